import bisect
from bisect import bisect_left, bisect_right, insort
from collections.abc import MutableSequence
import random


class SortedList(MutableSequence):
    def __init__(self, items=(), key=None):
        self._key = key
        self._l = sorted(items, key=key)

    def add(self, x): insort(self._l, x, key=self._key)
    def insert(self, i, x): raise TypeError("use add()")
    def __len__(self): return len(self._l)
    def __getitem__(self, i): return self._l[i]
    def __delitem__(self, i): del self._l[i]
    def __setitem__(self, i, v): raise TypeError("sorted list items cannot be set")
    def __contains__(self, x):
        k = self._key(x) if self._key else x
        i = bisect_left(self._l, k, key=self._key)
        return i < len(self) and self._l[i] == x
    def irange(self, lo, hi): return self._l[bisect_left(self._l, lo):bisect_right(self._l, hi)]
    def __repr__(self): return f"SortedList({self._l})"


s = SortedList([5, 1, 4])
for x in (3, 9, 1):
    s.add(x)
print(s, 4 in s, 7 in s, s.irange(2, 5), s.index(9), s.count(1), s[0], s[-1], list(reversed(s)), s.pop(), s)
for bad in (lambda: s.append(1), lambda: s.__setitem__(0, 1), lambda: s.remove(100), lambda: s.extend([1])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
w = SortedList(["pear", "fig", "banana"], key=len)
w.add("kiwi")
print(w, "fig" in w)
def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"): return grades[bisect.bisect(breakpoints, score)]
print([grade(x) for x in (33, 60, 77, 89.9, 90, 100)])
class Intervals:
    def __init__(self): self.starts, self.ends, self.vals = [], [], []
    def add(self, a, b, v):
        i = bisect_right(self.starts, a)
        if i and self.ends[i - 1] > a or i < len(self.starts) and self.starts[i] < b:
            raise ValueError(f"[{a}, {b}) overlaps")
        self.starts.insert(i, a); self.ends.insert(i, b); self.vals.insert(i, v)
    def __getitem__(self, x):
        i = bisect_right(self.starts, x) - 1
        if i >= 0 and x < self.ends[i]:
            return self.vals[i]
        raise KeyError(x)
iv = Intervals()
iv.add(0, 10, "low"); iv.add(20, 30, "high"); iv.add(10, 15, "mid")
print([iv[x] for x in (0, 9, 10, 25)], iv.starts)
for fn in (lambda: iv.add(5, 12, "x"), lambda: iv[16], lambda: iv[-1]):
    try:
        print(fn())
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
rng = random.Random(3)
cum, total = [], 0
weights = {"a": 5, "b": 3, "c": 2}
for v in weights.values():
    total += v
    cum.append(total)
picks = [list(weights)[bisect.bisect(cum, rng.random() * total)] for _ in range(20)]
print("".join(picks))
def lis(seq):
    tails = []
    for x in seq:
        i = bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis(range(5)), lis([]))
a = [1, 2, 2, 3]
print(bisect_left(a, 2), bisect_right(a, 2), bisect_left(a, 0), bisect_right(a, 9), bisect_left(a, 2, 2), bisect_left(a, 2, 0, 1), bisect.bisect([], 1), bisect_left(["a", "c"], "b"), bisect_left([(1, "a"), (2, "b")], (2,)), bisect.bisect_left(range(0, 100, 10), 35))
for bad in (lambda: bisect_left([1, 2], "a"), lambda: bisect_left(5, 1), lambda: bisect_left([1], 1, -1), lambda: bisect_left([1]), lambda: insort((1, 2), 3), lambda: bisect_left({1: 2}, 1), lambda: bisect_left([1, 2], 1, key=5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
