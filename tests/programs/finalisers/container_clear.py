class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def __repr__(self): return f"N({self.n})"
def many(p, k): return [N(f"{p}{i}") for i in range(k)]
l = many("l", 4)
l.clear()
print("list cleared", l)
d = {i: v for i, v in enumerate(many("d", 3))}
d.clear()
print("dict cleared", d)
l = many("p", 3)
l.pop()
print("popped")
l.pop(0)
print("popped first")
l[:] = []
print("slice assigned")
l = many("q", 3)
l[1:] = many("new", 1)
print("slice replaced", l)
l *= 0
print("times zero", l)
l = many("r", 2)
l.remove(l[0])
print("removed", l)
l.insert(0, N("ins"))
l.reverse()
print(l)
del l[:]
d = dict.fromkeys("ab", N("shared"))
d.popitem()
print("one left")
d.pop("a")
print("popped last")
d["x"] = N(1)
d["x"] = N(2)
print("overwritten")
d.update(x=N(3))
print("updated")
d |= {"x": N(4)}
print("merged")
d.setdefault("x", N(5))
print("setdefault did not take")
d = None
from collections import deque
q = deque(many("dq", 4), maxlen=4)
q.append(N("over"))
q.popleft()
q.clear()
print("deque cleared")
