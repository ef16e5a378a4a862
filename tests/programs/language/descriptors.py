"""Descriptors: data, non-data, __set_name__, __delete__, lookups through class and instance."""
class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        print(f"set_name {owner.__name__}.{name}")
        self.name = name
        self.private = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.private, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.private] = value
    def __delete__(self, obj):
        print("delete", self.name)
        del obj.__dict__[self.private]

class NonData:
    def __get__(self, obj, owner):
        return f"nondata of {owner.__name__}, obj {'None' if obj is None else 'given'}"

class Person:
    name = Typed(str, "nobody")
    age = Typed(int, 0)
    info = NonData()

p = Person()
print(p.name, p.age, p.info, Person.info)
p.name = "Ann"; p.age = 30
print(p.__dict__, vars(p))
try:
    p.age = "x"
except TypeError as e:
    print(e)
p.info = "shadow"
print(p.info, p.__dict__["info"])
p.__dict__["name"] = "hidden"
print(p.name)
del p.name
try:
    del p.name
except KeyError as e:
    print("KeyError", e)
print(type(Person.name).__name__, Person.__dict__["name"] is Person.name)

class Cached:
    def __init__(self, fn): self.fn = fn; self.__doc__ = fn.__doc__
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        print("computing")
        value = obj.__dict__[self.name] = self.fn(obj)
        return value

class Data:
    @Cached
    def total(self):
        "the sum"
        return sum(range(10))
d = Data()
print(d.total, d.total, Data.total.__doc__)

class Bound:
    def __get__(self, obj, owner): return lambda *a: (obj is not None, a)
class UsesBound:
    m = Bound()
    def __getattr__(self, name): return f"getattr {name}"
print(UsesBound().m(1, 2), UsesBound.m(3), UsesBound().nope)
class ReadOnly:
    def __get__(self, o, t=None): return 1
    def __set__(self, o, v): raise AttributeError("read only!")
class R: x = ReadOnly()
try: R().x = 3
except AttributeError as e: print(e)
try: del R().x
except AttributeError as e: print(e)
class BadName:
    def __set_name__(self, owner, name): raise ValueError("bad")
try:
    class C: x = BadName()
except RuntimeError as e: print(e, repr(e.__cause__))
print(Person.__dict__["age"].__class__.__get__(Person.age, p, Person))
f = Person.__init__
print(callable(f), hasattr(Typed, "__get__"), hasattr(p, "zzz"))
def func(self): return self
m = func.__get__(5, int)
print(m(), m.__self__, m.__func__ is func, m)if False else print(m(), m.__self__, m.__func__ is func)
