"""Lists, slices, slice assignment and deletion, sort."""
l = list(range(10))
l[2:5] = "abc"; print(l)
l[::3] = [0, 0, 0, 0]; print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
del l[1::2]; print(l)
l[1:1] = [7, 8]; l[len(l):] = [9]; l[:0] = [-1]; print(l)
l[5:2] = "x"; print(l); del l[-2:]; print(l); l[:] = []; print(l)
l = [3, 1, 2]
l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda v: -v % 3); print(l)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
l.append([1]); l.extend("ab"); l += (5,); l.insert(0, "first"); l.insert(-1, "pen"); l.insert(100, "last"); print(l, l.pop(), l.pop(0), l.pop(-2), l)
print(l.index("a"), l.count("a"), l.copy() is l, l * 2, [0] * 3, 2 * [1, 2], [1] + [2], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [[1]] * 2)
m = [[0] * 2] * 2; m[0][0] = 1; print(m)
l = [1, 2, 3]; l2 = l; l2 += [4]; print(l, l is l2); l2 = l2 + [5]; print(l, l2)
l.reverse(); print(l, list(reversed(l)), l[::-1]); l.remove(4); print(l)
for c in ("l[10]", "l[10] = 1", "del l[10]", "l['a']", "l[1.5]", "l[None] = 1", "l.pop(10)", "[].pop()", "l.index(99)", "l.remove(99)", "l.insert('a', 1)", "l.insert(1)", "l.append()", "l.append(1, 2)", "l.extend(5)", "l + (1,)", "l + 1", "l * 'a'", "l * 1.5", "l < 5", "l.sort(1)", "l.sort(foo=1)", "l.sort(key=5)", "sorted(5)", "sorted([1, 'a', None])", "sorted([], key=1, cmp=2)", "l[0:2] = 5", "l[::0]", "l['a':]", "[1, 2, 3].index(2, 2)", "[1, 2, 3].index(2, -2)", "list(1, 2)", "list(iterable=[1])", "hash(l)", "l.nope", "l.sort(key=lambda x: 1/0)", "l.clear(1)", "l += 5", "l *= 2", "min(l, key=None)", "max(l, default=1)", "max(1, default=2)", "sum(l, '')", "sum('ab', '')", "reversed(5)", "enumerate()", "zip(l, 5)", "list.append(5)", "list.append(5, 5)", "[*l, *l]", "[*5]", "l[True]", "l[-4]"):
    l = [1, 2, 3]
    try:
        try: print(c, eval(c))
        except SyntaxError: exec(c); print(c, l)
    except Exception as e: print(c, "->", type(e).__name__, e)
a = [1]; a.append(a); print(a, a == a)
d = {}; d["d"] = d; print(d)
t = ([],); t[0].append(t); print(t)
try:
    t = (1, [2]); t[1] += [3]
except TypeError as e: print(e, t)
class L(list):
    def __getitem__(self, i): return ("item", i)
    def append(self, v): super().append(v * 2)
x = L([1]); x.append(4); print(x, x[0], x[1:], [*x], list(x), len(x), x + [1], type(x + [1]).__name__, x.copy(), type(x[:]).__name__)
print(list("abc"), list({1: 2}), list(range(5))[1:-1], range(10)[2:8:2], range(5)[-1], range(0, 10, 3), list(range(5, 0, -2)), len(range(0, 100, 7)), 5 in range(0, 10, 5), range(3) == range(0, 3), range(5).index(3), range(0).stop, hash(range(3)) == hash(range(0, 3)), range(2, 9, 3).count(5), range(10**30)[5], len(range(10**18)))
print(slice(1, 5, 2).indices(4), slice(None, None, -1).indices(3), slice(1), slice(1, 2) == slice(1, 2), slice(3).stop)
nested = [[1, 2], [3, [4, 5]], 6]
def flat(v):
    for e in v:
        if isinstance(e, list): yield from flat(e)
        else: yield e
print(list(flat(nested)), [x for row in [[1, 2], [3]] for x in row], [[y * x for y in range(3)] for x in range(3)], [i for i in range(20) if i % 2 if i % 3], [(a, b) for a in range(2) for b in "xy"], list(zip(*[(1, 2), (3, 4)])))
pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=lambda p: (-p[1], p[0])), sorted(pairs, key=lambda p: p[1]), min(pairs, key=lambda p: p[1]))
import bisect, copy
q = [1, 3, 5]; bisect.insort(q, 4); print(q, bisect.bisect_left(q, 3), bisect.bisect(q, 3))
deep = [[1], {"a": [2]}]; sh = copy.copy(deep); dp = copy.deepcopy(deep); deep[0].append(9); deep[1]["a"].append(8); print(sh, dp)
