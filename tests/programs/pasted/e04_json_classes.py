import json
from dataclasses import dataclass, asdict, field
from datetime import date
from enum import Enum
from typing import Any
class Role(Enum):
    ADMIN = "admin"
    USER = "user"
@dataclass
class Address:
    city: str
    zip: str = ""
@dataclass
class User:
    name: str
    role: Role
    joined: date
    address: Address
    tags: list = field(default_factory=list)
    @classmethod
    def from_dict(cls, d):
        return cls(d["name"], Role(d["role"]), date.fromisoformat(d["joined"]), Address(**d["address"]), d.get("tags", []))
def encode(o: Any):
    match o:
        case Enum(): return o.value
        case date(): return o.isoformat()
        case set() | frozenset(): return sorted(o)
        case complex(real=r, imag=i): return {"re": r, "im": i}
    raise TypeError(f"{type(o).__name__} is not JSON serializable here")
users = [User("Ann", Role.ADMIN, date(2020, 5, 17), Address("Oslo", "0150"), ["x"]), User("Bo", Role.USER, date(2021, 1, 1), Address("Rome"))]
s = json.dumps([asdict(u) for u in users], default=encode, indent=2)
print(s)
back = [User.from_dict(d) for d in json.loads(s)]
print(back == users, back[0])
print(json.dumps({"c": 1 + 2j, "s": {3, 1}, "r": Role.USER}, default=encode))
try:
    json.dumps([object()], default=encode)
except TypeError as e:
    print(e)
for bad in ('[{"name": "x"}]', '[{"name": "x", "role": "boss", "joined": "2020-01-01", "address": {}}]', '[{"name": "x", "role": "user", "joined": "2020-1-1", "address": {"city": "q"}}]', '[{"name": "x", "role": "user", "joined": "2020-01-01", "address": {"town": "q"}}]', '[}'):
    try:
        print([User.from_dict(d) for d in json.loads(bad)])
    except (KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
class E(json.JSONEncoder):
    item_separator, key_separator = ",", ":"
    def default(self, o): return list(o) if hasattr(o, "__iter__") else super().default(o)
    def encode(self, o): return "/*json*/" + super().encode(o)
print(E().encode({"a": (x for x in range(3)), "b": range(2)}), json.dumps(range(3), cls=E), E(indent=1, sort_keys=True).encode({"b": 1, "a": 2}))
class D(json.JSONDecoder):
    def __init__(self, **k): super().__init__(object_hook=self.hook, **k)
    def hook(self, d): return {k.upper(): v for k, v in d.items()}
print(json.loads('{"a": {"b": 1}}', cls=D), D().decode("[{}]"), json.loads('{"a": 1.5}', parse_float=str), json.loads('{"z": 1, "a": 2}', object_pairs_hook=lambda ps: ps))
config = json.loads('{"debug": true, "level": 3, "paths": ["/a", "/b"], "nested": {"x": null}}')
print(config["nested"].get("x", "d"), {**config, "debug": False}, json.dumps(config, sort_keys=True) == json.dumps(dict(reversed(config.items())), sort_keys=True))
def diff(a, b, path=""):
    for k in sorted(a.keys() | b.keys()):
        p = f"{path}/{k}"
        if k not in a: yield f"+ {p}: {json.dumps(b[k])}"
        elif k not in b: yield f"- {p}: {json.dumps(a[k])}"
        elif isinstance(a[k], dict) and isinstance(b[k], dict): yield from diff(a[k], b[k], p)
        elif a[k] != b[k]: yield f"~ {p}: {json.dumps(a[k])} -> {json.dumps(b[k])}"
print(*diff(config, {"debug": True, "level": "3", "nested": {"x": 1, "y": []}}), sep="\n")
