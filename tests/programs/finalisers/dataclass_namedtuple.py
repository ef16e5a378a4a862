from dataclasses import dataclass, field, replace
from collections import namedtuple, defaultdict, OrderedDict, Counter, ChainMap
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def __repr__(self): return f"<{self.n}>"
@dataclass
class D:
    a: N
    b: list = field(default_factory=lambda: [N("factory")])
    def __del__(self): print("D dies", self.a)
d = D(N("da"))
print(d)
d2 = replace(d, a=N("replaced"))
del d
print("first gone")
d2.b.clear()
print("list cleared")
d2 = None
P = namedtuple("P", "x y")
p = P(N("px"), N("py"))
p = p._replace(x=N("px2"))
print(p)
p = None
dd = defaultdict(lambda: N("default"))
dd["k"]
dd["k"] = 1
print("default replaced")
o = OrderedDict(a=N("oa"), b=N("ob"))
o.move_to_end("a")
o.popitem(last=False)
print("popped ob", list(o))
o.clear()
c = ChainMap({"k": N("front")}, {"k": N("back")})
print(c["k"])
del c["k"]
print(c["k"])
c = None
import copy
orig = [N("copied")]
sh = copy.copy(orig)
del orig
print("shallow holds")
dp = copy.deepcopy(sh)
del sh
print("deep holds", dp)
dp = None
import types
ns = types.SimpleNamespace(v=N("ns"))
ns.v = 0
ns.w = N("w")
del ns
print("end")
