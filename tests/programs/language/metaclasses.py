"""Metaclasses: __new__, __init__, __call__, __prepare__, attributes and operators on classes."""
class Meta(type):
    registry = []
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"added": 42}
    def __new__(mcls, name, bases, ns, tag=None, **kw):
        print("new", name, tag, sorted(k for k in ns if not k.startswith("__")))
        cls = super().__new__(mcls, name, bases, ns, **kw)
        cls.tag = tag
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, sorted(kw))
        super().__init__(name, bases, ns)
        Meta.registry.append(name)
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args)
        obj = super().__call__(*args, **kw)
        obj.stamped = True
        return obj
    def __len__(cls): return len(cls.__name__)
    def __iter__(cls): return iter(cls.__name__)
    def __getitem__(cls, key): return f"{cls.__name__}[{key}]"
    def __contains__(cls, x): return x in cls.__name__
    def __repr__(cls): return f"<class {cls.__name__}>"
    def __eq__(cls, other): return cls is other
    def __hash__(cls): return 7
    def __add__(cls, other): return cls.__name__ + other.__name__
    def __getattr__(cls, name): return f"meta attr {name}"
    @property
    def prop(cls): return "prop of " + cls.__name__

class Base(metaclass=Meta, tag="first"):
    x = 1
    def __init__(self, v): self.v = v
class Child(Base, tag="second"):
    y = added + 1
print(Base, Child, Child.tag, Child.y, Child.added)
c = Child(3)
print(c.v, c.stamped, len(Child), list(Base), Base["k"], "il" in Child, Base + Child)
print(Child.prop, Child.unknown, Meta.registry, type(Child) is Meta, isinstance(Child, Meta))
try: c.prop
except AttributeError as e: print(e)
class Singleton(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class Config(metaclass=Singleton):
    def __init__(self, n=0): print("made", n); self.n = n
print(Config(1) is Config(2), Config().n)
class MA(type): pass
class MB(type): pass
class A(metaclass=MA): pass
class B(metaclass=MB): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)
class MC(MA, MB): pass
class C(A, B, metaclass=MC): pass
print(type(C).__name__, [k.__name__ for k in C.__mro__])
T = type("T", (object,), {"hi": lambda self: "hi " + type(self).__name__})
print(T().hi(), T.__name__, T.__qualname__, T.__module__, T.__bases__)
try: type("X", (), {}, {})
except TypeError as e: print(e)
try: type()
except TypeError as e: print(e)
try: type(1, 2)
except TypeError as e: print(e)
def func_meta(name, bases, ns): return (name, bases, sorted(k for k in ns if k[0] != "_"))
class Odd(metaclass=func_meta):
    a = 1
    def b(self): pass
print(Odd)
class Sub:
    def __init_subclass__(cls, /, prefix="", **kw):
        super().__init_subclass__(**kw)
        cls.prefix = prefix
class S1(Sub, prefix="p"): pass
print(S1.prefix)
try:
    class S2(Sub, other=1): pass
except TypeError as e: print(e)
try:
    class S3(prefix=1): pass
except TypeError as e: print(e)
