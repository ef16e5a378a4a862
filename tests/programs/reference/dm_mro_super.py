class Base:
    def __init__(self, **kw):
        assert not kw, kw
        self.trail = ["Base"]
    def who(self): return "Base"
class A(Base):
    def __init__(self, a=0, **kw):
        super().__init__(**kw)
        self.trail.append("A"); self.a = a
    def who(self): return "A>" + super().who()
class B(Base):
    def __init__(self, b=0, **kw):
        super().__init__(**kw)
        self.trail.append("B"); self.b = b
    def who(self): return "B>" + super().who()
class C(A, B):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.trail.append("C")
    def who(self): return "C>" + super().who()
c = C(a=1, b=2)
print(c.trail, c.who(), [k.__name__ for k in C.__mro__])
print(super(A, c).who(), super(B, c).who(), super(C, C).__init__)
try: C(z=1)
except AssertionError as e: print("assert", e)
try:
    class Bad(Base, A): pass
except TypeError as e: print(e)
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try: type("Z", (XY, YX), {})
except TypeError as e: print(e)
class Cls:
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def util(x): return x * 2
class Sub(Cls):
    @classmethod
    def make(cls): return "sub of " + super().make()
    @staticmethod
    def util(x): return Cls.util(x) + 1
print(Sub.make(), Sub().make(), Sub.util(4))
def outside(self): return super().who()
C.out = outside
try: c.out()
except RuntimeError as e: print(e)
class Inner:
    def f(self):
        def g(): return super().__repr__
        return g()
try: print(Inner().f())
except Exception as e: print(type(e).__name__, e)
class W:
    def f(self): return __class__.__name__
print(W().f(), type("V", (W,), {})().f())
try: super(A, 5).who()
except TypeError as e: print(e)
print(C.__bases__, C.__base__, Base.__subclasses__())
C.__bases__ = (B, A)
print(C(a=1, b=2).trail)
