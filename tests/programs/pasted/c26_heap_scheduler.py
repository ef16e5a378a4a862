import heapq
import itertools
from dataclasses import dataclass, field
from typing import Any
from functools import total_ordering


@dataclass(order=True)
class Task:
    due: int
    seq: int = field(default_factory=itertools.count().__next__)
    name: str = field(default="", compare=False)
    every: int | None = field(default=None, compare=False)


class Scheduler:
    def __init__(self):
        self.heap, self.now, self.log = [], 0, []

    def at(self, due, name, every=None):
        t = Task(due, name=name, every=every)
        heapq.heappush(self.heap, t)
        return t

    def cancel(self, task):
        self.heap.remove(task)
        heapq.heapify(self.heap)

    def run(self, until):
        while self.heap and self.heap[0].due <= until:
            t = heapq.heappop(self.heap)
            self.now = t.due
            self.log.append((self.now, t.name))
            if t.every:
                self.at(t.due + t.every, t.name, t.every)


s = Scheduler()
s.at(5, "five"); s.at(1, "tick", every=2); s.at(5, "also five"); gone = s.at(3, "gone")
s.cancel(gone)
s.run(6)
print(s.log, s.heap)


class MaxHeap:
    def __init__(self, items=()):
        self._h = [-x for x in items]
        heapq.heapify(self._h)
    def push(self, x): heapq.heappush(self._h, -x)
    def pop(self): return -heapq.heappop(self._h)
    def __len__(self): return len(self._h)
    def peek(self): return -self._h[0]


m = MaxHeap([3, 1, 4, 1, 5, 9, 2, 6])
m.push(10)
print([m.pop() for _ in range(len(m))])


class Median:
    def __init__(self): self.lo, self.hi = [], []
    def add(self, x):
        heapq.heappush(self.hi, -heapq.heappushpop(self.lo, -x))
        if len(self.hi) > len(self.lo):
            heapq.heappush(self.lo, -heapq.heappop(self.hi))
        return -self.lo[0] if len(self.lo) > len(self.hi) else (self.hi[0] - self.lo[0]) / 2


md = Median()
print([md.add(x) for x in [5, 15, 1, 3, 8, 7, 9]])
logs = [[(1, "a"), (4, "b")], [(2, "c"), (3, "d")], []]
print(list(heapq.merge(*logs)), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge("adg", "beh", key=str.upper)))
words = "the quick brown fox jumps over the lazy dog".split()
print(heapq.nlargest(3, words, key=len), heapq.nsmallest(3, words), heapq.nlargest(2, enumerate(words), key=lambda p: p[1]))


def huffman(text):
    freq = {c: text.count(c) for c in sorted(set(text))}
    heap = [(n, i, c) for i, (c, n) in enumerate(freq.items())]
    heapq.heapify(heap)
    nxt = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], nxt, (a, b)))
        nxt += 1
    codes = {}
    def walk(node, code):
        if isinstance(node[2], str):
            codes[node[2]] = code or "0"
        else:
            walk(node[2][0], code + "0")
            walk(node[2][1], code + "1")
    walk(heap[0], "")
    return codes


codes = huffman("abracadabra")
print(codes, len("".join(codes[c] for c in "abracadabra")))
try:
    heapq.heappush([(1, {"a": 1})], (1, {"b": 2}))
except TypeError as e:
    print(e)
try:
    heapq.heapify(5)
except TypeError as e:
    print(e)
try:
    heapq.heapreplace([], 1)
except IndexError as e:
    print(e)


@total_ordering
class Rev:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"R{self.v}"


h = [Rev(x) for x in (3, 9, 1)]
heapq.heapify(h)
print(h[0], heapq.heappop(h), heapq.heappushpop(h, Rev(100)), h, sorted(h))
