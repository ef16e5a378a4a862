d = {}
for k in "banana": d[k] = d.get(k, 0) + 1
print(d, list(d), d.items(), d.keys() & {"a", "z"}, d.keys() | {"z"} == {"a", "b", "n", "z"}, d.keys() - {"b"}, sorted(d.keys() ^ {"q", "a"}), d.values())
d["b"] = 9; del d["a"]; d["a"] = 0
print(d, list(reversed(d)), next(iter(d)), d.popitem(), d)
print({**d, "x": 1, **{"b": 2}}, d | {"n": 5}, dict([("p", 1), ("q", 2)], r=3), dict(zip("ab", range(2))), dict.fromkeys("xy", []), {i: i * i for i in range(3)})
e = {1: "a"}; e |= [(2, "b")]; print(e, e.pop(1), e.pop(5, None), e.setdefault(7, "c"), e.get(9), e.get(9, 0), 2 in e, len(e))
for f in (lambda: d["zz"], lambda: d.pop("zz"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: d | [1], lambda: {1: 2} < {3: 4}, lambda: dict(**{1: 2}), lambda: d.update(5), lambda: d.fromkeys(5), lambda: {}[{}], lambda: d.get()):
    try: print(f())
    except Exception as ex: print(type(ex).__name__, ex)
def mutate(dct, act):
    try:
        for k in dct: act(dct, k)
    except RuntimeError as ex: print(ex)
mutate({1: 1, 2: 2}, lambda m, k: m.update({k + 10: 0}))
mutate({1: 1, 2: 2}, lambda m, k: m.pop(k))
mutate({1: 1, 2: 2}, lambda m, k: (m.pop(k), m.update({k + 5: 1})))
s = {3, 1, 2, 10, 7}
try:
    for x in s: s.add(x + 100)
except RuntimeError as ex: print(ex)
print({5, 3, 9, 1, 8}, {"b", "a"} == {"a", "b"}, set("hello") == set("olleh"), {1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1}.isdisjoint({2}), {1, 2}.issuperset([1]))
print(set(), {*()}, frozenset([2, 1]), frozenset(), {1, True, 1.0}, {0, False, ""}, {(1, 2), (1, 2)}, {frozenset([1]), frozenset([1])}, {-1, -2, 0}, {20, 4, 12, 100, 36})
t = {1, 2, 3}; t.discard(9); t.remove(2); t |= {5}; t &= {1, 5, 7}; t ^= {7}; t -= {1}; print(t, t.pop() in (5, 7), t.copy() is t, t.union([1], (2,)), t.difference([7], [5]))
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: set(5), lambda: frozenset([1]).add(2), lambda: {1} < [1], lambda: hash({1}), lambda: {1}.union(5), lambda: {{}}):
    try: print(f())
    except Exception as ex: print(type(ex).__name__, ex)
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): print("eq", self.v, o.v); return self.v == o.v
    def __repr__(self): return f"K{self.v}"
m = {K(1): "one", K(2): "two"}
m[K(1)] = "uno"
print(m, K(2) in m, K(3) in m)
print({1: 1, "a": 2}.keys() == {"a", 1}, {1: 2}.items() == {(1, 2)}, (1, 2) in {1: 2}.items(), {1: [2]}.items() | set() if False else "-", list({"x": 1, "y": 2}.items())[-1], {"a": 1} == {"a": 1.0}, {1: {2: {3: 4}}}[1][2][3])
x = {}; x["me"] = x; print(x, [x]); y = []; y.append(y); print(y, (y,)); z = {1: y, 2: x}; print(z)
