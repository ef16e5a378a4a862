from typing import Protocol, runtime_checkable, Self, ClassVar
from dataclasses import dataclass
from functools import singledispatch, cached_property
from math import pi, hypot
import abc
import operator


@runtime_checkable
class HasArea(Protocol):
    name: str

    def area(self) -> float: ...


@dataclass(frozen=True)
class Vec:
    x: float = 0
    y: float = 0
    __match_args__ = ("x", "y")
    ZERO: ClassVar["Vec"]

    def __add__(self, o: Self) -> Self: return Vec(self.x + o.x, self.y + o.y)
    def __neg__(self): return Vec(-self.x, -self.y)
    def __sub__(self, o): return self + -o
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __abs__(self): return hypot(self.x, self.y)
    def __bool__(self): return bool(abs(self))
    def __iter__(self): yield self.x; yield self.y
    def __format__(self, spec):
        if spec.endswith("p"):
            return "<" + ", ".join(format(c, spec[:-1]) for c in (abs(self), 0.0)) + ">"
        return "(" + ", ".join(format(c, spec) for c in self) + ")"
    def __getitem__(self, i): return tuple(self)[i]
    def __len__(self): return 2
    def __complex__(self): return complex(self.x, self.y)
    def __round__(self, n=None): return Vec(round(self.x, n), round(self.y, n))


Vec.ZERO = Vec()
v = Vec(3, 4)
print(v, abs(v), -v, v * 2, 0.5 * v, v - Vec(1, 1), bool(Vec.ZERO), [*v], f"{v:.2f}", f"{v:.1fp}", f"{v}", complex(v), round(Vec(1.26, 2.71), 1), v[0], len(v), sum([v, v], Vec.ZERO), max(v, Vec(9, 9), key=abs), v == Vec(3.0, 4.0), {v: 1}[Vec(3, 4)], v in {Vec(3, 4)})
x, y = v
for bad in (lambda: v * "a", lambda: v + 1, lambda: v < v, lambda: v[5], lambda: setattr(v, "x", 1), lambda: Vec(1, 2, 3), lambda: v @ v, lambda: v(), lambda: Vec(z=1), lambda: int(v), lambda: float(v), lambda: v ** 2, lambda: f"{v:d}", lambda: operator.index(v)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Circle:
    name = "circle"

    def __init__(self, r): self.r = r

    @cached_property
    def area_value(self):
        print("computing")
        return pi * self.r ** 2

    def area(self): return self.area_value


class Square:
    def __init__(self, s): self.s, self.name = s, "square"
    def area(self): return self.s ** 2


class Line:
    name = "line"


shapes = [Circle(1), Square(2), Line(), Circle(2)]
for s in shapes:
    print(s.name, isinstance(s, HasArea), f"{s.area():.3f}" if isinstance(s, HasArea) else "-")
print(max((s for s in shapes if isinstance(s, HasArea)), key=lambda s: s.area()).name)


def describe(obj):
    match obj:
        case Vec(0, 0): return "origin"
        case Vec(x, 0) | Vec(0, x): return f"on an axis at {x}"
        case Vec(x=a, y=b) if a == b: return f"diagonal {a}"
        case Vec(): return "somewhere"
        case Circle(r=r): return f"circle {r}"
        case [Vec() as first, *rest]: return f"{first} and {len(rest)} more"
        case {"kind": str(kind), **others}: return f"{kind} {others}"
        case int() | float() as n if n > 0: return "positive"
        case "a" | "b": return "letter"
        case None: return "none"
        case _: return f"? {obj!r}"


for o in (Vec(), Vec(5, 0), Vec(0, 6), Vec(2, 2), Vec(1, 2), Circle(3), [Vec(1, 1), 2, 3], {"kind": "k", "z": 1}, 5, -5.0, "a", None, (), True):
    print(describe(o))


@singledispatch
def export(o): raise TypeError(f"cannot export {type(o).__name__}")
@export.register
def _(o: Circle): return f"<circle r='{o.r}'/>"
@export.register
def _(o: Vec): return f"<point x='{o.x}' y='{o.y}'/>"
@export.register(list)
def _(o): return "".join(map(export, o))


print(export([Circle(1), v, [Vec.ZERO]]))
try:
    export(Line())
except TypeError as e:
    print(e)
