import heapq
from collections import deque, Counter, defaultdict
G = {"A": {"B": 4, "C": 2}, "B": {"D": 5}, "C": {"B": 1, "D": 8, "E": 10}, "D": {"E": 2}, "E": {}}
def dijkstra(g, s):
    dist, prev, q = {s: 0}, {}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist.get(v, float("inf")): dist[v], prev[v] = nd, u; heapq.heappush(q, (nd, v))
    return dist, prev
dist, prev = dijkstra(G, "A"); print(dist, prev)
def path(prev, t): return (path(prev, prev[t]) if t in prev else []) + [t]
print("->".join(path(prev, "E")))
def topo(deps):
    indeg = Counter({n: 0 for n in deps}); out = defaultdict(list)
    for n, ds in deps.items():
        for d in ds: indeg[n] += 1; out[d].append(n)
    q, order = deque(sorted(n for n in indeg if not indeg[n])), []
    while q:
        order.append(n := q.popleft())
        for m in out[n]:
            indeg[m] -= 1
            if not indeg[m]: q.append(m)
    if len(order) < len(indeg): raise ValueError(f"cycle among {sorted(set(indeg) - set(order))}")
    return order
print(topo({"shirt": [], "tie": ["shirt"], "jacket": ["tie", "belt"], "belt": ["pants"], "pants": [], "shoes": ["pants"]}))
def dfs(g, n, seen=None, depth=0):
    seen = set() if seen is None else seen
    if n in seen: return
    seen.add(n); print("  " * depth + n)
    for m in g[n]: dfs(g, m, seen, depth + 1)
dfs(G, "A")
class UF:
    def __init__(self, n): self.p = list(range(n)); self.n = n
    def find(self, x):
        while self.p[x] != x: self.p[x] = self.p[self.p[x]]; x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a != b: self.p[a] = b; self.n -= 1; return True
        return False
u = UF(5); print([u.union(*e) for e in ((0, 1), (1, 2), (0, 2), (3, 4))], u.n, u.p)
grid = ["S.#", "..#", "#.E"]
def solve(g):
    R, C = len(g), len(g[0]); start = next((r, c) for r in range(R) for c in range(C) if g[r][c] == "S")
    q, seen = deque([(start, 0)]), {start}
    while q:
        (r, c), k = q.popleft()
        if g[r][c] == "E": return k
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            n = r + dr, c + dc
            if 0 <= n[0] < R and 0 <= n[1] < C and g[n[0]][n[1]] != "#" and n not in seen: seen.add(n); q.append((n, k + 1))
    return -1
print(solve(grid), solve(["S#E"]), Counter("mississippi").most_common(2), Counter(a=3) - Counter(a=1, b=2), Counter("ab") + Counter("b"))
print(topo({"a": ["b"], "b": ["a"], "c": []}))
