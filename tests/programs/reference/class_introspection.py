class Base:
    """Base doc."""
    attr = 1
    def method(self, x, y=2): "method doc"; return x + y
    @property
    def prop(self): "prop doc"; return 3
    @classmethod
    def cm(cls): return cls
    @staticmethod
    def sm(a): return a
class Child(Base):
    def method(self, x, y=3, *rest, z=None): return super().method(x, y)
c = Child()
print(Child.__doc__, Base.__doc__, Base.method.__doc__, Base.prop.__doc__, Child.__name__, Child.__bases__, c.__class__.__mro__)
print([n for n in dir(c) if not n.startswith("_")], [k for k in vars(Base) if not k.startswith("__")], vars(Child)["method"] is Child.method, c.method.__func__ is Child.method, c.method.__self__ is c)
print(isinstance(c, Base), issubclass(Child, (str, Base)), type(c) is Base, hasattr(Child, "sm"), callable(c.method), getattr(c, "nope", 5), Child.method.__qualname__, c.cm() is Child, Base.__dict__["cm"].__func__.__name__, Base.__dict__["sm"].__func__(4))
print(c.method(1), c.method(1, 2, 3, z=4), Base.method(c, 1), Child.method.__defaults__, Child.method.__kwdefaults__, Child.method.__code__.co_argcount, Child.method.__code__.co_varnames, Child.method.__code__.co_flags & 4)
setattr(Child, "added", lambda self: "added"); print(c.added()); del Child.added; print(hasattr(c, "added"))
Base.attr = 10; print(c.attr, Child.attr); c.attr = 5; Child.attr = 7; print(c.attr, Base.attr, Child.attr); del c.attr; print(c.attr)
c.__class__ = type("Other", (Base,), {"method": lambda self: "other"}); print(c.method(), type(c).__name__, isinstance(c, Child))
o = object(); print(o == o, o != object(), hash(o) == hash(o), bool(o), repr(Base)[:8], str(Child), f"{Base}")
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"C{self.v}"
l = [Cmp(3), Cmp(1), Cmp(2)]; print(sorted(l), max(l), min(l), sorted(l, reverse=True), Cmp(1) > Cmp(0))
for f in (lambda: Cmp(1) <= Cmp(2), lambda: c.prop(), lambda: setattr(c, "prop", 1), lambda: Base.method(1), lambda: Base.prop.fget(c), lambda: Child.cm(1), lambda: c.sm(), lambda: Base(1), lambda: c(), lambda: Base.nope, lambda: Base.method.nope, lambda: c.method.x, lambda: delattr(c, "attr"), lambda: type(c).__mro__.x, lambda: isinstance(c, "Base"), lambda: issubclass(c, Base), lambda: super(Child, Child()).nope, lambda: Base + 1, lambda: Base[0], lambda: len(Base), lambda: iter(Base), lambda: Base < Child, lambda: -c, lambda: c[0], lambda: c.x.y, lambda: setattr(c, "__class__", 5), lambda: Base.__dict__.update(a=1), lambda: int.__dict__["real"].__get__(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Child().methud(1)
