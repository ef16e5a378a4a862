# tuple[int] unpacked, and what stands in brackets after it.
import collections.abc
import copy
import types
from typing import (Callable, Generic, Iterable, NamedTuple, Protocol, TypedDict, TypeVar, TypeVarTuple, Union, Unpack,
                    get_type_hints, no_type_check, runtime_checkable)

T = TypeVar('T')
U = TypeVar('U')
Ts = TypeVarTuple('Ts')

print([*tuple[int]], list(tuple[*Ts]), [*list[int]], tuple[*tuple[int, ...]])
unpacked, = tuple[int, str]
print(unpacked, unpacked.__unpacked__, tuple[int].__unpacked__, unpacked.__typing_unpacked_tuple_args__,
      tuple[int].__typing_unpacked_tuple_args__, unpacked == tuple[int, str], hash(unpacked) == hash(tuple[int, str]))
print(dict[T, U][*tuple[int, str]], list[T][*tuple[int]], tuple[*Ts][int, str], tuple[T, *Ts, U][int, bool, str, bytes])
print(tuple[*Ts][*tuple[int, ...]], tuple[*tuple[T, U]][int, str], Callable[[*Ts], T][int, str, float])
for wrong in (lambda: tuple[int][str], lambda: list[T][int, str], lambda: dict[T, U][*tuple[int]],
              lambda: tuple[T, *Ts, U][int]):
    try:
        print(wrong())
    except TypeError as error:
        print('TypeError', error)

walker = iter(tuple[int])
print(type(walker).__name__, next(walker), list(walker), copy.copy(tuple[int]), sorted(set(dir(list[int])) - set(dir(list))))


class Box(Generic[T]):
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)


print(Box[int]().__orig_class__, list[int]())
items = []
list[int].append(items, 3)
print(items, list[int].__len__(items), list[int] | collections.abc.Callable[[int], str], hash(int | str) == hash(Union[str, int]))


def first(*args: *tuple[int, ...]): pass
def second(*args: *Ts): pass


print(first.__annotations__, second.__annotations__, get_type_hints(first))


class Pair(NamedTuple, Generic[T]):
    """Two."""
    left: T
    right: T


print(Pair.__bases__, Pair[int], Pair.__parameters__, Pair(1, 2), Pair.__doc__)


class Film(TypedDict, Generic[T]):
    title: T


class Sequel(Film[str]):
    number: int


print(Sequel.__bases__, Film.__parameters__, Film[int](title=3), sorted(Sequel.__required_keys__))


class Closes(Iterable[T], Protocol[T]):
    def close(self): ...


print(isinstance([], Iterable), isinstance(3, Iterable), issubclass(dict, Iterable))
for ask in (lambda: isinstance([], Closes), lambda: issubclass(list, Closes)):
    try:
        print(ask())
    except TypeError as error:
        print('TypeError', error)


@runtime_checkable
class Named(Protocol):
    name: str


class Dog:
    def __init__(self):
        self.name = 'Rex'


print(isinstance(Dog(), Named), isinstance(3, Named))
Named.register(int)
print(isinstance(3, Named))


class Loud(Protocol):
    def __init__(self, sound):
        self.sound = sound


class Cat(Loud):
    pass


print(Cat('miaow').sound)
try:
    Loud('x')
except TypeError as error:
    print('TypeError', error)
try:
    class Wrong(collections.abc.Mapping, Protocol): pass
except TypeError as error:
    print('TypeError', error)


@no_type_check
class Free:
    def method(self, a: "nowhere" = 3) -> 'nothing': pass


print(get_type_hints(Free.method), get_type_hints(Free), get_type_hints(str.join))
