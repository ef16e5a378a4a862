x = "global"
def outer():
    x = "outer"
    def inner(): return x
    def setter():
        nonlocal x
        x = "set"
    def shadow():
        x = "shadow"
        return x
    def glob():
        global x
        x = "changed global"
        return x
    r = [inner(), setter(), inner(), shadow(), inner(), glob(), inner()]
    return r, inner.__closure__[0].cell_contents, inner.__code__.co_freevars, outer.__code__.co_cellvars
print(outer(), x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [(lambda i=i: i)() for i in range(3)], [f() for f in [(lambda j: lambda: j)(k) for k in range(3)]])
def unbound():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    def inner(): return w
    try: inner()
    except NameError as e: print(e)
    w = 2
    return inner()
print(unbound())
class C:
    x = "class"
    y = [x for _ in range(1)]
    def get(self): return x
    z = (lambda: x)()
    try: q = [x + i for i in ["!"]]
    except NameError as e: q = e
print(C.y, C().get(), C.z, C.q)
def counter(start=0, *, step=1):
    count = start
    def inc(by=None):
        nonlocal count
        count += step if by is None else by
        return count
    def reset(): nonlocal count; count = start
    inc.reset = reset
    return inc
c = counter(10, step=5); print(c(), c(1), c.reset(), c())
def args(a, b=2, /, c=3, *rest, d, e=5, **kw): return a, b, c, rest, d, e, kw
print(args(1, d=4), args(1, 2, 3, 4, 5, d=6, f=7), args(1, d=0, a=9, b=8))
for call in ("args()", "args(1)", "args(1, 2, c=3, c2=1)", "args(d=1)", "args(1, d=2, c=1, **{'c': 2})", "args(*[1, 2], **{'d': 3}, d=4)", "counter(1, 2)", "counter(stop=1)", "args(1, *5, d=1)", "args(1, **5)", "args(1, **{1: 2})", "(lambda x: x)()", "outer(1)", "c(1, 2, 3)", "len()", "print(sepp=1)", "sorted()", "int(1, 2, 3)", "range()", "dict(1, 2)", "isinstance(1)"):
    try: print(eval(call))
    except TypeError as e: print(e)
def default(a, l=[]): l.append(a); return l
print(default(1), default(2), default(3, []), default.__defaults__)
def annotated(a: int, *b: "str", c: list[int] = None) -> dict: "doc"
print(annotated.__annotations__, annotated.__doc__, annotated.__kwdefaults__, annotated.__name__, annotated.__code__.co_varnames)
exec("def made(): return x + '!'"); print(made())
print((lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}), [*range(2), *"ab"], {**{"a": 1}}, (*[1],), [y := 5, y ** 2], y)
if (n := len("abc")) > 2: print(n)
print([last := k for k in range(4)], last, locals() is globals(), "x" in vars(), sorted(k for k in dir() if k.startswith("ou")))
del x
try: x
except NameError as e: print(e)
print([[j for j in range(i)] for i in range(3)], {a: b for a, b in [(1, 2)]}, [a for a in (lambda: range(2))()], [i for i in range(3) if i if i > 1])
