from pprint import pprint, pformat, PrettyPrinter, isreadable, isrecursive, saferepr, pp
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple, ChainMap
from dataclasses import dataclass, field
from types import SimpleNamespace, MappingProxyType
import io

data = {"users": [{"name": "Alexander the Great", "email": "alexander@macedonia.example", "roles": ["admin", "editor", "viewer"]}, {"name": "Bo", "tags": ("x", "y")}], "count": 2, "a": None}
pprint(data)
pprint(data, width=40)
pprint(data, depth=1)
pprint(data, compact=True, width=60, indent=4)
pprint(data, sort_dicts=False)
pp({"z": 1, "a": 2})
pprint(list(range(50)))
pprint(list(range(50)), compact=True)
pprint("a long string that has to be broken over several lines because it is too wide for the page " * 2, width=50)
pprint({"k": "word " * 30})
pprint(b"bytes " * 20)
pprint(bytearray(b"ab" * 50))
pprint({i: {j: "x" * j for j in range(8)} for i in range(3)})
pprint(set("hello world, this is a set of characters"))
pprint(frozenset(range(40)))
pprint(OrderedDict([("first", "x" * 40), ("second", "y" * 40)]))
pprint(defaultdict(list, {"aaaaaaaaaaaaaaaaaa": [1] * 20, "bbbbbbbbbbbbbbbb": [2] * 20}))
pprint(Counter("some text that counts its letters, many of them indeed"))
pprint(deque(["x" * 30] * 4, maxlen=9))
pprint(ChainMap({"a": "x" * 40}, {"b": "y" * 40}))
pprint(SimpleNamespace(alpha="x" * 30, beta="y" * 30, gamma=[1, 2]))
pprint(MappingProxyType({"a": "x" * 50, "b": "y" * 40}))
P = namedtuple("P", "x y")
pprint(P("x" * 50, "y" * 40))


@dataclass
class Config:
    name: str
    values: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False)


pprint(Config("the name of the configuration", list(range(25))))
pprint([Config("a"), Config("b" * 70)])
loop = [1]
loop.append(loop)
print(saferepr({"b": 1, "a": 2}), isreadable(data), isrecursive(data), isrecursive([loop]), isreadable(object()))
print(pformat(loop)[:25])
s = io.StringIO()
PrettyPrinter(indent=2, width=20, stream=s).pprint([[1, 2], ["a" * 20]])
print(s.getvalue())
pprint({"n": 10**12, "f": 1.5, "neg": -123456}, underscore_numbers=True)
pprint({1: "a", "b": 2, None: 3, (1, 2): 4})
pprint(("single" * 15,))
pprint([])
pprint({"nested": {"deep": {"deeper": {"deepest": ["x" * 60]}}}}, depth=3)


class Odd:
    def __repr__(self):
        return "Odd\nwith newline"


pprint([Odd(), Odd()])
try:
    pprint(1, width=0)
except ValueError as e:
    print(e)
