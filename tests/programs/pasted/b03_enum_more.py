import enum
from enum import Enum, Flag, IntEnum, auto, EnumMeta, property as enum_property, KEEP, STRICT, CONFORM, EJECT, global_enum, member, nonmember
from functools import total_ordering
import json


@total_ordering
class Priority(Enum):
    LOW = 1
    MID = 5
    HIGH = 10

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    @classmethod
    def default(cls):
        return cls.MID

    @staticmethod
    def helper():
        return "static"


print(sorted(Priority, reverse=True), max(Priority), Priority.LOW <= Priority.MID, Priority.default(), Priority.helper(), len(Priority), Priority.MID in Priority, [p.name for p in reversed(Priority)])
try:
    Priority.LOW < 5
except TypeError as e:
    print(e)
try:
    Priority.LOW.value = 3
except AttributeError as e:
    print(type(e).__name__, e)
try:
    Priority.LOW = 3
except AttributeError as e:
    print(e)
try:
    del Priority.LOW
except AttributeError as e:
    print(e)
try:
    class More(Priority):
        X = 1
except TypeError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)


class Weekday(IntEnum):
    MON = 1
    TUE = 2
    SAT = 6

    @property
    def weekend(self):
        return self > 5


print(Weekday.SAT.weekend, Weekday(2), Weekday.MON + Weekday.TUE, f"{Weekday.MON:>3}|{Weekday.MON!r}|{Weekday.MON!s}", {Weekday.MON: 1}[1], json.dumps({"d": Weekday.SAT}), list(range(Weekday.SAT))[-1], isinstance(Weekday.MON, int), Weekday.MON == 1, hash(Weekday.MON) == hash(1))


class Perm(Flag, boundary=CONFORM):
    R = 4
    W = 2
    X = 1


print(Perm(12), Perm(7), Perm.R | Perm.W | Perm.X, ~Perm.R, Perm.R ^ Perm.R, [p for p in Perm(6)], Perm.R in Perm(5), Perm(0), bool(Perm(0)), Perm["W"])


class Loose(Flag, boundary=KEEP):
    A = 1
    B = 2


print(Loose(9), Loose(9).value, Loose.A | Loose.B, ~Loose.A)


class Ej(Flag, boundary=EJECT):
    A = 1


print(Ej(8), type(Ej(8)))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coord.PX, Coord.PY.label, Coord(1), bytes(Coord.PY), repr(Coord.PX))


class Ops(Enum):
    ADD = member(lambda a, b: a + b)
    NEG = member(lambda a: -a)
    limit = nonmember(99)

    def __call__(self, *args):
        return self.value(*args)


print(Ops.ADD(2, 3), Ops.NEG(4), [o.name for o in Ops], Ops.limit)


class Mixed(Enum):
    A = 1
    B = "two"
    C = None
    D = (1, 2)
    E = auto()


print([m.value for m in Mixed]) if False else None
print(Enum("Api", {"X": 10, "Y": 20})(20), Enum("T", [("a", 1), ("b", 2)]).b, Enum("S", "x y z", module=__name__, type=str)["x"].value, IntEnum("I", ["p", "q"]).q + 1)


class Day(Enum):
    _ignore_ = ["i"]
    for i in range(3):
        locals()[f"D{i}"] = i


print(list(Day), hasattr(Day, "i"))


class Singleton(Enum):
    INSTANCE = auto()

    def __init__(self, *a):
        self.count = 0

    def bump(self):
        self.count += 1
        return self.count


print(Singleton.INSTANCE.bump(), Singleton.INSTANCE.bump(), Singleton.INSTANCE is Singleton["INSTANCE"], Priority.__members__.keys(), isinstance(Priority, EnumMeta), type(Priority.LOW), Priority.LOW.__class__.__name__, Priority._value2member_map_)
match Priority.HIGH:
    case Priority.LOW: print("low")
    case Priority.HIGH: print("high")
print(str(Priority.LOW), f"{Priority.LOW}", "%s" % Priority.LOW, [Priority.LOW], {Priority.LOW: Priority.HIGH}, Priority.LOW.name.lower())
