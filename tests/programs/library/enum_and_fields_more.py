# What members list, auto() several times in a value, other ways to make numbers; fields by their texts and slots.
import dataclasses
import typing
from dataclasses import InitVar, dataclass, field
from enum import Enum, IntEnum, auto
from types import MappingProxyType
from typing import ClassVar


class Step(Enum):
    ONE = auto()
    PAIR = auto(), auto()
    LAST = auto(), 'x', auto()

    def hello(self):
        return 'hello'


print([step.value for step in Step], dir(Step.ONE))


class Level(IntEnum):
    LOW = 1
    HIGH = 258


class Odd(int):
    def __new__(cls, value):
        print('made of', value)
        return super().__new__(cls, value)


print(Level.from_bytes(b'\x01\x02', 'big') is Level.HIGH, Odd.from_bytes(b'\x07', 'big'))


@dataclass
class Texts:
    a: 'ClassVar[int]' = 1
    b: 'typing.ClassVar[int]' = 2
    c: 'typing. ClassVar' = 3
    d: 't.ClassVar' = 4
    e: 'InitVar[int]' = 5
    f: 'dataclasses.InitVar' = 6
    g: 'ClassVars' = 7


print([(each.name, each.type) for each in dataclasses.fields(Texts)], Texts(1, 2, 3, 4))
loop = field()
loop.type = loop
print(repr(loop).count('type=...'))


class Slotted:
    __slots__ = iter(('a', 'b'))


class Weak:
    __slots__ = '__weakref__',


try:
    @dataclass(slots=True)
    class Below(Slotted):
        c: int
except TypeError as error:
    print('TypeError', error)


@dataclass(slots=True, weakref_slot=True)
class Light(Weak):
    x: int


print(Light.__slots__)
proxy = MappingProxyType({1: 2})
try:
    proxy |= {3: 4}
except TypeError as error:
    print('TypeError', error)


class Full(dict):
    def __contains__(self, key):
        return True


print('x' in MappingProxyType(Full()), 'x' in proxy, 1 in MappingProxyType(proxy), 1 not in proxy)


import collections.abc
import weakref

print(isinstance(weakref.WeakSet(), collections.abc.MutableSet), isinstance(weakref.WeakSet(), collections.abc.Sequence))


class Turned(typing.Generic[typing.TypeVar('T')], typing.NamedTuple):
    x: int


print(Turned.__bases__, Turned(3))
