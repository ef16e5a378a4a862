import json
from collections import OrderedDict, namedtuple
from enum import IntEnum

data = {"name": "Zoë", "list": [1, 2.5, None, True, {"x": []}], "empty": {}, "t": (1, 2), 3: "int key", None: 1, 2.5: "f", False: 0}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False, indent=2))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, separators=(",", ":")))
print(json.dumps([1, [2, [3]]], indent="\t"))
print(json.dumps([], indent=4), json.dumps({}, indent=4), json.dumps([[]], indent=0))
print(json.dumps([float("nan"), float("inf"), -float("inf"), 1e100, 1e-7, 0.1, 10**20]))
for bad, kw in (({1, 2}, {}), (float("nan"), {"allow_nan": False}), ({(1, 2): 3}, {}), ({"a": {"b": object}}, {}), (b"x", {})):
    try:
        print(json.dumps(bad, **kw))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)


class Temp:
    def __init__(self, c):
        self.c = c


def encode(o):
    if isinstance(o, Temp):
        return {"__temp__": o.c}
    if isinstance(o, (set, frozenset)):
        return sorted(o)
    if isinstance(o, complex):
        return [o.real, o.imag]
    raise TypeError(f"cannot do {type(o).__name__}")


class Enc(json.JSONEncoder):
    def default(self, o):
        try:
            return encode(o)
        except TypeError:
            return super().default(o)


s = json.dumps({"t": Temp(3), "s": {3, 1}, "c": 1 + 2j}, default=encode)
print(s)
print(json.dumps([Temp(1)], cls=Enc), Enc(indent=1).encode({"a": {1}}))
print("".join(json.JSONEncoder().iterencode({"a": [1, "x"]})), list(json.JSONEncoder().iterencode([1, 2])))
print(json.loads(s, object_hook=lambda d: Temp(d["__temp__"]).c if "__temp__" in d else d))
print(json.loads('{"a": 1, "a": 2, "b": 3}', object_pairs_hook=list), json.loads('{"a":1}', object_pairs_hook=OrderedDict))
print(json.loads("[1.10, 1e3, 5]", parse_float=str, parse_int=float), json.loads("[NaN, -Infinity]", parse_constant=lambda c: c.lower()))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', '{"a": 1,}', "nul", '"abc', '"a\nb"', "[1 2]", "01", '"\\x"', '"\\u12"', "{1: 2}", "[1]]", "  ", "-", '{"a": }', "1.", "tru", '"\\ud83d"'):
    try:
        print(repr(json.loads(bad)))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e, e.pos, e.lineno, e.colno)
try:
    json.loads(5)
except TypeError as e:
    print(e)
print(json.loads(b'{"k": "\\u00e9\\ud83d\\ude00"}'), json.loads('"\\/\\b\\t"'), json.dumps("\u2028\x00\x7f\"\\/é😀"))
P = namedtuple("P", "x y")


class N(IntEnum):
    ONE = 1


print(json.dumps([P(1, 2), N.ONE, {N.ONE: N.ONE}]))
print(json.JSONDecoder().raw_decode('{"a": 1} rest'))
try:
    json.JSONDecoder(strict=True).decode('"\t"')
except ValueError as e:
    print(e)
print(json.JSONDecoder(strict=False).decode('"\t"'))
import io
f = io.StringIO()
json.dump({"k": [1, 2]}, f, indent=None)
f.write("\n")
f.seek(0)
print(json.load(f))
