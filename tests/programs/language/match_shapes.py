"""Shapes: match with class patterns, positional and keyword."""
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Circle:
    __match_args__ = ("center", "radius")

    def __init__(self, center, radius):
        self.center, self.radius = center, radius


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return f"on an axis at {x}"
        case Point(x=px, y=py) if px == py:
            return f"diagonal {px}"
        case Point():
            return f"somewhere {shape!r}"
        case Circle(Point(0, 0), radius=1):
            return "unit circle"
        case Circle(center=Point(x, y), radius=r) if r > 10:
            return f"big circle at {x},{y}"
        case Circle():
            return "a circle"
        case {"kind": "square", "side": int(side), **rest}:
            return f"square {side} with {rest}"
        case [Point() as first, *_, Point() as last]:
            return f"path from {first} to {last}"
        case []:
            return "nothing"
        case str() as text:
            return f"text {text!r}"
        case int(n) | float(n):
            return f"number {n}"
        case None:
            return "none"
        case _:
            return "unknown " + type(shape).__name__


for s in [Point(0, 0), Point(3, 0), Point(0, 5), Point(2, 2), Point(1, 2), Circle(Point(0, 0), 1),
          Circle(Point(1, 1), 20), Circle(Point(1, 1), 2), {"kind": "square", "side": 3, "color": "red"},
          {"kind": "square", "side": 1.5}, [Point(1, 2), 5, Point(3, 4)], [], "hello", 5, 2.5, None, (Point(1, 1), Point(2, 2)),
          b"bytes", {1, 2}]:
    print(describe(s))

match (1, 2, 3):
    case (a, b, c) if a > b:
        print("first")
    case (a, b, c):
        print("second", a, b, c)
print(a, b, c)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print(e)
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as e:
    print(e)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1):
            pass
except TypeError as e:
    print(e)
class BadArgs:
    __match_args__ = [1]
try:
    match BadArgs():
        case BadArgs(1):
            pass
except TypeError as e:
    print(e)
class BadArgs2:
    __match_args__ = (1,)
try:
    match BadArgs2():
        case BadArgs2(1):
            pass
except TypeError as e:
    print(e)
try:
    match Point(1, 2):
        case Point(1, x=1):
            pass
except TypeError as e:
    print(e)
