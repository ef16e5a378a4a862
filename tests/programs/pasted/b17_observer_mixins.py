from __future__ import annotations
import weakref
import inspect
from typing import Protocol, Callable, Any, ClassVar, runtime_checkable
from types import MethodType, SimpleNamespace
from collections import UserDict, UserList, ChainMap


class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in vars(self).items() if not k.startswith("_"))
        return f"{self.__class__.__name__}({args})"


class EqMixin:
    def __eq__(self, other):
        return vars(self) == vars(other) if type(self) is type(other) else NotImplemented


class LoggedAttrs:
    def __setattr__(self, name, value):
        old = self.__dict__.get(name, "<new>")
        super().__setattr__(name, value)
        if not name.startswith("_"):
            print(f"{type(self).__name__}.{name}: {old!r} -> {value!r}")

    def __delattr__(self, name):
        print("deleting", name)
        super().__delattr__(name)


class Person(ReprMixin, EqMixin, LoggedAttrs):
    species: ClassVar[str] = "human"

    def __init__(self, name, **extra):
        self.name = name
        self.__dict__.update(extra)

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda default=None: self.__dict__.get(name[4:], default)
        raise AttributeError(f"{type(self).__name__!r} has no {name!r}", name=name, obj=self)

    def __dir__(self):
        return [*super().__dir__(), "magic"]


p = Person("Ann", age=3)
p.age = 4
print(p, p.get_age(), p.get_x("none"), p == Person("Ann", age=4), p == 5, p != Person("Bob"), "magic" in dir(p), hasattr(p, "zzz"))
del p.age
try:
    p.nmae
except AttributeError as e:
    print(e, e.name, e.obj is p)
try:
    hash(p)
except TypeError as e:
    print(e)
print([c.__name__ for c in Person.__mro__], Person.__bases__, Person.species, p.species, vars(Person).keys() >= {"__init__"}, Person.__annotations__)


class A:
    def go(self): return "A"
class B(A):
    def go(self): return "B" + super().go()
class C(A):
    def go(self): return "C" + super().go()
class D(B, C):
    def go(self): return "D" + super().go()


print(D().go(), [c.__name__ for c in D.mro()], super(B, D()).go(), A.go(D()), issubclass(D, (int, A)))
try:
    class E(A, D): pass
except TypeError as e:
    print(e)


class Meta(type):
    def __call__(cls, *a, **k):
        o = super().__call__(*a, **k)
        cls.instances = getattr(cls, "instances", 0) + 1
        return o
    def __len__(cls): return cls.instances
    def __iter__(cls): return iter(cls.items)
    def __contains__(cls, x): return x in cls.items
    def __getitem__(cls, k): return cls.items[k]
    def __repr__(cls): return f"<meta {cls.__name__}>"
    def __instancecheck__(cls, o): return hasattr(o, "meta_ok")
    @property
    def size(cls): return len(cls.items)
    @classmethod
    def __prepare__(mcls, name, bases, **kw): return {"prepared": name}


class Thing(metaclass=Meta):
    items = [1, 2, 3]


Thing(), Thing()
print(len(Thing), list(Thing), 2 in Thing, Thing[0], Thing, Thing.size, isinstance(SimpleNamespace(meta_ok=1), Thing), isinstance(Thing(), Thing), Thing.prepared, type(Thing), Thing.__class__)


class Temp:
    def __init__(self): self._c = 0
    c = property(lambda s: s._c, lambda s, v: setattr(s, "_c", v), doc="celsius")
    @property
    def f(self):
        """fahrenheit"""
        return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9


t = Temp()
t.f = 212
print(t.c, t.f, Temp.c.__doc__, Temp.f.__doc__, Temp.f.fset is not None, Temp.f.fdel)
for act in (lambda: setattr(Temp(), "g", 1), lambda: delattr(t, "f"), lambda: t.q, lambda: Temp.zz, lambda: Temp().c()):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)


class Lazy:
    def __init__(self, fn): self.fn = fn
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, owner):
        if o is None: return self
        v = o.__dict__[self.name] = self.fn(o)
        return v


class Data:
    @Lazy
    def big(self):
        print("computing big")
        return 99


d = Data()
print(d.big, d.big, vars(d))


class Frozen:
    __slots__ = ("x", "__weakref__")
    def __init__(self, x): object.__setattr__(self, "x", x)
    def __setattr__(self, *a): raise TypeError("frozen")


f = Frozen(1)
for act in (lambda: setattr(f, "x", 2), lambda: f.__dict__, lambda: object.__setattr__(f, "y", 1)):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
print(f.x, weakref.ref(f)() is f, Frozen.x, inspect.isdatadescriptor(Frozen.x), Frozen.__slots__)
