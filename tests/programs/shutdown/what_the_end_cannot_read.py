class D:
    def __del__(self):
        1 / 0
d = D()
def g():
    try:
        yield 1
    finally:
        raise ValueError("in g")
x = g()
next(x)
class C: pass
c = C(); c.me = c; c.d = D()
def h():
    y = g()
    next(y)
    lst = [y]
    lst.append(lst)
h()
