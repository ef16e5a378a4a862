class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def a():
    try:
        n = N("a")
        return "a returns"
    finally:
        n = None
        print("a finally")
print(a())
def b():
    while True:
        try:
            n = N("b")
            break
        finally:
            print("b finally")
    print("b loop left")
    return "b returns"
print(b())
def c():
    try:
        raise ValueError(N("c arg"))
    except ValueError as e:
        e2 = e
    print("handler over")
    e2 = None
    print("c end")
c()
def d():
    try:
        N("else body")
    except Exception:
        pass
    else:
        m = N("else")
        print("else")
    finally:
        print("finally", m.n)
d()
def e():
    for i in range(3):
        try:
            n = N(i)
            if i == 1: continue
            if i == 2: raise IndexError(i)
        except IndexError as x:
            print("index", x)
        finally:
            print("round", i)
    print("e ends")
e()
def f():
    try:
        try:
            raise KeyError(N("inner arg"))
        finally:
            return "swallowed by return"
    except KeyError:
        print("never")
print(f())
def g():
    try:
        x = N("g")
        1 / 0
    except ZeroDivisionError as z:
        raise TypeError("new") from z
try:
    g()
except TypeError as t:
    print(repr(t.__cause__))
print("end")
