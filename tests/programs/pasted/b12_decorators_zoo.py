import functools
import inspect
import time
import sys
from typing import Callable, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def trace(fn: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(fn)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        inner.depth += 1
        print("  " * inner.depth + f"-> {fn.__name__}({', '.join(parts)})")
        try:
            result = fn(*args, **kwargs)
        except Exception as e:
            print("  " * inner.depth + f"!! {type(e).__name__}")
            raise
        else:
            print("  " * inner.depth + f"<- {result!r}")
            return result
        finally:
            inner.depth -= 1
    inner.depth = 0
    return inner


@trace
def fact(n: int) -> int:
    "factorial"
    return 1 if n < 2 else n * fact(n - 1)


print(fact(3), fact.__name__, fact.__doc__, inspect.signature(fact), fact.__wrapped__.__qualname__, fact.__annotations__)


def validate(**checks):
    def deco(fn):
        sig = inspect.signature(fn)

        @functools.wraps(fn)
        def inner(*a, **k):
            bound = sig.bind(*a, **k)
            bound.apply_defaults()
            for name, check in checks.items():
                if not check(bound.arguments[name]):
                    raise ValueError(f"{fn.__name__}: bad {name}={bound.arguments[name]!r}")
            return fn(*bound.args, **bound.kwargs)
        return inner
    return deco


@validate(x=lambda v: v > 0, name=str.isidentifier)
def make(x, name="n", *rest, flag=False):
    return x, name, rest, flag


print(make(1), make(2, "q", 3, 4, flag=True), inspect.signature(make))
for a in ((-1,), (1, "2x"), ()):
    try:
        make(*a)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def enforce(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        for (name, p), v in zip(inspect.signature(fn).parameters.items(), args):
            if p.annotation is not p.empty and not isinstance(v, p.annotation):
                raise TypeError(f"{name} must be {p.annotation.__name__}, not {type(v).__name__}")
        return fn(*args, **kwargs)
    return inner


class countcalls:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn, self.n = fn, 0

    def __call__(self, *a, **k):
        self.n += 1
        return self.fn(*a, **k)

    def __get__(self, obj, owner=None):
        return self if obj is None else functools.partial(self, obj)


class Api:
    @countcalls
    def hit(self, x):
        """hit docs"""
        return x * 2

    @enforce
    def typed(self, a: int, b: str = "d") -> str:
        return b * a

    @staticmethod
    @trace
    def util(x): return x

    @classmethod
    @functools.lru_cache
    def make(cls, n): return cls()

    @property
    @functools.cache
    def heavy(self):
        print("heavy")
        return 42


api = Api()
print(api.hit(2), api.hit(x=3), Api.hit.n, Api.hit.__doc__, Api.hit.__name__, api.typed(2, "z"), Api.util(5), Api.make(1) is Api.make(1), api.heavy, api.heavy)
try:
    api.typed("x")
except TypeError as e:
    print(e)


def register(registry, key=None):
    def deco(obj):
        registry[key or obj.__name__] = obj
        return obj
    return deco


commands = {}


@register(commands)
def hello(who="world"): return f"hello {who}"


@register(commands, "bye")
@functools.partial(functools.partial, who="moon")
def _(who): return "bye " + who


@register(commands)
class Quit:
    def __call__(self): return "quit"


print(sorted(commands), commands["hello"]("you"), commands["bye"](), commands["Quit"]()())


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*a, **k):
        return instances.setdefault(cls, None) or instances.__setitem__(cls, cls(*a, **k)) or instances[cls]
    return get


@singleton
class Conf:
    """the conf"""
    def __init__(self, v=1): self.v = v


print(Conf() is Conf(5), Conf().v, Conf.__doc__, Conf.__name__)


def compose(*fs): return functools.reduce(lambda f, g: lambda *a: f(g(*a)), fs)


print(compose(str, abs, min)(-3, -7), compose(len, list)(range(4)))


def once(fn):
    done = []

    def inner(*a):
        if not done:
            done.append(fn(*a))
        return done[0]
    return inner


f = once(lambda x: print("running") or x)
print(f(1), f(2))
print([d.__name__ for d in (trace, validate, countcalls)], fact.__closure__ is not None, fact.__code__.co_freevars, inspect.unwrap(fact).__name__)
