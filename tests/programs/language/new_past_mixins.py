# Plain classes before int or str among the bases do not stand in the way of int.__new__; __base__ names the base that
# an object's parts come from.
from enum import Enum, Flag, IntFlag


class Loud:
    def __str__(self):
        return self.name + '!'


class Word(Loud, str, Enum):
    YES = 'y'


class Bits(Loud, IntFlag):
    A = 1
    B = 2


print(str(Word.YES), Word('y') is Word.YES, str(Bits.A), Bits.A | Bits.B)


class Plain:
    pass


class Slotted:
    __slots__ = 'a',


class Both(Plain, Slotted):
    pass


class Number(Plain, int):
    pass


class Made(Plain, int):
    def __new__(cls, value):
        return super().__new__(cls, value)


print(Both.__base__, Number.__base__, Made.__base__, bool.__base__, object.__base__)
for make in (lambda: object.__new__(Number), lambda: object.__new__(Made), lambda: int.__new__(Made, 3),
             lambda: str.__new__(Word), lambda: object.__new__(Word), lambda: object.__new__(Both).__class__):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)
