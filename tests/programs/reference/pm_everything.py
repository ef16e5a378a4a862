from dataclasses import dataclass
@dataclass
class Point: x: int; y: int
@dataclass
class Line: start: Point; end: Point
class Color: RED, GREEN = "r", "g"
def describe(v):
    match v:
        case None | True | False: return f"singleton {v}"
        case Color.RED: return "red constant"
        case int(n) if n > 100: return f"big {n}"
        case 0 | 1 | 2 as small: return f"small {small}"
        case -1: return "minus one"
        case 1.5 | 2 + 3j: return "number literal"
        case float(): return "float"
        case "a" "b": return "joined literal"
        case b"x": return "bytes"
        case str() as s if len(s) > 5: return f"long {s[:5]}..."
        case str(): return "str"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "point"
        case Line(Point(x1, y1), end=Point(x2, y2)): return f"line {x1},{y1}-{x2},{y2}"
        case []: return "empty sequence"
        case [x]: return f"one {x!r}"
        case [Point() as p, *_]: return f"starts with {p}"
        case [1, [2, *inner], *rest, 9]: return f"nested {inner} {rest}"
        case (a, b, *c): return f"many {a} {b} {len(c)}"
        case {"type": "circle", "r": (int() | float()) as r}: return f"circle {r}"
        case {"type": t, **rest} if rest: return f"{t} with {sorted(rest)}"
        case {"type": _}: return "only type"
        case {}: return "mapping"
        case set() | frozenset(): return "set"
        case type(): return "class"
        case _: return "?"
values = [None, True, "r", 500, 2, 1, -1, 1.5, 2 + 3j, 9.0, "ab", b"x", "abcdefgh", "xy", Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2),
          Line(Point(1, 2), Point(3, 4)), [], ["q"], (Point(5, 6), 1), [1, [2, 3, 4], 5, 6, 9], (1, 2), range(4), {"type": "circle", "r": 2},
          {"type": "sq", "w": 1}, {"type": 1}, {}, {1: 2}, {1, 2}, int, object(), 50, "", bytearray(b"x"), iter([1])]
for v in values: print(describe(v))
def cmd(line):
    match line.split():
        case ["go", ("north" | "south") as d]: return d
        case ["get", obj, *_] if obj.isalpha(): return obj
        case [("quit" | "exit"), *rest]: return rest
        case [verb]: return verb.upper()
        case []: return None
print([cmd(c) for c in ("go north", "go west", "get lamp now", "get 5", "quit", "exit a b", "look", "")])
class Pos:
    __match_args__ = ("a", "b")
    a = 1
try:
    match Pos():
        case Pos(1, 2): print("no b")
        case Pos(1): print("a only")
    match Pos():
        case Pos(1, 2, 3): pass
except TypeError as e: print(e)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e: print(e)
try:
    match 5:
        case describe(): pass
except TypeError as e: print(e)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e: print(e)
class BadArgs: __match_args__ = ["a"]
try:
    match BadArgs():
        case BadArgs(1): pass
except TypeError as e: print(e)
match = 3
case = match + 1
print(match, case)
