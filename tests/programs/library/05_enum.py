# enum: members, flags, their texts and errors.
from enum import *

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.name, Color.RED.value)
print(Color.__members__, Color.RED in Color, isinstance(Color.RED, Color), hash(Color.RED) == hash('RED'), Color, type(Color))
def attempt(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
attempt(Color, 7); attempt(lambda: Color['X']); attempt(lambda: Color.X); attempt(setattr, Color, 'RED', 5); attempt(delattr, Color, 'RED')
attempt(setattr, Color.RED, 'value', 3)
class N(IntEnum):
    A = 1
    B = auto()
    C = auto()
print(N.A, repr(N.B), N.C + 1, N.A < N.B, f'{N.A}', f'{N.A:>4}', str(N.C), N(2), sorted([N.C, N.A]), N.A == 1, {N.A: 1}[1])
class S(StrEnum):
    X = auto()
    Y = 'why'
print(S.X, repr(S.Y), S.X == 'x', S.Y.upper(), f'{S.Y}')
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R, repr(P.R | P.X), P.RW, repr(P.RW), P.R | P.W is P.RW, ~P.R, repr(~P.R), P.R & P.W, bool(P.R & P.W), list(P.RW), P.R in P.RW, len(P.RW), P(5), repr(P(0)), P(7), list(P))
attempt(P, 8); attempt(P, 'x'); attempt(lambda: P.R | 3)
class I(IntFlag):
    A = 1
    B = 2
    C = 4
print(I.A | I.B, repr(I.A | I.B), I.A | 8, repr(I.A | 8), ~I.A, repr(~I.A), I.A + 1, I(3) == 3, repr(I(0)), I.A & 1)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def density(self): return round(self.mass / self.radius ** 3, 3)
    def describe(self): return f'{self.name} {self.mass}'
print(Planet.EARTH.density, Planet.MARS.describe(), Planet.EARTH.value, Planet.EARTH)
try:
    @unique
    class D(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
try:
    class D2(Color): pass
except TypeError as e: print(e)
try:
    class D3(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
F = Enum('F', 'ONE TWO THREE'); print(list(F), F.ONE.value, F.__module__)
G = IntEnum('G', {'a': 5, 'b': 6}); print(list(G))
class M(Enum):
    A = 'a'
    @classmethod
    def _missing_(cls, v):
        return cls.A if v == 'x' else None
print(M('x')); attempt(M, 'y')
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    A = auto(); BB = auto()
print(list(Auto))
class T(Enum):
    A = 1
    B = 'x'
    C = auto() if False else 3
    def __str__(self): return f'<{self.name}>'
print(T.A, f'{T.B}', [str(t) for t in T])
match Color.RED:
    case Color.RED: print('red')
print(Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), {Color.RED: 'x'}[Color.RED])
class W(str, Enum):
    A = 'a'
print(W.A, repr(W.A), W.A == 'a', f'{W.A}', W.A.upper())
class Meth(Enum):
    ADD = staticmethod(lambda a, b: a + b) if False else 1
    def f(self): return self.value
    x = property(f)
print(Meth.ADD.f(), Meth.ADD.x, dir(Color)[-6:])
