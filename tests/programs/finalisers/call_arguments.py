class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def f(a, b=None, *args, c=None, **kw):
    print("in f", a.n)
    a = None
    print("a cleared")
    return b
f(N(1), N(2), N(3), c=N(4), d=N(5))
print("--")
args = [N("x"), N("y")]
f(*args)
print("list holds them")
args = None
f(**{"a": N("ka"), "b": N("kb")})
print("--")
try:
    f()
except TypeError as e:
    print(e)
try:
    f(N("one"), a=N("two"))
except TypeError as e:
    print(e)
print("--")
try:
    f(N("evaluated"), 1 / 0)
except ZeroDivisionError:
    print("argument failed")
print("--")
class K:
    def m(self, v): print("m", v.n); return self
    def __del__(self): print("K dies")
K().m(N("1")).m(N("2"))
print("--")
print(len([N("len")]))
print(isinstance(N("isinstance"), N))
print(sorted([N("b"), N("a")], key=lambda n: n.n)[0].n)
print("--")
print(str(N("str").n).upper())
print(getattr(N("getattr"), "n"))
print(max(N("p").n, N("q").n))
print(list(map(lambda n: n.n, [N("m1"), N("m2")])))
def gen(*a): yield from a
for v in gen(N("g1"), N("g2")): print("got", v.n)
v = None
print("end")
