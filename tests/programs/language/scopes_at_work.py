x = 10
def a():
    print("a", x)
    def b():
        nonlocal_x = x + 1
        return nonlocal_x
    return b()
print(a())
class Scope:
    x = 20
    y = [x for _ in range(1)]
    def get(self): return x
    class Inner:
        z = x
        def get(self): return __class__.__name__
print(Scope.y, Scope().get(), Scope.Inner.z, Scope.Inner().get())
def outer():
    fs = []
    for i in range(3):
        def f(n=i): return n, i
        fs.append(f)
    return fs
print([f() for f in outer()])
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc, lambda: n
inc, get = counter(); inc(); inc(); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, get.__code__.co_freevars)
def delete():
    v = 1
    def show(): return v
    print(show()); del v
    try: show()
    except NameError as e: print(type(e).__name__, e)
delete()
def late():
    try: return undefined_later()
    except NameError as e: return str(e)
print(late())
def undefined_later(): return "now defined"
print(late())
def shadows():
    print = lambda *a: "shadowed"
    return print(1)
print(shadows())
def g():
    global created
    created = "by g"
g(); print(created); del created
try: created
except NameError as e: print(e)
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]], {k: v for k, v in zip("ab", [1, 2])}, [i for i in range(3)] and "i" in dir())
def args(first, *rest, sep=",", **opts): return sep.join(map(str, (first, *rest))) + str(opts)
print(args(1, 2, sep="-", z=1), args(*"abc", **{"sep": ""}))
def rec(n, acc=()): return acc if n == 0 else rec(n - 1, acc + (n,))
print(rec(3))
if (n := len("walrus")) > 3 and (m := n * 2): print(n, m)
print([y := 1, y ** 2, (z := y + 1)], z, [last := v for v in range(3)], last)
def default_eval(t=[x]): t.append(x); return t
x = 99; print(default_eval(), default_eval())
try:
    def ub():
        print(q); q = 1
    ub()
except UnboundLocalError as e: print(e)
lst = [1, 2, 3]
def mutate(l): l.append(4); l = [0]; return l
print(mutate(lst), lst)
def swap(a, b): return b, a
p, q = swap(1, 2); print(p, q); (p, q), r = [1, 2], 3; print(p, q, r); p = q = r = 0; *h, t = "xyz"; print(h, t); [u, v] = (1, 2); a1, (b1, *c1) = 1, (2, 3, 4); print(u, v, a1, b1, c1)
d = {"k": 1}; d["k"], d["j"] = 5, d["k"]; print(d); i = 0; l = [0, 0]; i, l[i] = 1, 7; print(i, l)
for i, (j, *k) in enumerate([(1, 2, 3), "ab"]): print(i, j, k)
print(globals()["x"], locals() is globals(), "rec" in vars(), callable(globals().get("rec")), __name__)
import builtins; builtins.shout = lambda s: s.upper(); print(shout("ok")); del builtins.shout
eval("print(x)"); exec("x = 'changed'"); print(x); exec("y2 = x * 2", g2 := {"x": 4}); print(g2["y2"])
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
