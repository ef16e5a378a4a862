# generator.throw in all signatures, PEP 479, StopIteration
import sys, traceback, warnings
def show(f, *a):
    try:
        r = f(*a); print("=", r)
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def echo():
    while True:
        try:
            x = yield "e"
            print("got", x)
        except GeneratorExit: raise
        except BaseException as e:
            print("in gen", type(e).__name__, e.args, e.__traceback__ is not None, e.__context__)
def tb():
    try: 1/0
    except ZeroDivisionError as e: return e.__traceback__
TB = tb()
class Sub(ValueError):
    def __init__(self, *a): print("Sub init", a); super().__init__(*a)
class Bad(Exception):
    def __init__(self): 1/0
class NotExc(Exception):
    def __new__(cls, *a): return 3
for args in [(), (ValueError,), (ValueError, "v"), (ValueError, ("a", "b")), (ValueError, ()), (ValueError, None), (ValueError, ValueError("inst")), (ValueError, KeyError("other")), (ValueError, Sub("sub")), (Sub, ValueError("base")), (ValueError("x"),), (ValueError("x"), None), (ValueError("x"), "y"), (ValueError("x"), None, None), (ValueError, "v", TB), (ValueError, None, TB), (ValueError("z"), None, TB), (ValueError, "v", 5), (ValueError, "v", None), (5,), ("x",), (int,), (None,), (ValueError, 1, None, 4), (Bad,), (NotExc,), (Bad, None, None), (StopIteration, 5), (StopIteration(5),), (KeyboardInterrupt,), (SystemExit, 3), (GeneratorExit,)]:
    g = echo(); next(g)
    print("--", [getattr(a, "__name__", a) if a is not TB else "TB" for a in args])
    show(g.throw, *args)
    show(g.send, 1)
    g = echo()
    show(g.throw, *args)
    show(next, g)
for kw in [dict(type=ValueError), dict(typ=ValueError), dict(value=1)]:
    g = echo(); next(g)
    show(lambda: g.throw(**kw))
def stops(how):
    if how == 0: raise StopIteration
    if how == 1: raise StopIteration(3)
    if how == 2: next(iter([]))
    if how == 3: return 7
    if how == 4: raise StopIteration from KeyError("c")
    if how == 5: yield from (next(iter([])) for _ in [1])
    if how == 6: yield next(iter(()))
    yield 1
for n in range(7): show(lambda: next(stops(n))); show(lambda: list(stops(n)))
def deleg(it):
    try:
        r = yield from it
        print("deleg result", r)
    except BaseException as e:
        print("deleg", type(e).__name__, e.args)
        yield "handled"
class It:
    def __iter__(self): return self
    def __next__(self): return "next"
class ItThrow(It):
    def throw(self, *a): print("throw called", [getattr(x, "__name__", x) if x is not TB else "TB" for x in a] if not a or not isinstance(a[0], BaseException) else "inst", len(a)); return "thrown"
class ItThrowStop(It):
    def throw(self, *a): print(len(a), [getattr(x, "__name__", x) if x is not TB else "TB" for x in a]); raise StopIteration(9)
class ItClose(It):
    def close(self): print("close called"); return 3
class ItCloseBad(It):
    def close(self): raise KeyError("bad close")
class ItSend(It):
    def send(self, v): print("send", v); return "sent"
for c in (It, ItThrow, ItThrowStop, ItClose, ItCloseBad, ItSend):
    print("==", c.__name__)
    for args in [(ValueError,), (ValueError, "x"), (ValueError("i"),), (ValueError, "x", TB), (ValueError, None, None), (GeneratorExit,), (GeneratorExit("i"),), (StopIteration, 4)]:
        g = deleg(c()); show(next, g); show(g.throw, *args); 
        show(g.send, "s"); show(g.close)
    g = deleg(c()); next(g); show(g.send, "v"); show(g.close)
def inner():
    try: yield 1
    except ValueError: yield 2
def outer(): yield from inner()
g = outer(); next(g); show(g.throw, ValueError); show(g.throw, KeyError, "kk"); show(next, g); show(g.throw, OSError, "after")
g = outer(); show(g.throw, OSError, "before"); show(next, g)
g = outer(); next(g)
try: g.throw(KeyError("trace"))
except KeyError: traceback.print_exc()
g = echo(); next(g); g2 = g
def reent():
    try: yield from [g3.throw(ValueError)]
    except ValueError as e: print("re", e)
g3 = reent(); show(next, g3)
def ig():
    try: yield
    except GeneratorExit: yield "ignored"
g = ig(); next(g); show(g.close)
def rt():
    try: yield 1
    except GeneratorExit: return 5
g = rt(); next(g); show(g.close)
e = StopIteration(1, 2); print(e.value, e.args); e.value = 7; print(e.value, e.args, repr(e)); print(StopIteration().value, StopAsyncIteration(1).args)
async def co(): return await aw()
class aw:
    def __await__(self): yield 1
c = co(); show(c.send, None); show(c.throw, ValueError, "v"); c = co(); show(c.throw, KeyError); show(c.send, None)
async def ag():
    try: yield 1
    except ValueError: yield 2
a = ag(); show(a.__anext__().send, None); show(a.athrow(ValueError).send, None); show(a.athrow(KeyError, "x").send, None)
