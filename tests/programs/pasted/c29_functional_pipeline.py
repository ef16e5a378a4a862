from functools import reduce, partial, wraps, lru_cache, singledispatch, cached_property
from itertools import chain, groupby, islice, accumulate, starmap, tee, zip_longest, takewhile, product
from operator import add, mul, itemgetter, methodcaller
from collections import defaultdict


class Stream:
    def __init__(self, it): self._it = iter(it)
    def map(self, f): return Stream(map(f, self._it))
    def filter(self, p): return Stream(filter(p, self._it))
    def take(self, n): return Stream(islice(self._it, n))
    def chunk(self, n):
        def gen():
            while c := tuple(islice(self._it, n)):
                yield c
        return Stream(gen())
    def flat_map(self, f): return Stream(chain.from_iterable(map(f, self._it)))
    def scan(self, f, initial=None): return Stream(accumulate(self._it, f, initial=initial))
    def zip(self, other): return Stream(zip(self._it, other))
    def window(self, n):
        its = tee(self._it, n)
        return Stream(zip(*(islice(t, i, None) for i, t in enumerate(its))))
    def group(self, key):
        out = defaultdict(list)
        for x in self._it:
            out[key(x)].append(x)
        return dict(out)
    def reduce(self, f, *init): return reduce(f, self._it, *init)
    def sort(self, **k): return Stream(sorted(self._it, **k))
    def distinct(self): return Stream(dict.fromkeys(self._it))
    def tap(self, f):
        def gen():
            for x in self._it:
                f(x)
                yield x
        return Stream(gen())
    def __iter__(self): return self._it
    def list(self): return list(self._it)
    def join(self, sep=""): return sep.join(map(str, self._it))
    def __or__(self, f): return f(self)


print(Stream(range(20)).filter(lambda x: x % 2).map(lambda x: x * x).take(5).list())
print(Stream("hello world").distinct().join(), Stream(range(7)).chunk(3).list(), Stream([3, 1, 2]).sort(reverse=True).list(), Stream(range(5)).window(2).list())
print(Stream(["a b", "c"]).flat_map(str.split).join("|"), Stream(range(1, 6)).scan(mul).list(), Stream(range(1, 4)).scan(add, 100).list(), Stream("abc").zip(range(3)).group(itemgetter(0)))
print(Stream(range(5)).reduce(add), Stream([]).reduce(add, "empty"), Stream(range(3)).tap(lambda x: print("tap", x, end="; ")).map(str).join(), Stream("abc") | sorted, Stream(["apple", "bat", "art"]).group(lambda w: w[0]))
try:
    Stream([]).reduce(add)
except TypeError as e:
    print(e)


@singledispatch
def size(x): raise NotImplementedError(type(x).__name__)
@size.register(str)
@size.register(list)
def _(x): return len(x)
@size.register
def _(x: int): return x.bit_length()
@size.register
def _(x: dict): return sum(map(size, x.values()))
print(size("abc"), size([1]), size(255), size({"a": 7, "b": "xy"}), size(True))
try:
    size(2.5)
except NotImplementedError as e:
    print(repr(e))


def curry(f):
    @wraps(f)
    def inner(*a):
        return f(*a) if len(a) >= f.__code__.co_argcount else partial(inner, *a)
    return inner
@curry
def volume(a, b, c): return a * b * c
print(volume(2)(3)(4), volume(2, 3)(4), volume(2, 3, 4), volume.__name__, volume(1))if False else print(volume(2)(3)(4), volume(2, 3)(4), volume(2, 3, 4), volume.__name__)
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, partial(add, 1), abs)(-5), list(map(methodcaller("replace", "a", "b"), ["a", "ba"])), list(starmap(pow, zip([2, 3], [3, 2]))), list(zip_longest("ab", [1], fillvalue="?")))
runs = [(k, len(list(g))) for k, g in groupby("aaabccdd")]
print(runs, "".join(f"{n}{k}" for k, n in runs), [list(g) for _, g in groupby([1, 2, 4, 5, 7], key=lambda x, c=iter(range(9)): x - next(c))])
print(list(accumulate("abc")), list(takewhile(lambda p: p[0] < 2, product(range(3), "xy"))), max(map(len, ["a", "bbb"])), [*filter(None, [0, 1, "", "a", [], [0]])], sum(map(mul, [1, 2], [3, 4])), dict(map(lambda p: (p[1], p[0]), {"a": 1}.items())), all(map(str.isupper, "AB")), sorted(map(abs, [-3, 2])))
class Lazy:
    def __init__(self, n): self.n = n
    @cached_property
    def data(self):
        print("loading", self.n)
        return list(range(self.n))
    @cached_property
    def total(self): return sum(self.data)
z = Lazy(4)
print(z.total, z.data, z.__dict__)
z.data = [9]
del z.total
print(z.total)
