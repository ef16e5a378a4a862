from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum


class State(Enum):
    OPEN = "open"
    CLOSED = "closed"
    LOCKED = "locked"

    def __init__(self, label):
        self.label = label.title()

    @property
    def transitions(self):
        return {State.OPEN: {State.CLOSED}, State.CLOSED: {State.OPEN, State.LOCKED}, State.LOCKED: {State.CLOSED}}[self]

    def to(self, other):
        if other not in self.transitions:
            raise ValueError(f"{self.name} -> {other.name} is not allowed")
        return other


s = State.OPEN
for t in (State.CLOSED, State.LOCKED, State.OPEN):
    try:
        s = s.to(t)
        print(s, s.label, repr(s))
    except ValueError as e:
        print(e)
print(State("open") is State.OPEN, State["LOCKED"], [s.name for s in State], len(State), State.OPEN == "open", State.OPEN in State, isinstance(State.OPEN, State), list(State.__members__.items())[0], sorted(State, key=lambda s: s.value), {State.OPEN: 1})
for bad in (lambda: State("ajar"), lambda: State["AJAR"], lambda: State.AJAR, lambda: State.OPEN < State.CLOSED, lambda: State(), lambda: setattr(State, "OPEN", 1), lambda: State.OPEN + 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Size(IntEnum):
    S = 1
    M = auto()
    L = auto()
    LARGE = 3


print(list(Size), Size.LARGE is Size.L, Size.M + 1, Size.S < Size.L, max(Size), Size(2), int(Size.L), f"{Size.L}", str(Size.L), repr(Size.L), Size.L == 3, [10, 20, 30][Size.S], sum(Size), range(Size.L))


class Access(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


a = Access.READ | Access.WRITE
print(a, repr(a), a.value, Access.READ in a, Access.EXEC in a, a & Access.WRITE, a ^ Access.READ, ~a, a | Access.EXEC is Access.ALL, bool(Access.NONE), list(a), Access(3), Access.NONE, Access.ALL, len(a), a == Access(3), Access.READ | Access.NONE)
try:
    Access(99)
except ValueError as e:
    print(e)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits(3), Bits.A | 4, Bits(8), int(Bits.A | Bits.B), Bits.A + 1, ~Bits.A, repr(Bits(0)), Bits.A == 1)


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = "♠"


print(Suit.HEARTS, Suit.SPADES, Suit("hearts"), Suit.HEARTS == "hearts", Suit.HEARTS.upper(), "-".join(Suit), f"{Suit.HEARTS:>10}", repr(Suit.HEARTS))
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
        C = 2
        D = 2
except ValueError as e:
    print(e)


class Op(Enum):
    ADD = ("+", 1)
    MUL = ("*", 2)
    def __init__(self, symbol, prec): self.symbol, self.prec = symbol, prec
    def __call__(self, a, b): return eval(f"{a}{self.symbol}{b}")
    def __str__(self): return self.symbol
    @classmethod
    def parse(cls, sym): return next((o for o in cls if o.symbol == sym), None)


print(Op.ADD(2, 3), Op.MUL(2, 3), Op.parse("*"), Op.parse("?"), f"{Op.ADD}", [o.prec for o in Op], Op.ADD.value, Op(("*", 2)))
Dyn = Enum("Dyn", ["X", "Y"])
print(Dyn.X, Dyn.X.value, list(Dyn), Dyn.__name__, type(Dyn), Dyn.Y.name)
class Color(Enum):
    RED = 1
    GREEN = 2
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
print(Color("red"), Color(2))
try:
    Color("blue")
except ValueError as e:
    print(e, repr(e.__context__))
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED | Color.GREEN as c: print("matched", c.name)
