from functools import *
from operator import *
from itertools import *
from collections import namedtuple
import math

pipe = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
curry = lambda f, n: f if n <= 1 else lambda x: curry(partial(f, x), n - 1)
print(pipe(str.split, partial(map, int), sum, math.sqrt)("9 7"), curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
Person = namedtuple("Person", "name age city")
people = [Person("Ann", 31, "Oslo"), Person("Bo", 25, "Rome"), Person("Cy", 31, "Rome"), Person("Di", 19, "Oslo")]
by_city = {k: [*map(attrgetter("name"), g)] for k, g in groupby(sorted(people, key=attrgetter("city", "age")), attrgetter("city"))}
print(by_city, *map(itemgetter(0, 1), people))
print(sorted(people, key=lambda p: (-p.age, p.name))[0], max(people, key=itemgetter(1)).name, sum(map(attrgetter("age"), people)) / len(people))
print(list(map(methodcaller("lower"), ["A", "B"])), list(starmap(Person, [("E", 1, "X")])), reduce(or_, [1, 2, 4]), reduce(concat, ["a", "b"], ">"), all(map(eq, "abc", "abc")), any(map(ne, [1], [1])))
compose2 = lambda f, g: lambda *a, **k: f(g(*a, **k))
inc, dbl = partial(add, 1), partial(mul, 2)
print(compose2(inc, dbl)(5), compose2(dbl, inc)(5), [f(3) for f in (inc, dbl, neg, truth, not_)], inc, dbl.args)


class Maybe:
    def __init__(self, v): self.v = v
    def __rshift__(self, f): return self if self.v is None else Maybe(f(self.v))
    def __or__(self, default): return default if self.v is None else self.v
    def __repr__(self): return f"Just({self.v!r})" if self.v is not None else "Nothing"


safe = lambda f, *ex: lambda x: next(iter([f(x)]), None) if not ex else _try(f, x, ex)


def _try(f, x, ex):
    try:
        return f(x)
    except ex:
        return None


print(Maybe("42") >> safe(int, ValueError) >> dbl, Maybe("x") >> safe(int, ValueError) >> dbl, (Maybe("x") >> safe(int, ValueError)) | 0)
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda rec: lambda n: 1 if n < 2 else n * rec(n - 1))(6), (lambda n: n and n + (lambda m: m)(n - 1))(4), [(lambda i=i: i * i)() for i in range(4)], [f() for f in [lambda: i for i in range(3)]])
counter = lambda c=count(1): next(c)
print(counter(), counter(), counter())


def make_account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance

    def get(): return balance
    return {"deposit": deposit, "get": get}


acc = make_account(10)
acc["deposit"](5)
print(acc["get"](), acc["deposit"].__closure__[0].cell_contents, acc["deposit"].__code__.co_freevars)
primes = lambda n: [p for p in range(2, n) if not any(p % d == 0 for d in range(2, int(p ** .5) + 1))]
quick = lambda l: l and quick([x for x in l[1:] if x < l[0]]) + [l[0]] + quick([x for x in l[1:] if x >= l[0]])
print(primes(30), quick([3, 1, 4, 1, 5, 9, 2, 6]), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(map(list, zip(*matrix))), [*map(sum, matrix)], [[x * 2 for x in r] for r in matrix], {(i, j): v for i, r in enumerate(matrix) for j, v in enumerate(r) if v % 2}, [*chain.from_iterable(matrix)], reduce(lambda a, b: [*a, *b], matrix))
words = "the rain in spain falls mainly".split()
print({w: len(w) for w in words if "ai" in w}, sorted(words, key=lambda w: (len(w), w[::-1])), {len(w) for w in words}, [*filter(lambda w: w.count("a") > 1 or w.endswith("s"), words)], " ".join(w.capitalize() if i % 2 == 0 else w for i, w in enumerate(words)), dict(sorted(zip(words, map(len, words)), key=itemgetter(1), reverse=True)[:2]))
print(*(f"{'Fizz' * (not n % 3)}{'Buzz' * (not n % 5)}" or n for n in range(1, 16)), sep=",")
try:
    partial()
except TypeError as e:
    print(e)
try:
    reduce(add, 5)
except TypeError as e:
    print(e)
try:
    partial(5)
except TypeError as e:
    print(e)
print(partial(print, 1, sep="-").keywords, partial(int, base=2).func, cmp_to_key(lambda a, b: b - a)(3) < cmp_to_key(lambda a, b: b - a)(2), sorted([1, 3, 2], key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
