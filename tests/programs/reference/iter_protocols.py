class CountDown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
    def __length_hint__(self): print("hint"); return self.n
class Seq:
    def __getitem__(self, i):
        print("get", i)
        if i >= 3: raise IndexError
        return i * i
class Both(Seq):
    def __len__(self): return 3
    def __reversed__(self): return iter("rev")
c = CountDown(3)
print(list(c), list(c), list(Seq()), 4 in Seq(), list(reversed(Both())), [*Both()])
print(sum(CountDown(4)), max(CountDown(3)), sorted(CountDown(3)), tuple(zip(CountDown(2), "abc")), dict(enumerate(CountDown(2))), set(CountDown(2)), ",".join(map(str, CountDown(3))))
a, b = CountDown(2); print(a, b)
print(any(x > 2 for x in CountDown(5)), all(CountDown(3)), 2 in CountDown(3), list(filter(None, [0, 1, "", "a"])), list(map(lambda x, y: x + y, [1, 2], [10, 20, 30])))
it = iter([1, 2, 3]); print(next(it), list(it), next(it, "end"))
print(list(iter(CountDown(3).__next__, 1)), list(iter(lambda d={"n": 0}: d.update(n=d["n"] + 1) or d["n"], 4)))
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return NoNext2()
class NoNext2: pass
class RaisesIn:
    def __iter__(self): raise ValueError("in iter")
class NoneIter: __iter__ = None
for f in (lambda: iter(BadIter()), lambda: list(NoNext()), lambda: [x for x in RaisesIn()], lambda: list(NoneIter()), lambda: 1 in NoneIter(), lambda: next(CountDown(0)), lambda: iter(3, 4), lambda: reversed(CountDown(1)), lambda: list(5), lambda: [*3], lambda: {*None}, lambda: max(CountDown(0)), lambda: min([], default="d"), lambda: sum(["a"]), lambda: dict(CountDown(1)), lambda: zip(1), lambda: next([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import itertools as I
print(list(I.chain([1], "a")), list(I.islice(I.count(5, 2), 3)), list(I.takewhile(lambda x: x < 3, range(9))), list(I.dropwhile(lambda x: x < 3, range(5))), list(I.accumulate([1, 2, 3])), list(I.product("ab", repeat=2))[:3], list(I.permutations("abc", 2))[:4], list(I.combinations(range(4), 2)), [(k, list(g)) for k, g in I.groupby("aabbc")], list(I.zip_longest("ab", "c", fillvalue="-")), list(I.pairwise("abcd")), list(I.starmap(pow, [(2, 3), (3, 2)])), list(I.compress("abc", [1, 0, 1])), list(I.filterfalse(None, [0, 1])), list(I.repeat("x", 2)), list(I.combinations_with_replacement("ab", 2)))
l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
print(l)
for x in l[:]: l.append(x)
print(l)
for i in range(3): i = 10; print(i, end=" ")
print()
for i, (a, b) in enumerate([(1, 2), (3, 4)], start=1): print(i, a, b)
for ch in "ab": 
    for n in range(2):
        if n: break
    else: print("no")
    print(ch, n)
else: print("done")
