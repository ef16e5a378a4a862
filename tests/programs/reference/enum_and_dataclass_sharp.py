from enum import Enum, IntEnum, Flag, auto, unique, StrEnum
from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY, InitVar
class Color(Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1
    def hot(self): return self is Color.RED
    @classmethod
    def default(cls): return cls.GREEN
print(Color.RED, repr(Color.GREEN), Color(1), Color["GREEN"], list(Color), Color.ALIAS is Color.RED, Color.RED.hot(), Color.default().value, len(Color), Color.__members__.keys())
class Num(IntEnum): ONE = auto(); TWO = auto()
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class S(StrEnum): A = auto(); B = "bee"
print(Num.ONE + 1, Num.TWO > Num.ONE, f"{Num.ONE}", Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, Perm(5), ~Perm.R, bool(Perm(0)), S.A, S.B.upper(), [p for p in Perm.RW])
for f in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: Color.RED.nope, lambda: Perm(99), lambda: Num("x"), lambda: unique(Color), lambda: type("C2", (Color,), {}), lambda: Color(), lambda: delattr(Color, "RED")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def ratio(self): return round(self.mass / self.radius, 3)
    def __str__(self): return self.name.title()
print(Planet.EARTH, Planet.EARTH.ratio, Planet.EARTH.value, hash(Planet.EARTH) == hash("EARTH"))
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
    total: float = field(init=False, repr=False)
    def __post_init__(self): self.total = self.x + self.y
a, b = P(1, 2), P(1, 3, ["t"])
print(a, b, a < b, a == P(1, 2, [9]), asdict(b), astuple(a), replace(a, x=5), [f.name for f in fields(P)], a.total)
@dataclass(frozen=True, slots=True)
class F: a: int; b: str = "x"
f = F(1); print(f, hash(f) == hash(F(1)), {f: 1}[F(1, "x")])
@dataclass
class K(P):
    _: KW_ONLY
    z: int = 9
    extra: InitVar[int] = 0
    def __post_init__(self, extra): super().__post_init__(); self.extra2 = extra
print(K(1, z=2, extra=3), K(1, extra=3).extra2)
for g in (lambda: setattr(f, "a", 2), lambda: P(), lambda: P(1, 2, 3, 4), lambda: F(1, 2, 3), lambda: a < 5, lambda: K(1, 2, [], 4), lambda: exec("@dataclass\nclass B:\n a: int = 1\n b: int", {"dataclass": dataclass}), lambda: exec("@dataclass\nclass B:\n a: list = []", {"dataclass": dataclass}), lambda: replace(a, total=1), lambda: asdict(5), lambda: hash(a)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Rec: me: object = None
r = Rec(); r.me = r; print(r)
@dataclass(eq=False, repr=False)
class Plain: v: int
print(Plain(1) == Plain(1), Plain.__match_args__, Plain.__doc__, P.__doc__)
