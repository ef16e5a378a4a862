"""MRO, super, mixins, diamonds and what cannot be linearised."""
class Root:
    def __init__(self, **kw):
        print("Root", sorted(kw))
    def go(self, depth=0):
        return ["Root"]
class Left(Root):
    def __init__(self, left=1, **kw):
        print("Left", left); super().__init__(**kw)
    def go(self, depth=0):
        return ["Left"] + super().go(depth + 1)
class Right(Root):
    def __init__(self, right=2, **kw):
        print("Right", right); super().__init__(**kw)
    def go(self, depth=0):
        return ["Right"] + super().go(depth + 1)
class Bottom(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)
    def go(self, depth=0):
        return ["Bottom", *super().go()]
b = Bottom(left=5, extra=3)
print(b.go(), [c.__name__ for c in Bottom.mro()])
print(super(Left, b).go(), super(Bottom, Bottom).__init__ is Left.__init__)
print(Bottom.__base__, Bottom.__bases__)
try:
    class Bad(Root, Left): pass
except TypeError as e: print(e)
try:
    class Bad2(Left, Left): pass
except TypeError as e: print(e)
try:
    class Bad3(int, str): pass
except TypeError as e: print(e)
try:
    class Bad4(bool): pass
except TypeError as e: print(e)
try:
    class Bad5(5): pass
except TypeError as e: print(e)
class A: x = "A"
class B(A): pass
class C(A): x = "C"
class D(B, C): pass
print(D.x, D().x, [k.__name__ for k in D.__mro__])
B.x = "B"; print(D.x)
del B.x; print(D.x)
D.__bases__ = (C,)
print(D.__mro__)
class Abstract:
    def template(self):
        return f"{self.first()}-{self.second()}"
    def first(self): raise NotImplementedError("first of " + type(self).__name__)
    def second(self): return "second"
class Impl(Abstract):
    def first(self): return "impl"
print(Impl().template())
try: Abstract().template()
except NotImplementedError as e: print(repr(e))
class Chain:
    def __init__(self): self.parts = []
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(name)
        self.parts.append(name); return self
    def __call__(self, *a): self.parts.append(a); return self
    def __str__(self): return ".".join(map(str, self.parts))
print(Chain().select("a").where(1, 2).limit)
class P:
    def m(self): return "P.m"
class Q(P):
    def m(self):
        f = lambda: super(Q, self).m()
        g = [super(Q, self).m() for _ in range(1)]
        return f(), g
    @classmethod
    def c(cls): return super().__thisclass__, super().__self__
    @staticmethod
    def s():
        try: super().m()
        except RuntimeError as e: return str(e)
print(Q().m(), Q.c(), Q.s())
try: super(Q, 5).m()
except TypeError as e: print(e)
print(issubclass(Q, P), issubclass(bool, int), isinstance(True, (str, int)))
print(super(Q, Q()), repr(super(Q, Q))) if False else None
try: super().x
except RuntimeError as e: print(e)
def nof(): super().x
try: nof()
except RuntimeError as e: print(e)
