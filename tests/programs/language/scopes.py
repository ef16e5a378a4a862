"""Closures, scopes, global/nonlocal, del of names, class scope rules."""
x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = x + "!"
        def deepest():
            global x
            x = "changed"
            return x
        return deepest()
    r = inner()
    return r, x
print(outer(), x)
def late():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]
a, b = late()
print([f() for f in a], [f() for f in b])
def counter():
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return count
    def get(): return count
    inc.get = get
    return inc
c = counter(); c(); c(5); print(c.get(), c.__closure__[0].cell_contents, c.__code__.co_freevars)
def unbound():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
unbound()
def free():
    def inner(): return later
    try: inner()
    except NameError as e: print(e)
    later = 1
    print(inner())
    del later
    try: inner()
    except NameError as e: print(e)
free()
class K:
    x = 1
    y = [x for _ in range(2)] if False else x + 1
    try: z = [y for _ in range(1)]
    except NameError as e: print(e)
    w = [v for v in [x, y]]
    def m(self): return x
    f = lambda self: x
    del x
print(K.w, K().m(), K().f(), hasattr(K, "x"))
def annotated(a: int, *args: "str", b: float = 1.5, **kw: dict) -> list: pass
print(annotated.__annotations__, annotated.__defaults__, annotated.__kwdefaults__)
y: int = 5
z: "later"
print(__annotations__)
def walrus(data):
    if (n := len(data)) > 2: print("n", n)
    return [sq for v in data if (sq := v * v) > 2], sq
print(walrus([1, 2, 3]))
total = 0
print([total := total + v for v in range(4)], total)
try: del nosuch
except NameError as e: print(e)
exec("dyn = 5"); print(dyn)
def shadow(list): return list
print(shadow(3), list)
def kwonly(a, /, b, *, c, d=4): return a, b, c, d
for call in ("kwonly(1, 2, c=3)", "kwonly(1, b=2, c=3, d=5)", "kwonly(1, 2)", "kwonly(a=1, b=2, c=3)", "kwonly(1, 2, 3, c=4)", "kwonly(1, 2, c=1, e=2)", "kwonly()", "kwonly(1, 2, b=3, c=4)", "kwonly(*[1], **{'b': 2, 'c': 3})", "kwonly(1, c=1)", "kwonly(1, 2, **{'c': 1}, **{'c': 2})", "kwonly(*5)", "kwonly(**5)", "kwonly(**{1: 2})"):
    try: print(call, eval(call))
    except TypeError as e: print(call, "TypeError", e)
def mutable(v, acc=[]): acc.append(v); return acc
print(mutable(1), mutable(2), mutable.__defaults__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3))
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(20))
if True:
    inside_if = 1
for loopvar in range(2): pass
print(inside_if, loopvar)
try:
    raise ValueError
except ValueError as exc: pass
try: exc
except NameError as e: print(e)
print([x for x in range(3)], x, __name__, globals()["y"], "z" in globals(), locals() is globals())
