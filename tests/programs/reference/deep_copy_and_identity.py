import copy
a = [1, [2, 3], {"k": (4, [5])}]
b, c, d = a, a[:], copy.deepcopy(a)
a[1].append(9); a[2]["k"][1].append(6); a.append("end")
print(a, b is a, c, d, sep="\n")
x = [[]] * 3; x[0].append(1); y = [[] for _ in range(3)]; y[0].append(1); print(x, y)
def f(l, t, n): l += [1]; t += (1,); n += 1; return l, t, n
L, T, N = [], (), 0; print(f(L, T, N), L, T, N)
t = ([1], 2)
try: t[0] += [5]
except TypeError as e: print(e, t)
s = "abc"; s2 = s; s += "d"; print(s, s2, s is s2)
print([] is [], () is (), 256 is int("256"), None is None, "a" == "a", [1] == [1], {1: [2]} == {1: [2]}, (1,) < (1, 0), [1, [2]] == [1, (2,)])
class P:
    def __init__(self, v): self.v = v; self.me = self
    def __copy__(self): print("copying"); return P(self.v)
    def __deepcopy__(self, memo): print("deep", len(memo)); n = P(copy.deepcopy(self.v, memo)); memo[id(self)] = n; return n
p = P([1]); q = copy.copy(p); r = copy.deepcopy([p, p]); print(q.v is p.v, r[0] is r[1], r[0].v is p.v, r[0].me is r[0])
rec = [1]; rec.append(rec); dc = copy.deepcopy(rec); print(dc, dc[1] is dc, rec == rec)
class Q: pass
o = Q(); o.l = [1]; o.self = o; o2 = copy.deepcopy(o); print(o2.self is o2, o2.l is not o.l, vars(copy.copy(o))["l"] is o.l)
d1 = {"a": 1, "b": [2]}; d2 = dict(d1); d3 = d1 | {}; d2["b"].append(3); d2["c"] = 4; print(d1, d2, d3, d1.keys() == d3.keys())
i = iter([1, 2, 3]); next(i); print(list(i), list(i))
def default(x, acc=[]): acc.append(x); return acc
print(default(1), default(2), default(3, []), default(4))
fs = []; 
for k in range(3): fs.append(lambda: k)
print([f() for f in fs]); k = 10; print([f() for f in fs])
print(sorted([[2], [1, 5], []]), [*zip(*[[1, 2], [3, 4]])], list(map(list, zip("ab", "cd"))), [[*r] for r in ((1,), (2,))], sum([[1], [2]], []), min([3], [1, 9]), max("b", "abc", key=len))
a, b = 1, 2; a, b = b, a; print(a, b); l = [1, 2, 3]; l[0], l[l[0]] = l[1], 9; print(l); l = l2 = [1]; l = l + [2]; print(l2); l2 += [3]; print(l, l2)
copy.deepcopy(default)
