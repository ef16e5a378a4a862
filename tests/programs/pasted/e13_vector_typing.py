from __future__ import annotations
from typing import NamedTuple, overload, Iterable, Self, Any
from dataclasses import dataclass, field, KW_ONLY, asdict, astuple
class Vec2(NamedTuple):
    x: float = 0
    y: float = 0
    def __add__(self, o: Vec2) -> Vec2: return Vec2(self.x + o.x, self.y + o.y)  # type: ignore
    def __mul__(self, k): return Vec2(self.x * k, self.y * k)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    @property
    def norm(self) -> Vec2: return self * (1 / abs(self))
    @classmethod
    def of(cls, it: Iterable[float]) -> Self: return cls(*it)
    def __str__(self): return f"<{self.x:g},{self.y:g}>"
v = Vec2(3, 4)
print(v, repr(v), v + Vec2(1), v * 2, abs(v), v.norm, Vec2.of([1, 2]), v == (3, 4), v.x, v[1], *v, v._asdict(), Vec2._field_defaults, Vec2.__annotations__)
@dataclass
class Particle:
    pos: Vec2
    vel: Vec2 = Vec2()
    _: KW_ONLY
    mass: float = 1.0
    trail: list[Vec2] = field(default_factory=list, repr=False, compare=False)
    def step(self, dt: float, force: Vec2 = Vec2(0, -10)) -> Particle:
        self.trail.append(self.pos)
        self.vel += force * (dt / self.mass)
        self.pos += self.vel * dt
        return self
p = Particle(Vec2(0, 10), Vec2(2, 0), mass=2)
while p.pos.y > 0:
    p.step(0.5)
print(p, len(p.trail), [f"{t}" for t in p.trail], p == Particle(p.pos, p.vel, mass=2))
print(asdict(p)["pos"], astuple(p)[:2], type(asdict(p)["vel"]).__name__)
try:
    Particle(Vec2(), Vec2(), 5)
except TypeError as e:
    print(e)
try:
    v.x = 1
except AttributeError as e:
    print(e)
try:
    Vec2(1, 2, 3)
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        v: dict = {}
except ValueError as e:
    print(e)
match p:
    case Particle(pos=Vec2(x, y), mass=m) if y <= 0: print(f"landed at {x} with {m}")
match v:
    case (3, y): print("tuple pattern", y)
match (v, [1, 2, *range(3)]):
    case Vec2(a, b), [first, *mid, last]: print(a, b, first, mid, last)
