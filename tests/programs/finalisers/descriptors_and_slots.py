class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
class Typed:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.name, None)
    def __set__(self, o, v): print("setting", self.name); setattr(o, self.name, v)
    def __delete__(self, o): print("deleting", self.name); delattr(o, self.name)
class C:
    x = Typed()
    y = Typed()
c = C()
c.x = N("x1")
c.x = N("x2")
c.y = N("y1")
del c.x
print("x deleted")
c = None
print("c gone")
class S:
    __slots__ = ("p", "q", "__weakref__")
    def __init__(self, p, q): self.p, self.q = p, q
s = S(N("p"), N("q"))
s.p, s.q = s.q, s.p
print("swapped", s.p.n)
del s.p
print("slot deleted")
try: s.p
except AttributeError as e: print(e)
s = None
class Sub(S):
    def __del__(self): print("Sub", self.p.n)
t = Sub(N("tp"), N("tq"))
t.extra = N("extra")
t.__dict__ = {"other": N("other")}
print("dict replaced")
del t
print("t gone")
class G:
    def __getattribute__(self, k):
        if k == "v": return N("fresh")
        return object.__getattribute__(self, k)
print(G().v.n)
class SA:
    def __setattr__(self, k, v): print("setattr", k); object.__setattr__(self, k, v)
a = SA()
a.z = N("z1")
a.z = N("z2")
a = None
from functools import cached_property
class Cp:
    @cached_property
    def val(self): return N("cached")
k = Cp()
print(k.val.n, k.val is k.val)
del k.val
print(k.val.n)
k = 0
print("end")
