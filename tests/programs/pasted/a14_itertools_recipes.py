from itertools import *
import operator
from collections import deque


def take(n, iterable):
    return list(islice(iterable, n))


def prepend(value, iterator):
    return chain([value], iterator)


def tail(n, iterable):
    return iter(deque(iterable, maxlen=n))


def consume(iterator, n=None):
    if n is None:
        deque(iterator, maxlen=0)
    else:
        next(islice(iterator, n, n), None)


def all_equal(iterable):
    g = groupby(iterable)
    return next(g, True) and not next(g, False)


def padnone(iterable):
    return chain(iterable, repeat(None))


def ncycles(iterable, n):
    return chain.from_iterable(repeat(tuple(iterable), n))


def grouper(iterable, n, *, incomplete="fill", fillvalue=None):
    args = [iter(iterable)] * n
    if incomplete == "fill":
        return zip_longest(*args, fillvalue=fillvalue)
    if incomplete == "strict":
        return zip(*args, strict=True)
    return zip(*args)


def sliding_window(iterable, n):
    it = iter(iterable)
    window = deque(islice(it, n), maxlen=n)
    if len(window) == n:
        yield tuple(window)
    for x in it:
        window.append(x)
        yield tuple(window)


def roundrobin(*iterables):
    pending = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while pending:
        try:
            for nxt in nexts:
                yield nxt()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))


def partition(pred, iterable):
    t1, t2 = tee(iterable)
    return filterfalse(pred, t1), filter(pred, t2)


def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def unique_everseen(iterable, key=None):
    seen = set()
    for el in iterable:
        k = el if key is None else key(el)
        if k not in seen:
            seen.add(k)
            yield el


def unique_justseen(iterable, key=None):
    return map(next, map(operator.itemgetter(1), groupby(iterable, key)))


print(take(3, count(10, 2.5)), list(prepend(0, [1])), list(tail(2, "abcd")), all_equal("aaa"), all_equal([]), take(3, padnone("a")))
print(list(ncycles("ab", 2)), list(grouper("ABCDEFG", 3, fillvalue="x")), list(grouper("ABCDEFG", 3, incomplete="ignore")))
try:
    list(grouper("ABCDEFG", 3, incomplete="strict"))
except ValueError as e:
    print(e)
print(list(sliding_window("ABCDE", 3)), "".join(roundrobin("ABC", "D", "EF")), [list(x) for x in partition(lambda x: x % 2, range(6))])
print(list(powerset([1, 2, 3])), list(unique_everseen("AAbBA", str.lower)), list(unique_justseen("AAbBA", str.lower)))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], operator.mul, initial=100)), list(accumulate("abc")))
print(list(product("ab", repeat=2)), list(product([1, 2], "x")), list(permutations("abc", 2)), list(combinations_with_replacement("ab", 2)))
print(list(compress("abcdef", [1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 4, 1])), list(takewhile(lambda x: x < 3, [1, 4, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
print([(k, list(g)) for k, g in groupby(sorted(["bb", "a", "cc", "d"], key=len), len)], list(pairwise([1, 2, 3])), list(islice("abcdefg", 1, None, 2)), list(zip_longest("ab", "xyz", fillvalue=0)))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), count(5), repeat(3, 2), repeat("x"), count(1.5, 0.5), len(list(repeat(0, 3))))
for bad in (lambda: islice([1], -1), lambda: list(islice([1], 0, 1, 0)), lambda: combinations([1], -1), lambda: count("a"), lambda: repeat(), lambda: chain(1).__next__(), lambda: product([1], repeat=-1), lambda: tee([1], -1), lambda: zip_longest([1], bad=2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
g = groupby("aab")
k, first = next(g)
next(g)
print(k, list(first))
