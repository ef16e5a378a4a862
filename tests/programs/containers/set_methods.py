# Every method of set and frozenset.
s = {1, 2, 3}
s.add(4)
s.add(1)
print(s, len(s), 1 in s, 9 in s)
s.discard(9)
s.discard(1)
s.remove(2)
print(s)
s.update([5, 6], (7,), {8: 0}, range(2), (i for i in 'a'))
print(len(s), 'a' in s)
s.difference_update([5], [6, 7])
s.intersection_update({0, 1, 3, 8, 'a'}, [1, 3, 8])
print(s)
s.symmetric_difference_update([3, 4])
print(s)
t = s.copy()
t.clear()
print(t, bool(t), bool(s), t == set())
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union(b, [9]), a.intersection([1, 3], (3,)), a.difference(b, [1]), a.symmetric_difference([1, 7]), a.union())
print(a.intersection(), a.difference(), a.union(i for i in [5]), a.intersection(i for i in [1, 5]))
c = a
c |= {10}
c &= {1, 2, 10}
c -= {2}
c ^= {1, 5}
print(a, c is a)
print({1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} >= {2}, {1} == {1.0}, {1} != {2}, {1, 2} < {2, 3})
print({1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.isdisjoint((1,)), {1}.issubset(range(3)))
f = frozenset([3, 1, 2])
print(f, frozenset(), f | {9}, {9} | f, type(f | {9}).__name__, type({9} | f).__name__, f == {1, 2, 3})
print(f.union([4]), f & {1}, f - {1}, f ^ {1, 7}, f.copy() is f, frozenset(f) is f, f.intersection() is f)
g = f
g |= {5}
print(g, f, type(g).__name__)
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset(range(100))),
      hash(frozenset([frozenset([1]), 2])))
print({frozenset([1]): 'x'}[frozenset([1])], {1} in {frozenset([1])}, {frozenset([1])} == {frozenset([1])})
nested = {frozenset([1])}
nested.discard({1})
print(nested, set(), {()}, {None}, {1, True, 1.0})
p = {1, 2, 3, 40, 50}
print([p.pop() for _ in range(3)], p)
print(set('hello') == set('olleh'), sorted(set('hello')), len({x % 3 for x in range(10)}))
print(set({1: 2}), set(range(3)), set([1, 1]), set(()), set(iter([1])))
