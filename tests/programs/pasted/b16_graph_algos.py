from collections import defaultdict, deque, Counter
from heapq import heappush, heappop, heapify
from itertools import combinations, permutations, product
from functools import cache
from typing import Hashable, Iterable, Mapping
import math
import pprint


class Graph:
    def __init__(self, edges: Iterable[tuple] = (), directed=False):
        self.adj: defaultdict[Hashable, dict] = defaultdict(dict)
        self.directed = directed
        for a, b, *w in edges:
            self.add(a, b, *w)

    def add(self, a, b, w=1):
        self.adj[a][b] = w
        if self.directed:
            self.adj.setdefault(b, {})
        else:
            self.adj[b][a] = w

    def bfs(self, start):
        seen, q = {start: None}, deque([start])
        while q:
            u = q.popleft()
            yield u
            for v in sorted(self.adj[u]):
                if v not in seen:
                    seen[v] = u
                    q.append(v)

    def dfs(self, u, seen=None):
        seen = set() if seen is None else seen
        seen.add(u)
        yield u
        for v in sorted(self.adj[u]):
            if v not in seen:
                yield from self.dfs(v, seen)

    def shortest(self, a, b):
        dist, prev, q = {a: 0}, {}, [(0, a)]
        while q:
            d, u = heappop(q)
            if u == b:
                path = [b]
                while path[-1] != a:
                    path.append(prev[path[-1]])
                return d, path[::-1]
            for v, w in self.adj[u].items():
                if (nd := d + w) < dist.get(v, math.inf):
                    dist[v], prev[v] = nd, u
                    heappush(q, (nd, v))
        raise ValueError(f"no path {a} -> {b}")

    def components(self):
        left = set(self.adj)
        while left:
            comp = set(self.dfs(min(left)))
            left -= comp
            yield sorted(comp)

    def kruskal(self):
        parent = {u: u for u in self.adj}

        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x
        for w, a, b in sorted((w, a, b) for a in self.adj for b, w in self.adj[a].items() if a < b):
            if (ra := find(a)) != (rb := find(b)):
                parent[ra] = rb
                yield a, b, w

    def toposort(self):
        indeg = Counter(v for u in self.adj for v in self.adj[u])
        ready = [u for u in self.adj if not indeg[u]]
        heapify(ready)
        out = []
        while ready:
            u = heappop(ready)
            out.append(u)
            for v in self.adj[u]:
                indeg[v] -= 1
                if not indeg[v]:
                    heappush(ready, v)
        if len(out) != len(self.adj):
            raise ValueError(f"cycle among {sorted(set(self.adj) - set(out))}")
        return out


g = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("x", "y", 3)])
print(list(g.bfs("a")), list(g.dfs("a")), g.shortest("a", "d"), list(g.components()), list(g.kruskal()))
try:
    g.shortest("a", "x")
except ValueError as e:
    print(e)
dag = Graph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")], directed=True)
print(dag.toposort())
dag.add("jacket", "shirt")
try:
    dag.toposort()
except ValueError as e:
    print(e)
pprint.pprint({k: dict(v) for k, v in g.adj.items()}, width=40)
grid = ["S.#.....", "..#.###.", "....#...", ".##.#.#E"]


def solve(grid):
    cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}
    start = next(k for k, v in cells.items() if v == "S")
    q, prev = deque([start]), {start: None}
    while q:
        r, c = cur = q.popleft()
        if cells[cur] == "E":
            break
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nxt = r + dr, c + dc
            if cells.get(nxt, "#") != "#" and nxt not in prev:
                prev[nxt] = cur
                q.append(nxt)
    path = []
    while cur:
        path.append(cur)
        cur = prev[cur]
    for r, row in enumerate(grid):
        print("".join("*" if (r, c) in path and ch == "." else ch for c, ch in enumerate(row)))
    return len(path) - 1


print(solve(grid))


@cache
def tsp(cur, left):
    if not left:
        return D[cur][0], (0,)
    return min((D[cur][n] + tsp(n, left - {n})[0], (n, *tsp(n, left - {n})[1])) for n in left)


D = [[0, 10, 15, 20], [10, 0, 35, 25], [15, 35, 0, 30], [20, 25, 30, 0]]
print(tsp(0, frozenset(range(1, 4))), tsp.cache_info())
print(min(sum(D[a][b] for a, b in zip((0, *p), (*p, 0))) for p in permutations(range(1, 4))))


def life(cells, n):
    for _ in range(n):
        counts = Counter((x + dx, y + dy) for x, y in cells for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))
        cells = {c for c, k in counts.items() if k == 3 or k == 2 and c in cells}
        yield sorted(cells)


print(*life({(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}, 3), sep="\n")
