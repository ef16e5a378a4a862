class Base:
    def __init__(self, n): self.n = n
    def __del__(self): print("Base.__del__", self.n)
class Child(Base):
    def __del__(self):
        print("Child.__del__", self.n)
        super().__del__()
class Silent(Base):
    __del__ = None
class Mixin:
    def __del__(self):
        print("Mixin")
        parent = super()
        if hasattr(parent, "__del__"): parent.__del__()
class Both(Mixin, Child): pass
Base("b"); Child("c"); Both("m")
print("--")
class L(list):
    def __del__(self): print("L", len(self))
x = L([Base("in L")])
x = None
print("--")
class D(dict):
    def __del__(self): print("D", sorted(self))
D(a=Base("in D"))
class S(str):
    def __del__(self): print("S", str(self))
S("text")
class I(int):
    def __del__(self): print("I", int(self))
I(5) + 1
class T(tuple):
    def __del__(self): print("T", len(self))
T((Base("in T"), 2))
class F(float):
    def __del__(self): print("F", float(self))
y = F(2.5) * 2
print(y, type(y).__name__)
class E(Exception):
    def __del__(self): print("E", self.args)
try: raise E("x", 1)
except E: print("handling")
print("handled")
class Fr(frozenset):
    def __del__(self): print("Fr", sorted(self))
Fr([2, 1])
c = Child("late")
Child.__del__ = lambda self: print("patched", self.n)
del c
class Dyn: pass
d = Dyn()
Dyn.__del__ = lambda self: print("added later")
del d
d = Dyn()
d.__del__ = lambda: print("instance attribute is ignored")
del d
print("end")
try: Silent("s")
except TypeError as e: print(e)
