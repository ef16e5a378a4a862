from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY
from typing import ClassVar, Optional
@dataclass
class Base:
    id: int
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    def __post_init__(self): type(self).count += 1
@dataclass
class Child(Base):
    name: str = "x"
    _: KW_ONLY
    flag: bool = False
c = Child(1, ["a"], flag=True); d = replace(c, id=2); print(c, d, c == d, asdict(c), astuple(d), [f.name for f in fields(c)], Base.count, Child.count)
for bad in ("Child()", "Child(1, 2, 3, 4)", "Child(1, nope=2)", "replace(c, zz=1)", "c < d", "hash(c)", "asdict(5)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: Optional[str] = field(default=None, compare=False)
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split(".")))
    def __str__(self): return f"v{self.major}.{self.minor}"
vs = [Version.parse(s) for s in ("1.2", "1.10", "0.9")]; print(*sorted(vs), max(vs), Version(1, 2) == Version(1, 2, "z"), {Version(1): 1}[Version(1)], repr(vs[0]))
try: vs[0].major = 5
except FrozenInstanceError as e: print(e)
match vs[0]:
    case Version(major=1, minor=m): print("minor", m)
match vs[1]:
    case Version(1, m, l): print(m, l)
try:
    @dataclass
    class Bad: x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: str
except TypeError as e: print(e)
@dataclass(slots=True)
class Slotted: a: int; b: int = 2
s = Slotted(1); print(s, hasattr(s, "__dict__"))
try: s.c = 1
except AttributeError as e: print(e)
@dataclass(init=False, repr=False, eq=False)
class Plain: x: int = 3
print(Plain().x, Plain() == Plain(), Plain.__dataclass_fields__["x"].default)
@dataclass
class Node:
    v: int
    next: "Node | None" = None
n = Node(1, Node(2)); print(n, asdict(n)); n.next.next = n; print(n)
