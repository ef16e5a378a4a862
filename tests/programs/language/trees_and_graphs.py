"""Linked list, tree, graph, with generators and recursion."""
from __future__ import annotations
from typing import Optional, Iterator
class Node:
    def __init__(self, value, next: Optional[Node] = None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head: Node | None = None
        self._n = 0
        for i in reversed(list(items)): self.push(i)
    def push(self, v): self.head = Node(v, self.head); self._n += 1
    def __iter__(self) -> Iterator:
        n = self.head
        while n: yield n.value; n = n.next
    def __len__(self): return self._n
    def __repr__(self): return f"LinkedList([{', '.join(map(repr, self))}])"
    def __reversed__(self): return LinkedList(reversed(list(self)))
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += self._n
        if not 0 <= i < self._n: raise IndexError(f"index {i} out of range")
        for k, v in enumerate(self):
            if k == i: return v
ll = LinkedList("abcd"); ll.push("z")
print(ll, len(ll), ll[0], ll[-1], ll[1:3], reversed(ll), "c" in ll, list(ll), [*ll][::2])
try: ll[10]
except IndexError as e: print(e)
print(LinkedList.__init__.__annotations__, Node.__init__.__annotations__)
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def insert(self, v):
        side = "l" if v < self.v else "r"
        child = getattr(self, side)
        if child is None: setattr(self, side, Tree(v))
        else: child.insert(v)
        return self
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def depth(self): return 1 + max((c.depth() for c in (self.l, self.r) if c), default=0)
t = Tree(5)
for v in (3, 8, 1, 4, 9, 7): t.insert(v)
print(list(t), t.depth(), sum(t), 4 in t, max(t))
graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}
def bfs(start):
    seen, queue = {start}, [start]
    while queue:
        node = queue.pop(0); yield node
        for n in graph[node]:
            if n not in seen: seen.add(n); queue.append(n)
def paths(a, b, path=()):
    path += (a,)
    if a == b: yield path
    for n in graph[a]:
        yield from paths(n, b, path)
print(list(bfs("A")), ["".join(p) for p in paths("A", "F")])
import heapq
def dijkstra(g, s):
    dist = {s: 0}; heap = [(0, s)]
    while heap:
        d, u = heapq.heappop(heap)
        for v, w in g.get(u, {}).items():
            if d + w < dist.get(v, float("inf")): dist[v] = d + w; heapq.heappush(heap, (dist[v], v))
    return dist
print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
def perms(s):
    if len(s) <= 1: yield s; return
    for i, c in enumerate(s):
        for p in perms(s[:i] + s[i+1:]): yield c + p
print(list(perms("abc")), sum(1 for _ in perms("abcd")))
def queens(n, cols=()):
    if len(cols) == n: yield cols; return
    for c in range(n):
        if all(c != k and abs(c - k) != len(cols) - i for i, k in enumerate(cols)): yield from queens(n, cols + (c,))
print(next(queens(6)), len(list(queens(5))))
def memo(f):
    cache = {}
    def g(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g
@memo
def lcs(a, b):
    if not a or not b: return ""
    if a[0] == b[0]: return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("nematode", "empty"), len(lcs.cache))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(e)
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(range(1, 30), key=lambda n: sum(1 for _ in collatz(n))))
