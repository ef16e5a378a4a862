import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, sys.exc_info()[0])
def inner():
    a = D("inner")
    try: 1 / 0
    finally: b = D("fin"); print("in finally", sys.exc_info()[0])
def outer():
    o = D("outer")
    try: inner()
    except ZeroDivisionError as e:
        c = D("handler"); c = None
        tb = e.__traceback__.tb_next
        print(sorted(tb.tb_frame.f_locals))
        del tb
    print("handled")
outer()
print("--")
def gen():
    try: yield D("y")
    except ValueError: x = D("x"); yield 2
    print("gen end", sys.exc_info()[0])
g = gen(); next(g)
try: raise KeyError
except KeyError: print(g.throw(ValueError)); print(sys.exc_info()[0]); print(list(g))
print("--")
class E(Exception):
    def __init__(self, d): self.d = d
    def __del__(self): print("E dies")
def chain():
    try:
        try: raise E(D("e1"))
        except E: raise E(D("e2"))
    except E as e: return e.__context__
e = chain(); print("context kept", e.d.n)
e = None
try:
    try: raise E(D("e3"))
    finally: raise E(D("e4")) from None
except E as q: print(q.d.n, q.__context__.d.n); q.__context__ = None; print("cut")
print("--")
def ret():
    try: raise E(D("r"))
    except E as e: return e.d.n
print(ret())
def loop():
    for i in range(2):
        try: raise E(D(f"l{i}"))
        except E: continue
loop()
try: [D("c1"), D("c2"), 1 / 0]
except ZeroDivisionError: print("list failed")
try: print(D("p"), undefined)
except NameError: print("call failed")
try: (lambda a, b: a)(D("l"), *[D("m")], **{"z": D("n")})
except TypeError as t: print("bad call")
t = None
try: d = {"a": D("da"), **{"b": D("db")}, [D("key")]: 1}
except TypeError: print("bad dict")
sys.excepthook = lambda t, v, tb: print("hook", t.__name__, v.d.n)
raise E(D("last"))
