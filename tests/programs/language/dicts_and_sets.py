"""Dicts and sets in full."""
d = {"a": 1, "b": 2}
print(d | {"b": 3, "c": 4}, {**d, "a": 0}, d.get("z"), d.get("z", 5), d.setdefault("c", []), d.setdefault("a", 9), d.pop("c"), d.pop("zz", None), list(d), d.items(), d.keys(), d.values())
d |= [("x", 1)]; d.update(y=2); d.update({"z": 3}, w=4); d.update([("v", 5)]); print(d, len(d), "x" in d, d.popitem())
print(d.keys() & {"a", "q"}, d.keys() | {"q"} == {"q", *d}, d.items() - {("a", 1)} == set(d.items()) - {("a", 1)}, d.keys() ^ {"a"} == d.keys() - {"a"}, ("a", 1) in d.items(), 1 in d.values(), d.keys() == {*d}, list(reversed(d)), d.keys().isdisjoint({"nope"}))
print(dict(a=1), dict([("k", "v")]), dict(zip("ab", [1, 2])), dict({"q": 1}, r=2), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {k: v for k, v in zip("xyz", range(3)) if v}, {1: "a", 1.0: "b", True: "c"}, dict(d) == d, d == {}, d != {})
view = d.keys(); d["new"] = 1; print("new" in view, len(view), d.items().mapping["new"])
for c in ("d['nope']", "d.pop('nope')", "{}.popitem()", "d[[]]", "{[]: 1}", "dict(1)", "dict([1])", "dict(['abc'])", "dict(**{1: 2})", "d + d", "d < d", "d.get()", "d.update(5)", "d.update([(1,)])", "d.fromkeys(5)", "del d['q']", "d.keys()[0]", "d.has_key(1)", "d | 5", "hash(d)", "d.items().add(1)", "d.copy().clear()", "dict.get(5)", "d.setdefault()", "d |= 5", "{**5}", "{*5}", "d.pop()", "dict(a=1, **{'a': 2})", "d.keys() + d.keys()"):
    try:
        try: print(c, eval(c))
        except SyntaxError: exec(c)
    except Exception as e: print(c, "->", type(e).__name__, e)
s = {3, 1, 2}; t = frozenset([2, 3, 4])
print(s & t, s | t, s - t, s ^ t, s <= t, s < {1, 2, 3, 4}, s >= {1}, s.issubset(range(5)), s.issuperset([1]), s.isdisjoint({9}), s.union([7], [8]), s.intersection([1, 2], [2]), s.difference([1], {2}), s.symmetric_difference([1, 9]), type(s | t).__name__, type(t | s).__name__, s == frozenset(s), {s & t: 1} if False else hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
s.add(5); s.discard(99); s.remove(1); s.update([8], "a"); s.intersection_update({2, 3, 5, 8}); s.difference_update([8]); s.symmetric_difference_update([5, 6]); print(sorted(s)); s |= {10}; s &= {10, 2}; s -= {2}; s ^= {1}; print(sorted(s), s.copy() is s, set(), {*()}, frozenset(), set("hello") == {"h", "e", "l", "o"}, len(set([1, 1.0, True])))
for c in ("s.remove(99)", "set().pop()", "s | [1]", "s & 5", "s < [1]", "{[]}", "{{}}", "s.add([])", "s[0]", "s.union(5)", "set(5)", "t.add(1)", "s + s", "s.pop(1)", "hash(s)", "{1} in {frozenset([1])}", "s.update(5)", "frozenset(1, 2)", "set(a=1)", "s.intersection()", "s.isdisjoint(5)", "s |= [1]", "s == [1]", "s.nope", "{1, 2} > {1}", "s.remove({1})", "min(set())", "sorted({3, 1, 2})", "sum({1, 2, 3})", "list({1: 1}.values())", "all(set())", "{True, 1, 1.0, 'a'}"):
    try:
        try: print(c, eval(c))
        except SyntaxError: exec(c)
    except Exception as e: print(c, "->", type(e).__name__, e)
class D(dict):
    def __missing__(self, k): self[k] = v = k * 2; return v
    def __setitem__(self, k, v): super().__setitem__(k, v); print("set", k)
x = D(a=1); print(x["q"], x, x.get("zz"), x | {"m": 1}, type(x | {}).__name__, x.copy(), type(x.copy()).__name__, "zz" in x)
class K:
    def __init__(s, v): s.v = v
    def __hash__(s): return 1
    def __eq__(s, o): print("cmp", s.v, o.v); return s.v == o.v
    def __repr__(s): return f"K{s.v}"
kd = {K(1): "a", K(2): "b"}; print(kd[K(2)], K(3) in kd, kd)
from collections import OrderedDict, defaultdict, Counter, ChainMap, namedtuple, deque
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(od, od.popitem(last=False), od == {"a": 1})
dd = defaultdict(list); dd["x"].append(1); print(dd, dd["y"], dict(dd), dd.default_factory)
c = Counter("mississippi"); print(c, c.most_common(2), c["zz"], c + Counter("mm"), c - Counter("iiii"), c & Counter("ss"), sorted(c.elements())[:3], c.total())
P = namedtuple("P", "x y", defaults=[5]); p = P(1); print(p, p.x, p._replace(y=9), p._asdict(), P._fields, p == (1, 5), P._make([7, 8]), p[1], len(p)); 
try: P()
except TypeError as e: print(e)
try: p.x = 1
except AttributeError as e: print(e)
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); q.rotate(1); print(q, q[0], q.pop(), q.popleft(), 5 in q, list(reversed(q)))
print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], dict(ChainMap({"a": 1}, {"b": 2})))
grouped = {}
for w in ["apple", "bob", "cat", "alice", "bill"]: grouped.setdefault(w[0], []).append(w)
print(grouped, {v: k for k, v in {"a": 1, "b": 2}.items()}, sorted(grouped.items(), key=lambda kv: -len(kv[1])), max(grouped, key=lambda k: len(grouped[k])))
inv = {}
for k, v in [("x", 1), ("y", 2), ("z", 1)]: inv[v] = inv.get(v, []) + [k]
print(inv, sum(len(v) for v in inv.values()), *inv, *inv.items(), sep=" | ")
