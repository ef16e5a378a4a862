from functools import cache, lru_cache
from itertools import product, combinations, accumulate, pairwise
from math import comb, inf
import sys


def lcs(a, b):
    @cache
    def go(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0), go.cache_info()


print(lcs("AGGTABQWERTY", "GXTXAYBWRT"))


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (w, v) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = max(best[i - 1][c], best[i - 1][c - w] + v if w <= c else 0)
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(i - 1)
            c -= items[i - 1][0]
    return best[-1][-1], chosen[::-1]


print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))


def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


print(edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"))


def queens(n, row=0, cols=0, d1=0, d2=0):
    if row == n:
        yield []
        return
    for c in range(n):
        if not (cols >> c & 1 or d1 >> (row + c) & 1 or d2 >> (row - c + n) & 1):
            for rest in queens(n, row + 1, cols | 1 << c, d1 | 1 << row + c, d2 | 1 << row - c + n):
                yield [c, *rest]


sols = list(queens(6))
print(len(sols), *("".join(".Q"[i == c] for i in range(6)) for c in sols[0]), sep="\n")


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


ps = sieve(100)
print(ps, max(b - a for a, b in pairwise(ps)), sum(ps))


@lru_cache(maxsize=None)
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(max(range(1, 1000), key=collatz), collatz(27), collatz.cache_info().currsize > 1000)


def floyd(n, edges):
    d = [[inf] * n for _ in range(n)]
    for i in range(n):
        d[i][i] = 0
    for a, b, w in edges:
        d[a][b] = w
    for k, i, j in product(range(n), repeat=3):
        d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d


print(*floyd(4, [(0, 1, 5), (1, 2, 2), (0, 2, 9), (2, 3, 1)]), sep="\n")
print([[comb(n, k) for k in range(n + 1)] for n in range(5)], list(accumulate(range(6), lambda a, b: a ^ b)))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


print(len(list(hanoi(5))), *hanoi(2))


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, e)
print(sys.getrecursionlimit())


@cache
def deepc(n):
    return n if n == 0 else deepc(n - 1)


print(deepc(200))
