"""Decorators: with arguments, on classes, stacked, preserving names."""
import functools

def trace(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        print(f"-> {fn.__name__}({shown})")
        result = fn(*args, **kwargs)
        print(f"<- {result!r}")
        return result
    return wrapper

def repeat(times):
    def deco(fn):
        def inner(*a, **k):
            return [fn(*a, **k) for _ in range(times)]
        inner.__name__ = f"{fn.__name__}_x{times}"
        return inner
    return deco

@trace
@repeat(3)
def add(a, b=10, /, *, scale=1):
    "adds"
    return (a + b) * scale

print(add(1), add(1, 2, scale=3))
print(add.__name__, add.__wrapped__.__name__, add.__doc__)
try:
    add(1, b=3)
except TypeError as e:
    print(e)

class register:
    items = {}
    def __init__(self, key):
        self.key = key
    def __call__(self, cls):
        self.items[self.key] = cls
        cls.key = self.key
        return cls

@register("a")
class A: ...
@register("b")
class B(A): ...
print(register.items, A.key, B.key, B.__mro__)

def counted(cls):
    original = cls.__init__
    cls.made = 0
    def __init__(self, *args, **kw):
        cls.made += 1
        original(self, *args, **kw)
    cls.__init__ = __init__
    return cls

@counted
class Thing:
    def __init__(self, name): self.name = name
    @staticmethod
    def plain(x): return x * 2
    @classmethod
    def build(cls, *names): return [cls(n) for n in names]
    @property
    def loud(self): return self.name.upper()
    @loud.setter
    def loud(self, value): self.name = value.lower()
    @loud.deleter
    def loud(self): del self.name

t = Thing.build("x", "y")
print(Thing.made, t[0].loud, Thing.plain(4), t[1].plain("z"))
t[0].loud = "ABC"; print(t[0].name)
del t[0].loud
try: t[0].loud
except AttributeError as e: print(e)
try: Thing.build()[0]
except IndexError as e: print(e)
@(lambda f: f.__name__)
def named(): pass
print(named)
buttons = [trace, repeat(2)]
@buttons[0]
@buttons[1]
def g(): return 1
g()
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@functools.singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(3), show([1, 2]), show("s"), show(True))
@functools.total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(1), V(2) >= V(3), V(2) > V(1))
print(trace, repeat(1))if 0 else print("end")
