import heapq
import bisect
from dataclasses import dataclass, field
from itertools import count
from operator import itemgetter, attrgetter

h = []
for x in [5, 1, 8, 3, 2]:
    heapq.heappush(h, x)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
data = [9, 4, 7, 1, 8]
heapq.heapify(data)
print(data, heapq.nlargest(2, data), heapq.nsmallest(2, data, key=lambda x: -x), [heapq.heappop(data) for _ in range(5)])
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge([9, 4], [8, 5], reverse=True)), list(heapq.merge(["aa", "b"], ["ccc"], key=len)))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heapify((1, 2))
except TypeError as e:
    print(e)


@dataclass(order=True)
class Item:
    priority: int
    name: str = field(compare=False)


q = []
for p, n in ((3, "c"), (1, "a"), (2, "b")):
    heapq.heappush(q, Item(p, n))
print([heapq.heappop(q).name for _ in range(3)])

counter = count()
REMOVED = "<removed>"
entries, pq = {}, []


def add(task, priority=0):
    if task in entries:
        entries.pop(task)[-1] = REMOVED
    entry = [priority, next(counter), task]
    entries[task] = entry
    heapq.heappush(pq, entry)


def pop():
    while pq:
        p, c, task = heapq.heappop(pq)
        if task is not REMOVED:
            del entries[task]
            return task
    raise KeyError("empty")


add("write", 5); add("test", 3); add("write", 1); add("ship", 9)
print(pop(), pop(), pop())
try:
    pop()
except KeyError as e:
    print(e)


def dijkstra(graph, start):
    dist = {start: 0}
    todo = [(0, start)]
    while todo:
        d, u = heapq.heappop(todo)
        if d > dist.get(u, float("inf")):
            continue
        for v, w in graph.get(u, {}).items():
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w
                heapq.heappush(todo, (d + w, v))
    return dist


print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))


def grade(score, points=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(points, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
a = [1, 3, 3, 5]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 4, 1, 3), bisect.bisect_left(a, 9, lo=2))
bisect.insort(a, 4)
bisect.insort_left(a, 3.0)
print(a)
people = [("ann", 20), ("bob", 30), ("cid", 40)]
print(bisect.bisect_left(people, 30, key=itemgetter(1)))
bisect.insort(people, ("dan", 35), key=lambda p: p[1])
print(people)
try:
    bisect.bisect([1, 2], 1, -1)
except ValueError as e:
    print(e)
try:
    bisect.bisect([1, 2], "a")
except TypeError as e:
    print(e)
try:
    heapq.heappush([(1, {})], (1, {}))
except TypeError as e:
    print(e)
print(heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(0, [1]), heapq.nlargest(10, [1, 2]))
