class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
for f in ("p.z = 1", "p.__dict__", "del p.x; p.x", "p.x = 5; print(p.x, P.x)", "P.x.__get__(p)", "P.x.__set__(5, 1)", "vars(p)", "p.__slots__ = 1"):
    try: exec(f)
    except Exception as e: print(type(e).__name__, e)
class Q(P): pass
q = Q(1, 2); q.z = 3; print(q.__dict__, q.x, Q.__slots__ is P.__slots__)
class R(P): __slots__ = ("z", "__dict__")
r = R(1, 2); r.z = 3; r.w = 4; print(r.__dict__, r.z)
for bad in ("class A: __slots__ = 'a'; a = 1", "class A: __slots__ = ('1x',)", "class A: __slots__ = (5,)", "class A(P, R): pass", "class X: __slots__='a'\nclass Y: __slots__='b'\nclass Z(X, Y): pass", "class A(int): __slots__ = 'x'", "class A: __slots__ = ('__dict__', '__dict__')"):
    try: exec(bad); print("fine")
    except Exception as e: print(type(e).__name__, e)
class G:
    def __getattr__(self, n):
        if n.startswith("dyn_"): return n[4:]
        raise AttributeError(f"{type(self).__name__!r} has no {n!r}")
    def __dir__(self): return ["b", "a"]
g = G(); print(g.dyn_x, getattr(g, "q", None), hasattr(g, "dyn_"), hasattr(g, "no"), dir(g))
try: g.nope
except AttributeError as e: print(e, e.name, e.obj)
class GA:
    def __init__(self): self.log = []
    def __getattribute__(self, n):
        if n == "secret": raise AttributeError("hidden")
        v = object.__getattribute__(self, n)
        if n != "log": self.log.append(n)
        return v
    def __getattr__(self, n): return "fallback " + n
    def m(self): return 1
a = GA(); print(a.m(), a.secret, a.other, a.log, len([]))
class Special:
    def __len__(self): return 3
s = Special(); s.__len__ = lambda: 10; print(len(s), s.__len__())
print(P.__name__, P.__doc__, type(P), P.__class__, p.__class__, P.mro(), type(p) is P, isinstance(P, type), callable(P), callable(p))
class Doc: "the doc"; __annotations__ = {}; a: int = 1; b: str
print(Doc.__doc__, Doc.__annotations__, Doc.__dict__.keys() - {"__weakref__", "__dict__"} if False else sorted(k for k in vars(Doc) if not k.startswith("__w")))
def fn(): pass
fn.attr = 1; print(fn.attr, fn.__dict__, fn.__module__, fn.__defaults__)
for f in ("fn.__code__ = 5", "fn.__name__ = 5", "P.__name__ = 5", "int.x = 1", "None.x = 1", "(5).x = 1", "p.__class__ = int", "q.__class__ = G", "del P.__name__", "object().x = 1", "[].x = 1", "P.__dict__['k'] = 1", "p.__class__ = 5", "fn.__defaults__ = 3", "del fn.attr; fn.attr", "setattr(p, 5, 1)", "getattr(p, 5)", "hasattr(p, 5)", "delattr(p, 'nope')", "type.__setattr__(int, 'a', 1)", "P.q", "P().x", "super().x", "P.__init__(5, 1, 2)"):
    try: exec(f); print("ok", f)
    except Exception as e: print(type(e).__name__, e)
class T:
    def __init__(self): self.__private = 1; self.__dunder__ = 2; self._single = 3
    def __mangled(self): return self.__private
print(vars(T()), T()._T__mangled(), hasattr(T(), "__private"))
class Bool:
    def __bool__(self): return 5
try: bool(Bool())
except TypeError as e: print(e)
class Ln:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (-1, "a", 2.0, 10**30, True):
    try: print(len(Ln(v)), bool(Ln(v)))
    except Exception as e: print(type(e).__name__, e)
class St:
    def __init__(self, r): self.r = r
    def __str__(self): return self.r
    def __repr__(self): return self.r
    def __hash__(self): return self.r
    def __index__(self): return self.r
for f in (lambda: str(St(5)), lambda: repr(St(None)), lambda: f"{St(1)}", lambda: hash(St("x")), lambda: [1][St("a")], lambda: "%s" % St(3), lambda: hash(St(10**20)), lambda: print(St(2))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
