x = "global"


def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed"
        return x
    before = x
    return before, inner(), x


print(outer(), x)


def counter(start=0, *, step=1):
    n = start
    def inc():
        nonlocal n
        n += step
        return n
    def reset(to=0):
        nonlocal n
        n = to
    inc.reset = reset
    return inc


c1, c2 = counter(), counter(10, step=5)
print(c1(), c1(), c2(), c2(), c1.__closure__[0].cell_contents, c1.__code__.co_freevars)
c1.reset(100)
print(c1())
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])


def default_trap(item, acc=[]):
    acc.append(item)
    return acc


print(default_trap(1), default_trap(2), default_trap(3, []), default_trap.__defaults__)


def set_global():
    global x, fresh
    x = "set"
    fresh = 1


set_global()
print(x, fresh)
def shadow():
    try:
        print(x)
        x = 1
    except UnboundLocalError as e:
        print("UnboundLocalError:", e)
shadow()
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}), f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames)
def pos(a, /, b, *, c): return a, b, c
print(pos(1, 2, c=3), pos(1, b=2, c=3))
for bad in (lambda: pos(a=1, b=2, c=3), lambda: pos(1, 2, 3), lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2), lambda: pos(1, 2), lambda: (lambda: 0)(1), lambda: f(*5, c=1), lambda: f(1, c=1, **{"c": 2}), lambda: f(1, c=1, **[1])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print([x for x in range(3)], x, {y: x for y in "ab"}, (lambda x: x * 2)(4))
def memo(fn):
    cache = {}
    def wrapper(*a):
        if a not in cache:
            cache[a] = fn(*a)
        return cache[a]
    wrapper.cache = cache
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), len(fib.cache), fib.__name__)
def gen_funcs():
    for i in range(2):
        def f(): return i
        yield f
print([f() for f in gen_funcs()], [f() for f in list(gen_funcs())])
class Acc:
    total = 0
    vals = [total + i for i in range(3)] if False else []
    def add(self, n): self.total += n; return self
a, b = Acc(), Acc()
a.add(5).add(6)
print(a.total, b.total, Acc.total, vars(a), vars(b))
if (n := len("walrus")) > 3:
    print(n, [y := 1, y ** 2], y)
print(any((hit := v) > 3 for v in [1, 5, 2]), hit)
def deep():
    def level1():
        def level2():
            return x, n2
        n2 = 5
        return level2()
    x = "deep x"
    return level1()
print(deep(), locals().get("n"), globals()["x"], "deep" in globals())
exec("z = 5; w = [z * i for i in range(3)]")
print(z, w, eval("z + 1"), eval("a + b", {"a": 1, "b": 2}))
ns = {}
exec("def sq(v): return v * v\nres = sq(7)", ns)
print(ns["res"], ns["sq"](3), sorted(k for k in ns if k[0] != "_"))
del x
try:
    x
except NameError as e:
    print(e)
