import types, functools, copy
def f(a, b=2): "doc"; return a + b
g = types.FunctionType(f.__code__, globals(), "renamed", (5,)); print(g.__name__, g(1), g.__defaults__)
f.__defaults__ = (10,); print(f(1)); f.__kwdefaults__ = None; f.__doc__ = "new"; print(f.__doc__); f.__name__ = "ff"; print(f.__name__, f.__qualname__)
ns = types.SimpleNamespace(a=1); ns.b = 2; print(ns, ns == types.SimpleNamespace(a=1, b=2))
m = types.MethodType(lambda self, x: (self, x), "me"); print(m(5), m.__self__)
mp = types.MappingProxyType({"a": 1}); print(mp["a"], dict(mp), len(mp))
try: mp["b"] = 2
except TypeError as e: print(e)
print(isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((x for x in ()), types.GeneratorType), types.new_class("N", (), {}, lambda ns: ns.update(z=3)).z)
class C:
    def __init__(self): self.l = [1]; self.d = {"k": [2]}
    def __copy__(self): n = C(); n.l = self.l; n.tag = "copied"; return n
    def __deepcopy__(self, memo): n = C(); n.l = copy.deepcopy(self.l, memo); n.tag = "deep"; return n
c = C(); s, d = copy.copy(c), copy.deepcopy(c); c.l.append(9); print(s.l, d.l, s.tag, d.tag)
shared = [1]; nested = [shared, shared]; dn = copy.deepcopy(nested); print(dn[0] is dn[1], dn[0] is shared)
rec = []; rec.append(rec); rc = copy.deepcopy(rec); print(rc[0] is rc)
def deco(arg=None, *, flag=False):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*a, **k): return (flag, fn(*a, **k))
        inner.original = fn
        return inner
    return wrap(arg) if callable(arg) else wrap
@deco
def one(): "1"; return 1
@deco(flag=True)
def two(): return 2
print(one(), two(), one.__name__, one.__doc__, one.original(), one.__wrapped__ is one.original)
class countcalls:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn = fn; self.n = 0
    def __call__(self, *a): self.n += 1; return self.fn(*a)
    def __get__(self, o, t=None): return self if o is None else functools.partial(self, o)
class U:
    @countcalls
    def m(self, x): return x * 2
u = U(); print(u.m(2), u.m(3), U.m.n, U.m.__name__)
class cached_property2:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t): 
        if o is None: return self
        v = self.f(o); setattr(o, self.n, v); return v
class V:
    @cached_property2
    def x(self): print("once"); return 5
    @functools.cached_property
    def y(self): print("lib once"); return 6
v = V(); print(v.x, v.x, v.y, v.y, sorted(vars(v)))
p = functools.partial(print, "p", sep="-"); p("a", "b"); print(p.func is print, p.args, p.keywords)
print(functools.reduce(lambda a, b: a * b, [1, 2, 3], 10), functools.partialmethod is not None)
class Shape:
    @functools.singledispatchmethod
    def area(self, x): raise NotImplementedError(type(x).__name__)
    @area.register
    def _(self, x: int): return x * x
    @area.register
    def _(self, x: str): return f"area {x}"
print(Shape().area(3), Shape().area("q"))
try: Shape().area(1.5)
except NotImplementedError as e: print(repr(e))
print(f.__code__.co_varnames, f.__code__.co_consts, (lambda: 0).__code__.co_name, f.__code__ == g.__code__, hash(f) == hash(f), f.__get__(1)(2) if False else "")
