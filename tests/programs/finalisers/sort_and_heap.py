import heapq, bisect
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"<{self.n}>"
l = [N(3), N(1), N(2)]
l.sort()
print(l)
l = sorted(l, reverse=True)
print(l)
h = []
for k in (5, 2, 8): heapq.heappush(h, N(k))
print(heapq.heappop(h))
print("popped smallest")
print(heapq.heapreplace(h, N(9)))
print("replaced")
print(heapq.nsmallest(1, [N(20), N(10)]))
print("--")
h.clear()
print("cleared")
bisect.insort(l, N(0))
l.clear()
m = min(N(7), N(6))
print(m)
m = max([N(1), N(4)], key=lambda n: n.n)
print(m)
m = None
r = list(reversed([N("r1"), N("r2")]))
print(r)
r.reverse()
del r[0]
print("first of reversed gone")
f = list(filter(lambda n: n.n > 1, [N(1), N(2), N(3)]))
print(f)
f = [N(9)]
e = enumerate([N("e")])
print(next(e))
del e
print(sum([N(1).n, N(2).n]))
print(all(N(i) is not None for i in range(2)))
print(dict([("a", N("pair"))]))
print(list({"x": N("val")}.items()))
print(tuple([N("tup")]), set(), frozenset())
u = [1, N("unhash")]
try: {u: 1}
except TypeError as err: print(err)
u = None
print("end")
