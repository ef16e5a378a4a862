# Search: knights, sudoku, n queens, words, primes, knapsack, permutations; the modules that such programs use.
import bisect
import heapq
import itertools
import math
import random
import string
from collections import deque, Counter, defaultdict
from functools import lru_cache, reduce, cache
from operator import itemgetter, mul
from typing import Iterator


def primes() -> Iterator[int]:
    found = defaultdict(list)
    for n in itertools.count(2):
        if n not in found:
            yield n
            found[n * n].append(n)
        else:
            for p in found.pop(n):
                found[n + p].append(p)


print(list(itertools.islice(primes(), 15)), list(itertools.takewhile(lambda p: p < 30, primes())), next(itertools.dropwhile(lambda p: p < 1000, primes())))


def queens(n):
    return sum(len(set(r + c for r, c in enumerate(p))) == n == len(set(r - c for r, c in enumerate(p))) for p in itertools.permutations(range(n)))


print([queens(n) for n in range(1, 7)])


@lru_cache(maxsize=None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))


print(distance('kitten', 'sitting'), distance('intention', 'execution'), distance.cache_info())


def dijkstra(graph, start):
    best = {start: 0}
    heap = [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        for to, more in graph[node].items():
            if cost + more < best.get(to, math.inf):
                best[to] = cost + more
                heapq.heappush(heap, (best[to], to))
    return best


rng = random.Random(5)
graph = {a: {b: rng.randint(1, 20) for b in rng.sample(string.ascii_lowercase[:8], 3) if b != a} for a in string.ascii_lowercase[:8]}
print(graph['a'], dict(sorted(dijkstra(graph, 'a').items())))


def bfs(start, goal):
    seen, todo = {start: None}, deque([start])
    while todo:
        x, y = todo.popleft()
        if (x, y) == goal:
            break
        for dx, dy in itertools.product((-2, -1, 1, 2), repeat=2):
            if abs(dx) != abs(dy) and 0 <= x + dx < 8 and 0 <= y + dy < 8 and (x + dx, y + dy) not in seen:
                seen[x + dx, y + dy] = x, y
                todo.append((x + dx, y + dy))
    path = [goal]
    while path[-1] != start:
        path.append(seen[path[-1]])
    return path[::-1]


print(bfs((0, 0), (7, 7)), len(bfs((0, 0), (1, 1))))


@cache
def knapsack(i, room):
    if i == len(THINGS):
        return 0, ()
    best = knapsack(i + 1, room)
    weight, value = THINGS[i]
    if weight <= room:
        rest = knapsack(i + 1, room - weight)
        best = max(best, (rest[0] + value, (i, *rest[1])))
    return best


THINGS = [(rng.randrange(1, 10), rng.randrange(1, 50)) for _ in range(12)]
print(knapsack(0, 25), knapsack.cache_info().misses)
words = 'listen silent enlist google elgoog abc cab bca x'.split()
anagrams = defaultdict(list)
for w in words:
    anagrams[''.join(sorted(w))].append(w)
print(sorted(filter(lambda g: len(g) > 1, anagrams.values()), key=lambda g: (-len(g), g)), reduce(mul, range(1, 11)), math.comb(10, 3) == len(list(itertools.combinations(range(10), 3))))
scores = []
for v in (33, 99, 77, 70, 89, 90, 100):
    bisect.insort(scores, v)
    print('FDCBA'[bisect.bisect([60, 70, 80, 90], v)], end='')
print(scores, Counter(map(len, words)).most_common(2), list(itertools.accumulate([1, 2, 3, 4], mul)), list(zip(*[iter('abcdef')] * 2)), [(k, len(list(g))) for k, g in itertools.groupby('aaabbc')], sorted(itertools.chain.from_iterable([[3, 1], [2]])), max(zip('abc', (2, 3, 1)), key=itemgetter(1)), list(itertools.zip_longest('ab', 'c', fillvalue='-')), list(itertools.compress('abcd', [1, 0, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
power_set = lambda s: itertools.chain.from_iterable(itertools.combinations(s, r) for r in range(len(s) + 1))
print(list(power_set('abc')), sum(1 for _ in power_set(range(10))))
