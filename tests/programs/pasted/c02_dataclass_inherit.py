from dataclasses import dataclass, field, fields, asdict, InitVar
from typing import List, Optional, ClassVar
from functools import cached_property


@dataclass
class Shape:
    name: str
    sides: int = field(default=0, kw_only=True)
    count: ClassVar[int] = 0

    def __post_init__(self):
        Shape.count += 1


@dataclass
class Square(Shape):
    size: float = 1.0
    sides: int = field(default=4, kw_only=True)
    notes: List[str] = field(default_factory=list, repr=False, compare=False)

    @property
    def area(self):
        return self.size ** 2


s = Square("sq", 3)
print(s, s.area, Shape.count, s == Square("sq", 3, notes=["x"]))
print([f.name for f in fields(s)], asdict(s))
try:
    Square()
except TypeError as e:
    print(e)
try:
    Square("a", 1, 4, [], 5)
except TypeError as e:
    print(e)


@dataclass(eq=True, order=True, unsafe_hash=True)
class Ver:
    major: int
    minor: int = 0

    def __str__(self):
        return f"{self.major}.{self.minor}"


print(sorted([Ver(2), Ver(1, 5), Ver(1)]), Ver(1) < Ver(1, 1), hash(Ver(1)) == hash(Ver(1)), f"{Ver(3, 1)}", repr(Ver(3)))
try:
    Ver(1) < 5
except TypeError as e:
    print(e)


@dataclass
class Circle:
    r: float
    unit: InitVar[str] = "cm"

    def __post_init__(self, unit):
        if unit == "m":
            self.r *= 100

    @cached_property
    def area(self):
        print("computing")
        return 3.14 * self.r ** 2


c = Circle(2, "m")
print(c, c.area, c.area)


@dataclass(repr=False)
class Quiet:
    x: int

    def __repr__(self):
        return f"<{self.x}>"


@dataclass(init=False)
class Manual:
    a: int
    b: int = 7

    def __init__(self, a):
        self.a = a * 2


print(Quiet(1), Manual(4), Manual.b, Manual(1) == Manual(1))


@dataclass
class TreeNode:
    value: int
    left: Optional["TreeNode"] = None
    right: Optional["TreeNode"] = None


t = TreeNode(1, TreeNode(2), TreeNode(3, TreeNode(4)))
print(t)
print(asdict(t)["right"]["left"]["value"])
