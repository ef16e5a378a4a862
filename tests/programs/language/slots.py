"""__slots__ in its variants."""
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__)
try: p.z = 3
except AttributeError as e: print(e)
try: p.__dict__
except AttributeError as e: print(e)
del p.x
try: p.x
except AttributeError as e: print(e)
try: del p.x
except AttributeError as e: print(e)
print(P.x, type(P.x)) if False else print(type(P.x).__name__, P.x.__name__)
class Q(P):
    __slots__ = ("z",)
q = Q(1, 2); q.z = 3
print(q.x, q.z, hasattr(q, "__dict__"))
class R(P): pass
r = R(1, 2); r.w = 9
print(r.__dict__, r.x)
class S:
    __slots__ = ["a", "__dict__"]
s = S(); s.a = 1; s.b = 2
print(s.__dict__)
try:
    class T:
        __slots__ = ("a",)
        a = 1
except ValueError as e: print(e)
try:
    class T2:
        __slots__ = ("1a",)
except TypeError as e: print(e)
try:
    class T3:
        __slots__ = (1,)
except TypeError as e: print(e)
class U:
    __slots__ = "single"
u = U(); u.single = 5; print(u.single)
class Priv:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 1
    def get(self): return self.__hidden
print(Priv().get(), Priv.__slots__, Priv._Priv__hidden.__name__)
try:
    class V(P, U): __slots__ = ()
except TypeError as e: print(e)
class L(list):
    __slots__ = ("tag",)
l = L([1, 2]); l.tag = "t"; print(l, l.tag)
try: l.other = 1
except AttributeError as e: print(e)
class T4(tuple):
    __slots__ = ()
    @property
    def first(self): return self[0]
print(T4([4, 5]).first, T4((1,)) + (2,))
try:
    class T5(tuple): __slots__ = ("x",)
except TypeError as e: print(e)
try:
    class T6(int): __slots__ = ("x",)
except TypeError as e: print(e)
class D(dict): __slots__ = ("extra",)
d = D(a=1); d.extra = 5; print(d, d.extra)
class W:
    __slots__ = {"name": "the name", "age": "the age"}
print(W.name.__doc__, W.__slots__)
import weakref
try: weakref.ref(p)
except TypeError as e: print(e)
class X: __slots__ = ("__weakref__",)
x = X(); print(weakref.ref(x)() is x)
class Prop:
    __slots__ = ("_v",)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
o = Prop(); o.v = 3; print(o.v)
try: o.w = 1
except AttributeError as e: print(e)
print(sorted(n for n in dir(P) if not n.startswith("__")))
print(P.__dict__["y"].__get__(p, P), P.y.__set__(p, 77), p.y)
import copy
print(copy.copy(q).z if False else "ok")
