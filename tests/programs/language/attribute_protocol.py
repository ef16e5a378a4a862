"""Attribute protocol: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, delegation."""
class Log:
    def __init__(self): object.__setattr__(self, "data", {})
    def __getattribute__(self, n):
        if not n.startswith("_") and n != "data": print("getattribute", n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        print("getattr", n)
        if n in self.data: return self.data[n]
        raise AttributeError(f"no {n}")
    def __setattr__(self, n, v): print("set", n, v); self.data[n] = v
    def __delattr__(self, n): print("del", n); del self.data[n]
    def __dir__(self): return ["zz", "aa"]
l = Log(); l.a = 5; print(l.a); del l.a
try: l.a
except AttributeError as e: print(e)
print(dir(l), hasattr(l, "q"), getattr(l, "q", "dflt"))
class Proxy:
    def __init__(self, target): self._t = target
    def __getattr__(self, n): return getattr(self._t, n)
    def __len__(self): return len(self._t)
    def __getitem__(self, i): return self._t[i]
    def __iter__(self): return iter(self._t)
    def __repr__(self): return f"Proxy({self._t!r})"
p = Proxy([3, 1]); p.append(2); p.sort(); print(p, len(p), p[0], list(p), p.index(3), 2 in p)
class Inf:
    def __getattr__(self, n): return self.missing
try: Inf().x
except RecursionError as e: print(e)
class A:
    pass
a = A(); a.__dict__["with space"] = 1; setattr(a, "b c", 2); print(vars(a), getattr(a, "b c"), a.__class__, A.__dict__.get("__module__"))
a.__class__ = type("B", (A,), {"hi": lambda s: "hi"}); print(a.hi(), type(a).__name__)
try: a.__class__ = int
except TypeError as e: print(e)
try: a.__class__ = 5
except TypeError as e: print(e)
try: a.__dict__ = 5
except TypeError as e: print(e)
a.__dict__ = {"n": 1}; print(a.n)
class P:
    @property
    def x(self): return self.__y
    @x.setter
    def x(self, v): self.__y = v
p = P(); p.x = 4; print(p.x, vars(p), P.x.fget.__name__, P.x.__doc__)
try: del p.x
except AttributeError as e: print(e)
class Q:
    @property
    def broken(self): return self.nope
    @property
    def ro(self): "docs"; return 1
try: Q().broken
except AttributeError as e: print(e)
try: Q().ro = 2
except AttributeError as e: print(e)
try: Q.ro = 5; print(Q().ro)
except AttributeError as e: print(e)
class G(Q):
    def __getattr__(self, n): return f"fallback {n}"
print(G().broken, G().zzz)
try: (5).x = 1
except AttributeError as e: print(e)
try: int.x = 1
except TypeError as e: print(e)
try: "s".upper = 1
except AttributeError as e: print(e)
try: del A().q
except AttributeError as e: print(e)
try: del int.real
except TypeError as e: print(e)
def f(): pass
f.attr = 1; print(f.__dict__, f.attr)
try: len.x = 1
except AttributeError as e: print(e)
try: f.__code__ = 5
except TypeError as e: print(e)
try: f.__name__ = 5
except TypeError as e: print(e)
try: A.__name__ = 5
except TypeError as e: print(e)
A.__name__ = "Renamed"; print(A, A())  if False else print(A.__name__, A.__qualname__)
try: getattr(a, 5)
except TypeError as e: print(e)
m = a.__init__; print(callable(m), A.__eq__(a, a), A.__eq__(a, 1), a.__eq__(a), object.__repr__(5).startswith("<int object"), a.__sizeof__() > 0, a.__hash__() == hash(a), a.__format__("") == str(a), a.__dir__()[:0], a.__doc__)
try: format(a, "x")
except TypeError as e: print(e)
class Eq:
    __hash__ = None
    __bool__ = None
    __iter__ = None
    __call__ = None
    __len__ = None
    __contains__ = None
    __add__ = None
for c in ("hash(Eq())", "bool(Eq())", "iter(Eq())", "Eq()()", "len(Eq())", "1 in Eq()", "Eq() + 1"):
    try: print(eval(c))
    except TypeError as e: print(c, e)
x = A(); x.__call__ = lambda: 5
try: x()
except TypeError as e: print(e)
x.__len__ = lambda: 3
try: len(x)
except TypeError as e: print(e)
