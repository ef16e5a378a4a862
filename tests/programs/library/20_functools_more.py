# functools: every function in its width.
import functools
from functools import *
import abc
import copy
import inspect
from collections import namedtuple


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


# lru_cache
calls = []


@lru_cache(maxsize=2)
def square(x, *, loud=False):
    "Squares."
    calls.append(x)
    return x * x


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls, square.cache_info(), square.cache_parameters(), square.__name__, square.__doc__, square.__wrapped__(9))
square.cache_clear()
print(square.cache_info(), square(2, loud=True), square(2), square(x=2), square.cache_info())
attempt(square, [])
attempt(lru_cache, 'x')


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=0)
def never(x):
    return x


print(typed(1), typed(1.0), typed(True), typed.cache_info(), fib(90), fib.cache_info(), never(1), never(1), never.cache_info(), fib.cache_parameters())


@lru_cache
def failing(x):
    raise ValueError(x)


attempt(failing, 1)
attempt(failing, 1)
print(failing.cache_info(), callable(lru_cache(None)), repr(fib)[:38])


class Robot:
    def __init__(self, name):
        self.name = name

    @lru_cache
    def method(self, x):
        return f'{self.name}{x}'

    @cached_property
    def slow(self):
        "Counted."
        calls.append(self.name)
        return len(calls)

    def greet(self, greeting, name='x', *, end='.'):
        return f'{self.name}: {greeting}, {name}{end}'

    hi = partialmethod(greet, 'hi')
    bye = partialmethod(greet, 'bye', end='!')


r = Robot('r')
print(r.method(1), r.method(1), Robot.method.cache_info(), r.slow, r.slow, r.__dict__.keys(), Robot.slow.__doc__, type(Robot.slow).__name__, Robot.slow.attrname)
del r.slow
print(r.slow, r.hi(), r.hi('you'), r.bye(name='me'), Robot.hi(r, 'z'))


class Slots:
    __slots__ = ()

    @cached_property
    def p(self):
        return 1


attempt(lambda: Slots().p)

# partial
p = partial(print, 1, sep='-')
p(2, end='|\n')
q = partial(p, 3, end='?\n')
q(4)
print(q.func is print, q.args, q.keywords, partial(int, base=2)('101'), partial(max)(1, 2), p, partial(partial(pow, 2), 3)())
q.note = 'n'
print(q.note, copy.copy(q).args, isinstance(q, partial), callable(q), partial(lambda *a, **k: (a, k), 1, b=2)(3, b=4, c=5))
attempt(partial)
attempt(partial, 5)
attempt(partial(len), 1, 2)
print(inspect.signature(partial(Robot.greet, None, name='n')), partial[int])


class Sub(partial):
    pass


print(Sub(max, 1)(0), repr(Sub(max, 1)).startswith('Sub('), type(Sub(max)).__name__)

# reduce, cmp_to_key, total_ordering, wraps
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [[1], [2]], [0]), reduce(max, iter([3, 9, 2])), reduce(None, [1]))
attempt(reduce, max, [])
attempt(reduce, max, 5)
print(sorted([5, 2, 8, 1], key=cmp_to_key(lambda a, b: b - a)), sorted('bca', key=cmp_to_key(lambda a, b: (a > b) - (a < b))), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2))
attempt(lambda: cmp_to_key(lambda a, b: a - b)(1) < 2)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b) is b, Version.__ge__.__name__)
attempt(lambda: a >= 5)
attempt(lambda: total_ordering(type('Empty', (), {})))


def decorate(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        "of the wrapper"
        return f(*args, **kwargs)
    return wrapper


@decorate
def documented(x: int) -> str:
    "of the function"
    return str(x)


documented.extra = 1
print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__wrapped__.__name__, documented(5), inspect.signature(documented), WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
print(update_wrapper(partial(documented), documented, assigned=('__name__',)).__name__)


# singledispatch
@singledispatch
def show(x, extra=None):
    return f'object {x!r}'


@show.register
def _(x: int, extra=None):
    return f'int {x}'


@show.register(list)
@show.register(tuple)
def show_items(x, extra=None):
    return f'{type(x).__name__} of {len(x)} {extra}'


@show.register
def _(x: float | complex, extra=None):
    return f'number {x}'


show.register(type(None), lambda x, extra=None: 'nothing')
print(show('s'), show(3), show(True), show([1], extra='e'), show((1, 2)), show(1.5), show(2j), show(None), show.dispatch(bool) is show.dispatch(int), show.dispatch(dict) is show.dispatch(object))
print(sorted(t.__name__ for t in show.registry), show.__name__, show.__wrapped__.__name__, show_items('xyz'))
attempt(show)
attempt(show.register, 'x')



class Shape(abc.ABC):
    pass


class Square(Shape):
    pass


show.register(Shape, lambda x, extra=None: 'shape')
print(show(Square()))
show.register(Square, lambda x, extra=None: 'square')
print(show(Square()))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f'Cannot negate {arg!r}')

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__, arg

    @make.register
    @classmethod
    def _(cls, arg: str):
        return 'text', arg


print(Negator().neg(5), Negator().neg(True), Negator.make(1), Negator.make('s'))
attempt(Negator().neg, 'x')
Pair = namedtuple('Pair', 'a b')
print(cached_property(lambda self: 1).attrname, cache(len)('abc'), cache(len).cache_info(), functools.singledispatch(len)('ab'))
