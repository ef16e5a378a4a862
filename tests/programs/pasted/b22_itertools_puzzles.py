from itertools import *
from collections import Counter, defaultdict
import string
import math

SEND, MORE, MONEY = "SEND", "MORE", "MONEY"


def solve():
    letters = sorted(set(SEND + MORE + MONEY))
    first = {SEND[0], MORE[0], MONEY[0]}
    # M must be 1
    rest = [l for l in letters if l != "M"]
    for digits in permutations([d for d in range(10) if d != 1], 3):
        m = dict(zip("SOR", digits), M=1)
        if m["S"] != 9 or m["O"] != 0 or m["R"] != 8:
            continue
        for more in permutations(set(range(10)) - set(m.values()), 4):
            m2 = {**m, **dict(zip("ENDY", more))}
            val = lambda w: int("".join(str(m2[c]) for c in w))
            if val(SEND) + val(MORE) == val(MONEY):
                yield m2


print(*solve())


def subsets(items):
    return chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))


coins = [1, 2, 5, 10, 20]
print([c for c in subsets(coins) if sum(c) == 13], len(list(subsets(coins))))


def look_and_say(s="1"):
    while True:
        yield s
        s = "".join(f"{len(list(g))}{k}" for k, g in groupby(s))


print(list(islice(look_and_say(), 6)))


def rle(s): return [(k, sum(1 for _ in g)) for k, g in groupby(s)]


print(rle("aaabccd"), "".join(k * n for k, n in rle("aaabccd")), "".join(starmap(lambda k, n: f"{k}{n if n > 1 else ''}", rle("aaabccd"))))
print(["".join(p) for p in product("01", repeat=3)], list(map("".join, permutations("abc"))), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 3)))
anagrams = defaultdict(list)
for w in "listen silent enlist google elgoog abc cab bca".split():
    anagrams["".join(sorted(w))].append(w)
print([g for g in anagrams.values() if len(g) > 1])
nested = [1, [2, [3, [4, [5]]]], (6, {7})]


def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple, set)):
            yield from flatten(i)
        else:
            yield i


print(list(flatten(nested)), list(chain(*[[1], [2, 3]])), list(chain.from_iterable(["ab", "cd"])), sum([[1], [2]], []))


def chunks(it, n):
    it = iter(it)
    while batch := list(islice(it, n)):
        yield batch


print(list(chunks(range(7), 3)), [sum(c) for c in chunks(range(10), 4)])
print(list(zip(*[[1, 2, 3], [4, 5, 6]])), list(zip_longest(*["ab", "cde"], fillvalue="-")), [*zip("abc", count(1), cycle([True, False]))], dict(zip(string.ascii_lowercase, range(3))))
print(list(accumulate([1, -2, 3, -4], initial=10)), list(accumulate([3, 1, 2], min)), list(accumulate("abc", lambda a, b: b + a)), list(takewhile(str.isalpha, "ab1c")), list(dropwhile(str.isalpha, "ab1c")), list(filterfalse(str.isalpha, "a1b2")), list(compress("abcd", cycle([1, 0]))))
a, b, c = tee(range(5), 3)
next(b), next(c), next(c)
print(list(zip(a, b, c)), list(pairwise("abcd")), list(islice(count(), 2, 10, 3)), list(repeat("x", 3)), next(islice(cycle("abc"), 100, None)))
it = iter([1, 2, 3, 4, 5])
print(next(it), list(islice(it, 2)), list(it), next(it, "end"))
groups = {k: list(g) for k, g in groupby(sorted(range(12), key=lambda n: n % 4), key=lambda n: n % 4)}
print(groups, max(groups, key=lambda k: sum(groups[k])))
q = list(filter(lambda p: all(abs(p[i] - p[j]) != j - i for i, j in combinations(range(6), 2)), permutations(range(6))))
print(q)
magic = [p for p in permutations(range(1, 10)) if p[0] == 2 and p[1] == 7 and p[2] == 6 and sum(p[3:6]) == 15 and p[0] + p[3] + p[6] == 15 and p[0] + p[4] + p[8] == 15 and p[2] + p[4] + p[6] == 15]
print(magic)
print(sum(1 for _ in combinations(range(10), 4)), math.comb(10, 4), repr(count(3)), repr(repeat(1, 2)), repr(count(1, 3)), type(chain()).__name__, list(product()), list(permutations([])), list(combinations([1], 2)))
