from collections import ChainMap, UserDict, defaultdict
from types import MappingProxyType

d = {"a": 1, "b": 2}
print({**d, "c": 3}, d | {"b": 9}, {k.upper(): v * 10 for k, v in d.items()}, {v: k for k, v in d.items()}, dict(sorted(d.items(), reverse=True)), dict(zip("xyz", range(3))), dict.fromkeys("ab", []), list(d), max(d, key=d.get))
for k in list(d):
    if d[k] == 1:
        del d[k]
print(d, d.get("a"), d.setdefault("a", []), d["a"].append(5), d, d.pop("b"), d.pop("zz", "none"), d.popitem(), d)
d.update(x=1, y=2); d.update([("z", 3)]); d |= {"w": 4}
print(d, "x" in d, 1 in d.values(), ("x", 1) in d.items(), d.keys() & {"x", "q"}, d.keys() - {"x"}, d.items() ^ {("x", 1)}, d.keys() == {"x", "y", "z", "w"}, len(d), list(reversed(d)), next(iter(d.items())))
a, b = {"k": {"n": 1}}, {"k": {"m": 2}}
def merge(x, y):
    return {k: merge(x[k], y[k]) if k in x and k in y and isinstance(x[k], dict) else y.get(k, x.get(k)) for k in x | y}
print(merge(a, b), a | b)
defaults, env = {"color": "red", "user": "guest"}, {"user": "admin"}
cm = ChainMap(env, defaults)
print(cm["user"], cm["color"], dict(cm), list(cm), len(cm), cm.maps, cm.new_child({"x": 1})["x"], cm.parents, "color" in cm, cm.get("q", "?"))
cm["new"] = 1
print(env, defaults)
try:
    del cm["color"]
except KeyError as e:
    print(e)
ro = MappingProxyType(d)
try:
    ro["x"] = 5
except TypeError as e:
    print(e)
d["x"] = 99
print(ro["x"], ro, len(ro), ro.copy(), ro == d)
class Attr(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
o = Attr(x=1)
o.y = 2
print(o, o.x + o.y, hasattr(o, "z"))
del o.x
try:
    o.x
except AttributeError as e:
    print("AttributeError", e)
class Bi(UserDict):
    def __setitem__(self, k, v):
        if k in self:
            super().__delitem__(self[k])
        super().__setitem__(k, v)
        super().__setitem__(v, k)
    def __len__(self): return super().__len__() // 2
bi = Bi(one=1)
bi["two"] = 2
print(bi, len(bi), bi[1], bi["two"], bi.data)
inverted = defaultdict(set)
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    inverted[v].add(k)
print({k: sorted(v) for k, v in inverted.items()}, {(1, 2): "t"}[1, 2], {1: "int", 1.0: "float", True: "bool"}, {None: 0}[None], {frozenset([1]): 1}[frozenset([1])])
for bad in (lambda: {}["k"], lambda: {[]: 1}, lambda: {}.popitem(), lambda: dict([(1,)]), lambda: dict(5), lambda: {} < {}, lambda: {1: 2}[[1]], lambda: {"a": 1}.update(5), lambda: dict(["ab", "c"]), lambda: {}.pop("x"), lambda: {}.fromkeys(3), lambda: {**[1]}, lambda: dict(a=1)["b"], lambda: d.keys().append(1), lambda: {1, [2]}):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for k in d:
        d[k + k] = 1
except RuntimeError as e:
    print(e)
try:
    for k in d:
        d.pop(k)
except RuntimeError as e:
    print(e)
sw = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(sw["+"](1, 2), sw.get("*", lambda *a: "no op")(1, 2), [f(5, 3) for f in sw.values()], sum({"a": 1, "b": 2}.values()), {len(w): w for w in ["a", "bb", "cc"]}, sorted({"b": 1, "a": 1}.items(), key=lambda p: (p[1], p[0])), dict(a=1, **{"b": 2}), {i: {j: i * j for j in range(2)} for i in range(2)})
nested = {"a": {"b": {"c": 1}}}
def dig(o, path, default=None):
    for p in path.split("."):
        o = o.get(p, default) if isinstance(o, dict) else default
    return o
print(dig(nested, "a.b.c"), dig(nested, "a.x.c", 0), nested["a"]["b"] is dig(nested, "a.b"), id(nested) != id(nested.copy()), nested.copy()["a"] is nested["a"])
print(repr({"a": {1, 2}}), str({1: [2, (3,)]}), f"{d!r:.10}", {}.__class__, dict() == {}, bool({}), {1: 1} == {1: True}, {"a": 1} != {"b": 1}, {**{}, **{"z": 1}}, len({1: 1, 1.0: 2}))
