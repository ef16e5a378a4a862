# dataclasses: fields, order, freezing, inheritance, replace and what is refused.
import dataclasses
from dataclasses import *
from typing import ClassVar, Any
import inspect
import copy


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Item:
    "An item."
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)
    count: int = field(default=0, repr=False, compare=False)
    kind: ClassVar[str] = 'thing'
    total: float = field(init=False)
    start: InitVar[int] = 10

    def __post_init__(self, start):
        self.total = self.price * start


i = Item('a', 2.5)
print(i, i == Item('a', 2.5, count=9), i == Item('b'), Item.__doc__, [f.name for f in fields(i)], asdict(i), astuple(i), replace(i, name='z', start=1), is_dataclass(i), is_dataclass(Item), Item.kind, i.total, i.__dict__)
print(inspect.signature(Item), Item.__match_args__, Item.__annotations__, Item.__hash__)
attempt(Item)
attempt(Item, 'a', 1, [], 2, 3, 4)
attempt(Item, 'a', nothing=1)
attempt(Item, 'a', name='b')
attempt(hash, i)
attempt(lambda: i < i)
attempt(replace, i, total=5, start=2)
attempt(replace, i)
attempt(asdict, Item)
attempt(fields, 5)


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0


p = Point(1, 2)
print(p, hash(p) == hash(Point(1, 2)), p < Point(1, 3), p <= p, sorted([Point(2), Point(1, 5), Point(1)]), {p: 1}[Point(1, 2)], max(Point(0, 9), Point(1)), p >= Point(0), copy.copy(p), Point.__eq__(p, 5))
attempt(setattr, p, 'x', 5)
attempt(delattr, p, 'x')
attempt(setattr, p, 'new', 5)
attempt(lambda: p < 5)
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    a: int = 10


print(Child(), Child(1, 2, 3), [f.name for f in fields(Child)], Child.__mro__[1].__name__, Base(1) == Child(1), Child() == Child())


@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 2


@dataclass
class Mixed:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int


print(Kw(a=1), Mixed(1, z=2), inspect.signature(Mixed), inspect.signature(Kw))
attempt(Kw, 1)
attempt(Mixed, 1)
attempt(Mixed, 1, 2, z=3)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5


print(Slotted(1), Slotted.__slots__, hasattr(Slotted(1), '__dict__'))
attempt(setattr, Slotted(1), 'q', 1)


@dataclass(eq=False)
class Identity:
    x: int


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(default=0, hash=False)


@dataclass(repr=False, init=False)
class Bare:
    x: int = 5


print(Identity(1) == Identity(1), hash(Hashed(1, 2)) == hash(Hashed(1, 3)), Bare().x, repr(Bare()).startswith('<__main__.Bare object at'))


@dataclass
class Node:
    value: Any
    children: list = field(default_factory=list)
    parent: 'Node' = field(default=None, repr=False)
    meta: dict = field(default_factory=dict, metadata={'unit': 'm'})


n = Node(1, [Node(2), Node(3, meta={'k': (Node(4),)})])
print(n, asdict(n), astuple(n), fields(Node)[3].metadata, fields(Node)[3].metadata['unit'], asdict(n, dict_factory=lambda pairs: [k for k, v in pairs]))
n.children.append(n)
print(repr(n))


def build(text):
    space = {}
    try:
        exec(text, globals(), space)
        print('made', list(space))
    except Exception as error:
        print(type(error).__name__, error)


build('@dataclass\nclass A:\n    x: int = 1\n    y: int')
build('@dataclass\nclass A:\n    x: list = []')
build('@dataclass(order=True, eq=False)\nclass A:\n    x: int')
build('@dataclass(frozen=True)\nclass A(Base):\n    x: int = 1')
build('@dataclass\nclass A(Point):\n    z: int = 1')
build('@dataclass(order=True)\nclass A:\n    x: int\n    def __lt__(self, o): return True')
build('@dataclass(frozen=True)\nclass A:\n    x: int\n    def __setattr__(self, n, v): pass')
build('@dataclass\nclass A:\n    x: int = field(default=1, default_factory=int)')
build('@dataclass\nclass A:\n    x = field()')
build('@dataclass(slots=True)\nclass A:\n    __slots__ = ()\n    x: int')
C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], namespace={'add': lambda self: self.x + self.y}, bases=(Base,) if False else ())
print(C(1, 2), C(1, 2).add(), C.__name__, [f.type for f in fields(C)])
attempt(make_dataclass, 'D', ['x', 'x'])
attempt(make_dataclass, 'D', ['class'])
attempt(make_dataclass, 'D', ['1'])
f = fields(Item)[1]
print(f.name, f.type, f.default, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, f.metadata, type(MISSING))
print(str(fields(Point)[0])[:60])
match Point(3, 4):
    case Point(x, y):
        print(x, y)


@dataclass
class WithProperty:
    _x: int = 0

    @property
    def x(self):
        return self._x

    def __eq__(self, other):
        return 'own'


print(WithProperty(3).x, WithProperty() == 1, WithProperty(5))


@dataclass
class Post:
    x: int

    def __post_init__(self):
        if self.x < 0:
            raise ValueError('negative')


attempt(Post, -1)
print(Post(1), Item.__init__.__qualname__, Item.__repr__.__name__, Point.__lt__.__qualname__)
