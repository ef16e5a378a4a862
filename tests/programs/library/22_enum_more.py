# enum: members, flags, mixed types, what may be changed and what not.
import enum
from enum import *


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    "Colors."
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def favourite(cls):
        return cls.GREEN

    def __str__(self):
        return f'a {self.pretty}'


print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.__members__, Color.favourite(), f'{Color.RED}', '%s' % Color.RED, Color.RED in Color, Color.__doc__)
print(Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash('RED'), Color.RED.name, Color.RED.value, type(Color.RED), Color.GREEN.pretty, isinstance(Color.RED, Color), [c.name for c in reversed(Color)], bool(Color.RED), Color.RED.GREEN)
for f in (lambda: Color(9), lambda: Color['NO'], lambda: Color.NO, lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.GREEN, lambda: delattr(Color, 'RED'), lambda: setattr(Color.RED, 'value', 5), lambda: type('Sub', (Color,), {}),
          lambda: 'x' in Color, lambda: Color(), lambda: Color.RED(), lambda: Color.RED + 1):
    attempt(f)


class Num(IntEnum):
    ONE = 1
    TWO = 2


class Word(StrEnum):
    HELLO = auto()
    BYE = 'goodbye'


class Planet(Enum):
    EARTH = (5.976e+24, 6.37814e6)
    MARS = (6.421e+23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Num.ONE, repr(Num.ONE), Num.ONE + 1, Num.ONE < Num.TWO, Num(2), [10, 20, 30][Num.TWO], f'{Num.TWO:03d}', str(Num.TWO), sum(Num), Num.ONE == 1, sorted([Num.TWO, Num.ONE]), isinstance(Num.ONE, int))
print(Word.HELLO, repr(Word.HELLO), Word.BYE.upper(), Word('goodbye'), Word.HELLO == 'hello', f'{Word.BYE:>10}', Word.HELLO + '!', len(Word.BYE))
print(Planet.EARTH.gravity, Planet.MARS.value, Planet((5.976e+24, 6.37814e6)), Planet.EARTH.mass)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R, repr(Perm.R | Perm.X), Perm.RW, Perm.R | Perm.W, Perm.RW & Perm.R, ~Perm.R, Perm.R ^ Perm.RW, Perm(0), bool(Perm(0)), Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), Perm(5), list(Perm), Perm.R.value, (Perm.R | Perm.X).name, Perm['RW'], Perm.X.name)
attempt(Perm, 64)
attempt(lambda: Perm.R | 1)
attempt(lambda: 1 in Perm.R)


class IF(IntFlag):
    A = 1
    B = 2
    C = 4


print(IF.A | IF.B, repr(IF.A | 8), IF.A | 8, IF(3) == 3, IF.A + 1, ~IF.A, IF.A & 3, isinstance(IF.A | IF.B, IF), IF(0), (IF.A | IF.C).value, list(IF(6)), repr(IF(7)), IF.A.__class__)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f'{name.lower()}:{count}:{last_values}'

    A = auto()
    B = auto()


print(list(Auto), Enum('Animal', 'ANT BEE CAT'), list(Enum('Animal', 'ANT BEE')), Enum('P', {'a': 1, 'b': 'x'}).b, list(IntEnum('I', [('x', 5), ('y', 6)])), Enum('Q', ['m', 'n'], start=7, module='mod', qualname='a.Q').n)


class Missing(Enum):
    A = 1
    UNKNOWN = 0

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN if isinstance(value, int) else None


print(Missing(42))
attempt(Missing, 'x')
attempt(lambda: unique(Color))


def build(text):
    exec_space = {}
    try:
        exec(text, globals(), exec_space)
        print('made', list(exec_space))
    except Exception as error:
        print(type(error).__name__, error)


build('class D(Enum):\n    A = 1\n    A = 2')
build('@unique\nclass D(Enum):\n    A = 1\n    B = 1')
build('class D(Enum):\n    mro = 1')
build('class D(Enum):\n    _order_ = "B A"\n    A = 1\n    B = 2')
build('@verify(CONTINUOUS)\nclass D(Enum):\n    A = 1\n    B = 3')
build('@verify(NAMED_FLAGS)\nclass D(Flag):\n    A = 1\n    B = 6')


class Ops(Enum):
    ADD = member(lambda a, b: a + b)
    helper = nonmember(5)

    def method(self):
        return self.value(1, 2)

    class Inner(Enum):
        X = 1


print(Ops.ADD.method(), Ops.helper, len(Ops), [m for m in dir(Color) if not m.startswith('__')])


class Weekday(Enum):
    MON, TUE, *REST = range(1, 4)


print(list(Weekday))


class Base(Enum):
    def describe(self):
        return self.name, self.value


class Derived(Base):
    A = 'a'
    B = 'b'

    def __new__(cls, value):
        obj = object.__new__(cls)
        obj._value_ = value * 2
        obj.short = value
        return obj


print(Derived.A.describe(), Derived('aa'), Derived.B.short, Derived.__bases__)


class Strict(Flag, boundary=STRICT):
    A = 1


class Conform(Flag, boundary=CONFORM):
    A = 1


class Eject(IntFlag, boundary=EJECT):
    A = 1


class Keep(Flag, boundary=KEEP):
    A = 1


attempt(Strict, 3)
print(Conform(3), Eject(3), Keep(3), Keep(3).value, FlagBoundary.STRICT, EnumMeta is EnumType, Color.__class__, enum.Enum.__class__)
match Color.GREEN:
    case Color.RED:
        print('red')
    case Color.GREEN:
        print('green')
d = {Color.RED: 'stop', Num.ONE: 'one'}
print(d[Color.RED], d[1], {Perm.R | Perm.W: 1}[Perm.RW])
