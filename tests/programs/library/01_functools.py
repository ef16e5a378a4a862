# functools: partial, caches, ordering, dispatch.
import functools
from functools import (cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch,
                       singledispatchmethod, total_ordering, update_wrapper, wraps)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def power(base, exponent, *, offset=0):
    "Raises."
    return base ** exponent + offset


square = partial(power, exponent=2)
print(square(3), square(3, offset=1), square.func is power, square.args, square.keywords)
cube = partial(partial(power, 2), 3)
print(cube(), cube.args, cube.func is power, partial(max, 5)(3), repr(partial(len)), repr(partial(int, base=2)))
attempt(partial)
attempt(partial, 3)
square.note = 'x'
print(square.note, square.__dict__)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)


cell = Cell()
cell.set_alive()
print(cell.alive)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7))
attempt(reduce, max, [])
attempt(reduce, max, 3)


@lru_cache(maxsize=2)
def slow(n):
    print('computing', n)
    return n * n


print(slow(1), slow(2), slow(1), slow(3), slow(2), slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.__name__, slow.__wrapped__(5), slow.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed.cache_info())
attempt(fib, [])
attempt(lru_cache, 'x')


def decorate(f):
    @wraps(f)
    def wrapper(*args):
        "inner"
        return f(*args)
    return wrapper


@decorate
def documented(a: int) -> str:
    "Says what."
    return str(a)


print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__wrapped__(3),
      documented.__qualname__)


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 3)
print(a < b, a <= b, a > b, a >= b, a <= Version(1, 2), a >= Version(1, 2))
attempt(lambda: a < 3)
attempt(total_ordering, type('Nothing', (), {}))


def by_length_then_text(x, y):
    return len(x) - len(y) or (x > y) - (x < y)


print(sorted(['bb', 'a', 'ccc', 'aa'], key=cmp_to_key(by_length_then_text)))
print(max(['bb', 'a', 'ccc'], key=cmp_to_key(by_length_then_text)))


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        "The area."
        print('once')
        return 3 * self.radius ** 2


circle = Circle(2)
print(circle.area, circle.area, circle.__dict__, Circle.area.__doc__)
del circle.area
print(circle.area)


@singledispatch
def show(x):
    return f'something {x!r}'


@show.register
def _(x: int):
    return f'int {x}'


@show.register(list)
@show.register(tuple)
def _(x):
    return f'{len(x)} items'


@show.register(bool)
def _(x):
    return f'bool {x}'


print(show(1), show([1, 2]), show((1,)), show('s'), show(True), show.dispatch(dict) is show.registry[object])
attempt(show)
attempt(show.register, 3)


class Shower:
    @singledispatchmethod
    def show(self, x):
        return 'other'

    @show.register
    def _(self, x: str):
        return 'text ' + x


print(Shower().show(3), Shower().show('a'))


class Callback:
    pass


target = Callback()
update_wrapper(target, power)
print(target.__name__, target.__doc__, functools.WRAPPER_ASSIGNMENTS)
