"""Iterators, iteration protocol, unpacking, iter/next forms."""
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
class CountIter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration("done")
        self.i += 1
        return self.i
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
class Rev:
    def __reversed__(self): return iter("rev")
    def __len__(self): return 2
    def __getitem__(self, i): return f"item{i}"
print(list(Count(3)), list(Old()), sum(Old()), list(reversed(Rev())), 4 in Old(), list(zip(Count(3), Old())))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return "abc"[i]
print(list(reversed(Seq())), "c" in Seq(), list(enumerate(Seq(), 5)))
a, *b, c = Count(5); print(a, b, c)
(a, b), [c, *d] = (1, 2), "xyz"; print(a, b, c, d)
*a, = "hi"; print(a)
for i, (x, *y) in enumerate([(1, 2, 3), "ab"]): print(i, x, y)
for bad in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = Count(3)", "(a, b), c = 5, 6", "a, b = {}", "[*a, b] = []"):
    try: exec(bad)
    except (TypeError, ValueError) as e: print(bad, "->", e)
it = iter([1, 2])
print(next(it), next(it), next(it, "default"))
try: next(it)
except StopIteration as e: print("stop", e.value, e.args)
try: next(CountIter(0))
except StopIteration as e: print(e.value)
try: next([1])
except TypeError as e: print(e)
try: iter(5)
except TypeError as e: print(e)
n = 0
def tick():
    global n; n += 1; return n
print(list(iter(tick, 4)))
l = [1, 2, 3]
out = []
for v in l:
    out.append(v)
    if len(l) < 6: l.append(v * 10)
print(out)
d = {"a": 1, "b": 2}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
try:
    for k in list(d): del d[k]
    print(d)
except RuntimeError as e: print(e)
it = iter({1: 2}); print(it.__length_hint__(), list(it), it.__length_hint__())
r = iter(range(5)); next(r); print(list(r), list(r))
z = zip([1, 2, 3], "ab"); print(list(z)); 
try: list(zip([1], [1, 2], strict=True))
except ValueError as e: print(e)
m = map(lambda a, b: a + b, [1, 2], [3, 4, 5]); print(next(m), list(m), list(filter(None, [0, 1, "", "a"])))
g = (i for i in range(3)); print(2 in g, list(g))
class Inf:
    def __iter__(self): return self
    def __next__(self): return 1
import itertools
print(list(itertools.islice(Inf(), 3)), [*map(str, Count(2))], {*Count(2)}, (*Count(1),), {**{"a": 1}, "b": 2})
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 2: break
    else:
        print("inner done", i); continue
    print("broken", i)
else: print("outer done")
while True:
    break
else: print("no")
print(max(Count(4)), min(Old()), sorted(Count(3), reverse=True), any(Old()), all(Count(2)), dict(enumerate("ab")), set(Old()) == {0, 1, 4, 9})
