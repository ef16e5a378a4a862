# An inventory: dataclasses, enums, JSON with own types, protocols, cached results, context managers.
from __future__ import annotations
import json
from abc import ABC, abstractmethod
from contextlib import contextmanager, ExitStack
from dataclasses import dataclass, field, asdict, replace
from enum import Enum, Flag, auto
from functools import cached_property, singledispatch, total_ordering, reduce
from typing import Protocol, runtime_checkable, Iterator
import copy
import io
import operator


class Kind(Enum):
    TOOL = 'tool'
    TOY = 'toy'

    @property
    def tax(self) -> float:
        return {Kind.TOOL: 0.1, Kind.TOY: 0.2}[self]


class Tags(Flag):
    NEW = auto()
    SALE = auto()
    HOT = NEW | SALE


@total_ordering
@dataclass(frozen=True)
class Money:
    cents: int

    def __lt__(self, other):
        return self.cents < other.cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __mul__(self, n):
        return Money(round(self.cents * n))

    def __format__(self, spec):
        return format(f'{self.cents / 100:.2f} €', spec)


@dataclass(order=True)
class Item:
    name: str = field(compare=False)
    price: Money
    kind: Kind = field(default=Kind.TOOL, compare=False)
    tags: Tags = field(default=Tags(0), compare=False)
    parts: list[Item] = field(default_factory=list, compare=False, repr=False)

    @cached_property
    def total(self) -> Money:
        print(f'(total of {self.name})', end=' ')
        return reduce(operator.add, (p.total for p in self.parts), self.price)

    def __iter__(self) -> Iterator[Item]:
        yield self
        for part in self.parts:
            yield from part


@runtime_checkable
class Priced(Protocol):
    price: Money


class Encoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case Money(cents=c):
                return {'€': c}
            case Enum():
                return o.name
        return super().default(o)


def revive(d):
    return Money(d['€']) if d.keys() == {'€'} else d


hammer = Item('hammer', Money(1299), tags=Tags.NEW, parts=[Item('head', Money(500)), Item('handle', Money(250))])
robot = Item('robot', Money(4999), Kind.TOY, Tags.HOT)
print(hammer, robot.tags, Tags.SALE in robot.tags, f'{hammer.total:>10}|', f'{hammer.total:*^14}', [i.name for i in hammer])
print(sorted([robot, hammer])[0].name, max(robot.price, hammer.price), robot > hammer, isinstance(robot, Priced), isinstance(5, Priced), robot.price * (1 + robot.kind.tax))
text = json.dumps([asdict(robot), {'k': Kind.TOY}], cls=Encoder, indent=1, ensure_ascii=False, sort_keys=True)
print(text)
print(json.loads(text, object_hook=revive)[0]['price'])
try:
    json.dumps({'s': {1}}, cls=Encoder)
except TypeError as error:
    print(error)
try:
    hammer.price.cents = 5
except AttributeError as error:
    print(type(error).__name__, error)
print(replace(robot, name='bot') == robot, copy.deepcopy(hammer).parts[0] is hammer.parts[0])


@singledispatch
def describe(x) -> str:
    return f'? {x}'


@describe.register
def _(x: Item):
    return f'{x.name} ({x.kind.value})'


@describe.register(list)
def _(xs):
    return ' + '.join(map(describe, xs))


print(describe([hammer, robot, 5]))


class Store(ABC):
    @abstractmethod
    def take(self, name): ...

    @contextmanager
    def reserve(self, *names):
        with ExitStack() as stack:
            taken = []
            for name in names:
                taken.append(self.take(name))
                stack.callback(self.give, taken[-1])
            yield taken
            stack.pop_all()


class Shelf(Store):
    def __init__(self, *items):
        self.items = {i.name: i for i in items}

    def take(self, name):
        return self.items.pop(name)

    def give(self, item):
        print('back:', item.name)
        self.items[item.name] = item


shelf = Shelf(hammer, robot)
try:
    with shelf.reserve('hammer', 'robot') as got:
        print([g.name for g in got], len(shelf.items))
        raise RuntimeError('changed my mind')
except RuntimeError as error:
    print(error, sorted(shelf.items))
with shelf.reserve('robot'):
    pass
print(sorted(shelf.items))
try:
    with shelf.reserve('hammer', 'nothing'):
        pass
except KeyError as error:
    print('KeyError', error, sorted(shelf.items))
try:
    Store()
except TypeError as error:
    print(error)
