from functools import lru_cache, cache, cached_property, wraps
import time


@lru_cache(maxsize=3)
def slow_square(n):
    print(f"  computing {n}")
    return n * n


for n in (1, 2, 3, 1, 4, 2, 1):
    print(n, slow_square(n))
print(slow_square.cache_info())
print(slow_square.cache_parameters())
slow_square.cache_clear()
print(slow_square.cache_info())


@lru_cache(maxsize=None, typed=True)
def kind(value):
    return type(value).__name__


print(kind(1), kind(1.0), kind(True), kind(value=1))
print(kind.cache_info())
print(kind.__wrapped__(3 + 0j))


@cache
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print([fib(n) for n in range(20)])
print(fib.cache_info().hits, fib.cache_info().misses, fib.cache_info()._asdict())


class Dataset:
    def __init__(self, numbers):
        self._numbers = tuple(numbers)

    @cached_property
    def variance(self):
        print("  working out the variance")
        mean = sum(self._numbers) / len(self._numbers)
        return sum((x - mean) ** 2 for x in self._numbers) / len(self._numbers)

    @lru_cache
    def scaled(self, by):
        return [x * by for x in self._numbers]


d = Dataset([4, 8, 15, 16, 23, 42])
print(d.variance)
print(d.variance)
print(sorted(d.__dict__))
del d.variance
print(round(d.variance, 3))
print(d.scaled(2), d.scaled(2) is d.scaled(2))
print(Dataset.scaled.cache_info())


def memo(fn):
    store = {}

    @wraps(fn)
    def inner(*args, **kwargs):
        key = args, tuple(sorted(kwargs.items()))
        if key not in store:
            store[key] = fn(*args, **kwargs)
        return store[key]

    inner.store = store
    return inner


@memo
def area(width, height=1):
    """Area of a rectangle."""
    return width * height


print(area(2, height=4), area(3), area.store, area.__name__, area.__doc__, area.__wrapped__(5, 5))
try:
    fib([1])
except TypeError as error:
    print("TypeError:", error)
try:
    lru_cache(maxsize="big")(fib)
except TypeError as error:
    print("TypeError:", error)
