from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, nonmember, member, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def hex(self):
        return {1: "#f00", 2: "#0f0", 3: "#00f"}[self.value]

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]


print(list(Color), Color.CRIMSON is Color.RED, Color.__members__)
print(Color(2), Color["BLUE"], Color.parse("red"), Color.RED.hex, repr(Color.GREEN))
for bad in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.RW, repr(Perm.R | Perm.X), ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W))
print(list(Perm.RW), Perm.R in Perm.RW, len(Perm.RW | Perm.X), Perm(7), Perm(0))
print([p.name for p in Perm], Perm.RW.name, Perm.RW.value, (Perm.R | Perm.X).name)
try:
    Perm(16)
except ValueError as e:
    print(e)


class Level(IntEnum):
    LOW = 10
    HIGH = 20

    def __str__(self):
        return f"level {int(self)}"


print(Level.LOW + 5, Level.HIGH > 15, f"{Level.LOW}", "%d" % Level.HIGH, sorted([Level.HIGH, Level.LOW]), Level.LOW)


class Opt(IntFlag):
    A = 1
    B = 2
    C = 4


print(Opt.A | Opt.C, repr(Opt.A | 8), Opt.A | 8, Opt(3) ^ Opt.B, ~Opt.A)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


print([f"{p.name}:{p.gravity:.2f}" for p in Planet])


class Shape(StrEnum):
    SQUARE = auto()
    ROUND = auto()


print(Shape.SQUARE, Shape.ROUND.upper(), Shape("round"), repr(Shape.SQUARE), f"{Shape.ROUND:>8}")


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


print([a.value for a in Auto])
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    @verify(CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        C = 3
except ValueError as e:
    print(e)


class WithMissing(Enum):
    YES = "y"
    NO = "n"

    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == str(value).lower()[:1]:
                return m


print(WithMissing("Yes"), WithMissing("NOPE"))
Animal = Enum("Animal", "CAT DOG", start=5)
print(list(Animal), Animal.CAT.value)
