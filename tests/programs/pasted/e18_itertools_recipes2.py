from itertools import *
import operator, collections
def first_true(it, default=False, pred=None): return next(filter(pred, it), default)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def quantify(it, pred=bool): return sum(map(pred, it))
def dotproduct(a, b): return sum(map(operator.mul, a, b))
def repeatfunc(f, times=None, *args): return starmap(f, repeat(args) if times is None else repeat(args, times))
def triplewise(it):
    for (a, _), (b, c) in pairwise(pairwise(it)):
        yield a, b, c
def before_and_after(pred, it):
    it = iter(it)
    transition = []
    def true_iterator():
        for e in it:
            if pred(e):
                yield e
            else:
                transition.append(e)
                return
    return true_iterator(), chain(transition, it)
def subslices(seq): return map(operator.getitem, repeat(seq), starmap(slice, combinations(range(len(seq) + 1), 2)))
def iter_except(f, exc, first=None):
    try:
        if first is not None:
            yield first()
        while True:
            yield f()
    except exc:
        pass
def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    data[:3] = 0, 0, 0
    for p in compress(range(int(n ** 0.5) + 1), data):
        data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(range(n), data)
def batched(it, n):
    it = iter(it)
    while b := tuple(islice(it, n)):
        yield b
def polynomial_from_roots(roots):
    poly = [1]
    for r in roots:
        poly = [a - r * b for a, b in zip(poly + [0], [0] + poly)]
    return poly
def random_product(*args, repeat=1): return tuple(a[0] for a in args * repeat)
print(first_true([0, "", 5]), first_true([1, 4], pred=lambda x: x > 2), first_true([], "d"), nth("abc", 1), nth("abc", 9, "-"), quantify([1, 0, 2]), dotproduct([1, 2], [3, 4]), list(repeatfunc(pow, 3, 2, 5)), list(triplewise("ABCDE")))
a, b = before_and_after(str.isupper, "ABCdEf")
print("".join(a), "".join(b), ["".join(s) for s in subslices("abc")], list(sieve(40)), list(batched("abcdefg", 3)), polynomial_from_roots([5, -4, 3]), random_product("ab", "cd", repeat=2))
d = {"a": 1, "b": 2}
print(list(iter_except(d.popitem, KeyError)), list(iter_except(collections.deque([1, 2]).pop, IndexError)), d)
print(list(zip_longest("abc", "xy", fillvalue=None)), list(islice(cycle("ab"), 5)), list(chain("ab", [1])), list(accumulate([1, 2, 3], lambda a, x: a * 10 + x)), list(groupby([])), [(k, len([*g])) for k, g in groupby("aabbbc")], list(product("ab", [1, 2])), len([*permutations(range(4))]), [*combinations("abc", 2)], [*combinations_with_replacement("ab", 2)], [*islice(count(5, -2), 3)], [*repeat(1, 2)], [*starmap(max, [(1, 2), (4, 3)])], [*takewhile(bool, [1, 0, 1])], [*dropwhile(bool, [1, 0, 1])], [*filterfalse(bool, [1, 0])], [*compress("abc", [0, 1, 1])], [*pairwise([1])])
x, y = tee(iter("abc"))
print(next(x), next(x), list(y), list(x), [*map(operator.add, *tee([1, 2]))], sum(1 for _ in islice(count(), 5)), max(accumulate([3, -5, 4])), next(count(10)), repr(cycle("a")).startswith("<itertools.cycle"), type(chain.from_iterable([])).__name__)
it = iter(range(10))
print([list(islice(it, n)) for n in (1, 2, 3)], list(it), list(islice("abcdef", 1, 5, 2)), list(islice([1, 2], None)), [*islice(range(9), None, None, 4)])
for bad in (lambda: islice([1], -1), lambda: list(chain(5)), lambda: combinations("a", -1), lambda: next(iter([])), lambda: permutations([1], "a"), lambda: repeat(1, "a"), lambda: list(starmap(pow, [1])), lambda: list(accumulate(5)), lambda: count("x"), lambda: tee(5), lambda: list(groupby(5)), lambda: product(5), lambda: islice([1], 1, 2, 0), lambda: list(map(operator.add, [1], ["a"])), lambda: cycle(5), lambda: list(zip_longest([1], 5)), lambda: pairwise(), lambda: list(compress([1], 5))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
