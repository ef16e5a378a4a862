from itertools import combinations
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a < b, {3} < a, a >= {1, 2}, a.isdisjoint({9}), a == {4, 3, 2, 1}, 3 in a, len(a), sorted(a), sum(a), min(a))
a.add(10); a.discard(99); a.remove(1); a.update({7}, [8])
print(a, a.pop() in range(20), len(a))
c = a.copy(); c.clear(); print(c, bool(c), set() == c)
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[1]}, lambda: {1} + {2}, lambda: {1}[0], lambda: set(5), lambda: {1} | [2], lambda: frozenset([1]).add(2), lambda: {1} < [1], lambda: hash({1}), lambda: {1}.union(5), lambda: set(1, 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print({x % 3 for x in range(10)}, set("hello") == set("olleh"), sorted(set("mississippi")), frozenset([1, 2]) | {3}, {1, 2} | frozenset([3]), type({1} | frozenset()).__name__, type(frozenset() | {1}).__name__, {frozenset({1}), frozenset({1})}, {1, True, 1.0}, {(1, 2), (1, 2)}, set(range(3)), set([]), {*"ab"} == {"a", "b"})
a = {1, 2, 3}
a |= {4}; a &= {2, 3, 4, 5}; a -= {5, 2}; a ^= {3, 9}
print(a, a.union([1], (2,)), a.intersection({4}, {4, 9}), a.difference([9]), a.symmetric_difference([4, 5]), a.issubset(range(10)), a.issuperset([4]))
def powerset(s): return [set(c) for n in range(len(s) + 1) for c in combinations(sorted(s), n)]
print(powerset({1, 2, 3}), [*map(len, powerset("abc"))])
def jaccard(x, y): return len(x & y) / len(x | y)
print(jaccard(set("night"), set("nacht")), jaccard({1}, {1}))
seen, dups = set(), []
for x in [3, 1, 3, 2, 1]:
    (dups.append if x in seen else seen.add)(x)
print(seen, dups, list(dict.fromkeys([3, 1, 3, 2])), len({*[1, 1], *(2,)}))
try:
    for x in a:
        a.add(x + 100)
except RuntimeError as e:
    print(e)
f = frozenset("abc")
print(len(f), "a" in f, f == set("abc"), hash(f) == hash(frozenset("cba")), {f: 1}[frozenset("bca")], f - {"a"} == {"b", "c"}, f.copy() is f, sorted(f | {"z"}))
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"P({self.x},{self.y})"
print(len({P(1, 2), P(1, 2), P(2, 1)}), P(1, 2) in {P(1, 2)}, {P(0, 0)})
class NoHash:
    def __eq__(self, o): return True
try:
    {NoHash()}
except TypeError as e:
    print(e)
vowels = set("aeiou")
print({w: sorted(set(w) & vowels) for w in ["hello", "sky", "education"]}, [w for w in ["python", "queue"] if set(w) > {"u"}], sorted({1, 2} | {0}), {True, False, None} == {None, 0, 1}, set(map(abs, [-1, 1, 2])), set(zip([1, 1], [2, 2])), any({0}), all(set()), max({3, 8, 1}), sorted({"b": 1, "a": 2}.keys() | {"c"}), {1, 2, 3} & {2: "x"}.keys(), repr(set()), str({1}), len(set(range(1000)) - set(range(0, 1000, 2))), {i * i for i in range(-3, 4)})
