"""State machines, enums, flags, match on enums, dispatch."""
from enum import Enum, IntEnum, Flag, auto, unique, StrEnum
class Color(Enum):
    RED = 1; GREEN = "g"; BLUE = (1, 2)
    CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color("g"), Color["BLUE"], Color.CRIMSON is Color.RED, list(Color), Color.RED.name, Color.RED.value, Color.BLUE.pretty, Color.default(), len(Color), Color.RED in Color, Color.__members__.keys(), isinstance(Color.RED, Color), Color.RED == 1, hash(Color.RED) == hash("RED"), {Color.RED: 1})
for bad in ("Color(9)", "Color['X']", "Color.NOPE", "Color.RED.nope", "setattr(Color, 'RED', 5)", "Color()", "Color.RED < Color.GREEN", "del Color.RED"):
    try: print(eval(bad)) if not bad.startswith("del") else exec(bad)
    except Exception as e: print(bad, type(e).__name__, e)
class Prio(IntEnum):
    LOW = auto(); MID = auto(); HIGH = 10; TOP = auto()
print(Prio.LOW < Prio.HIGH, Prio.TOP, int(Prio.TOP), Prio.LOW + 1, sorted(Prio, reverse=True), Prio(2), f"{Prio.MID} {Prio.MID:>4} {Prio.MID!r}", [10, 20][Prio.LOW], max(Prio))
class Perm(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.R | Perm.X, Perm.RW & Perm.W, ~Perm.R, Perm.R in Perm.RW, Perm(7), Perm(0), bool(Perm(0)), Perm.RW ^ Perm.R, list(Perm.RW), Perm.RW.value, [p.name for p in Perm])
class S(StrEnum):
    A = auto(); B = "bee"
print(S.A, S.B, S.A == "a", S.B.upper(), f"{S.B}")
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class Sub(Color): X = 1
except TypeError as e: print(e)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.4e23, 3.4e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return 6.67e-11 * self.mass / self.radius ** 2
print([f"{p.name} {p.gravity:.2f}" for p in Planet])
Animal = Enum("Animal", "CAT DOG"); print(list(Animal), Animal.CAT.value)
class State(Enum):
    IDLE = "idle"; RUN = "run"; DONE = "done"
    def next(self):
        match self:
            case State.IDLE: return State.RUN
            case State.RUN | State.DONE: return State.DONE
s = State.IDLE
while s is not State.DONE: print(s.value, end=" > "); s = s.next()
print(s.value)
class Machine:
    transitions = {("off", "press"): "on", ("on", "press"): "off", ("on", "hold"): "dim"}
    def __init__(self): self.state = "off"; self.log = []
    def __call__(self, event):
        old, self.state = self.state, self.transitions.get((self.state, event), self.state)
        self.log.append(f"{old}-{event}->{self.state}")
        return self
m = Machine(); m("press")("hold")("press"); print(m.log)
def command(line):
    match line.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", *items] if len(items) > 1: return f"taking {' and '.join(items)}"
        case ["take", item]: return f"one {item}"
        case [] : return "empty"
        case [cmd] if cmd.isupper(): return "shout"
        case [_, _, _]: return "three"
        case x: return f"unknown {x}"
for l in ("go north", "go up", "take a b", "take a", "", "HEY", "a b c", "x y"): print(command(l))
def json_kind(v):
    match v:
        case True | False: return "bool"
        case None: return "null"
        case int() | float(): return "number"
        case str(): return "string"
        case {"type": t, "value": {"inner": i}}: return f"typed {t} {i}"
        case {"a": 1, **rest} if rest: return f"a with {rest}"
        case {}: return "object"
        case [[x, y], *_]: return f"nested {x},{y}"
        case [*xs]: return f"array {len(xs)}"
print([json_kind(v) for v in (True, None, 1.5, "s", {"type": "t", "value": {"inner": 3}}, {"a": 1, "b": 2}, {"a": 1}, [[1, 2], 3], (1,), [])])
match {"k": [1, {"z": (2, 3)}]}:
    case {"k": [a, {"z": (b, c)}]}: print(a, b, c)
match 3.0:
    case 3: print("three equal")
match -1+2j:
    case -1+2j: print("complex")
match "abc":
    case ["a", *_]: print("list")
    case "a" "bc": print("joined literal")
