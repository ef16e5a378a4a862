import functools, operator, itertools
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), functools.reduce(operator.mul, range(1, 6)), list(map(operator.itemgetter(1), [(1, 2), (3, 4)])), functools.partial(int, base=2)("101"))
print(list(itertools.chain("ab", [1])), list(itertools.accumulate([1, 2, 3])), list(itertools.groupby("aabb", key=str))[0][0], list(itertools.product("ab", repeat=2))[:3], list(itertools.permutations([1, 2, 3], 2))[:4], list(itertools.combinations("abc", 2)), list(itertools.zip_longest([1], [2, 3], fillvalue=0)), list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 5, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.pairwise("abc")), list(itertools.compress("abc", [1, 0, 1])), list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.repeat(7, 2)), list(itertools.filterfalse(bool, [0, 1])), [list(x) for x in itertools.tee([1, 2])], list(itertools.combinations_with_replacement("ab", 2)))
@functools.cache
def ways(n): return 1 if n <= 1 else ways(n - 1) + ways(n - 2)
print([ways(n) for n in range(8)], ways.cache_info().hits > 0)
class Pipeline:
    def __init__(self, *stages): self.stages = stages
    def __or__(self, stage): return Pipeline(*self.stages, stage)
    def __ror__(self, source): return functools.reduce(lambda acc, s: s(acc), self.stages, source)
evens = lambda it: (x for x in it if x % 2 == 0)
squares = lambda it: (x * x for x in it)
print(list(range(6) | (Pipeline() | evens | squares)), [1, 2] | Pipeline(sum))
def curry(f, n):
    def inner(*a): return f(*a) if len(a) >= n else lambda *b: inner(*a, *b)
    return inner
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3), curry(max, 2)(1, 5))
def memo_gen():
    cache = {}
    while True:
        n = yield cache
        if n is None: continue
        cache[n] = cache.get(n, 0) + 1
g = memo_gen(); next(g); [g.send(c) for c in "hello"]; print(next(g))
def flatten(x):
    match x:
        case [] : return
        case [h, *t]: yield from flatten(h); yield from flatten(t)
        case v: yield v
print(list(flatten([1, [2, [3, []], 4], (5,)])))
def zip_with(f, *its): return [f(*a) for a in zip(*its)]
print(zip_with(max, [1, 5], [3, 2]), [*filter(lambda t: t[0] < t[1], zip("abc", "bca"))], sorted(zip([3, 1], "ab")), dict(zip(*[iter("a1b2")] * 2)), max(map(len, ["a", "bcd"])), any(x > 2 for x in [1, 3]), all([]), sum(1 for _ in range(5)), next((x for x in [1, 2] if x > 5), None), list(map(lambda a, b=10: a + b, [1])), list(zip(range(2), itertools.count())), [(i, j) for i in range(3) for j in range(i)], {**dict(a=1), **{"b": 2}}, [*range(2), *"ab"], (lambda *a, **k: (a, k))(*[1], **{"z": 2}))
counter = itertools.count(); print([next(counter) for _ in range(3)], operator.attrgetter("real")(5), operator.methodcaller("upper")("x"), operator.add(1, 2), operator.contains([1], 1), sorted([{"n": 2}, {"n": 1}], key=operator.itemgetter("n")), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0))
for bad in ("functools.reduce(operator.add, [])", "next(iter([]))", "operator.itemgetter(5)([1])", "functools.partial(5)", "itertools.islice([1], -1)", "list(map(len, [1]))", "list(zip([1], [1, 2], strict=True))", "sorted([1, 'a'])", "max([], key=len)", "list(itertools.chain(5))", "operator.truediv(1, 0)", "reduce(1)", "(lambda: 1)(2)", "compose()(1)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
