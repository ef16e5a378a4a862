# dataclasses: what they make, and what they refuse.
from dataclasses import (KW_ONLY, MISSING, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields,
                         is_dataclass, make_dataclass, replace)
from typing import ClassVar, Optional


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    count: ClassVar[int] = 7

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(1, 2)
print(p, p == Point(1, 2), p != Point(1, 3), p.norm(), p.tags, Point.count, Point.y, Point.__match_args__)
print(Point(5).tags is Point(5).tags, [f.name for f in fields(p)], is_dataclass(p), is_dataclass(Point), is_dataclass(3))
print(asdict(p), astuple(p), replace(p, y=9), Point.__doc__, Point.__init__.__qualname__)
attempt(Point)
attempt(Point, 1, 2, 3, 4)
attempt(Point, 1, z=3)
attempt(Point, 1, x=3)
attempt(lambda: p < p)
attempt(hash, p)
attempt(replace, p, q=1)
attempt(asdict, 3)
attempt(fields, 3)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


v = Version(1, 2)
print(v, v < Version(1, 3), sorted([Version(2), Version(1, 5)]), hash(v) == hash(Version(1, 2)), {v: 'x'}[Version(1, 2)])
attempt(setattr, v, 'major', 3)
attempt(delattr, v, 'major')
attempt(setattr, v, 'other', 3)


@dataclass
class Base:
    a: int
    b: str = 'b'


@dataclass
class Child(Base):
    c: float = 1.5
    a: int = 10


print(Child(), Child(1, 'x', 2.0), Child(c=3))


@dataclass
class WithPost:
    width: int
    height: int
    scale: InitVar[int] = 2
    area: int = field(init=False)

    def __post_init__(self, scale):
        self.area = self.width * self.height * scale


print(WithPost(2, 3), WithPost(2, 3, 10).area)


@dataclass(kw_only=True)
class Named:
    name: str
    size: int = 3


print(Named(name='n'))
attempt(Named, 'n')
attempt(Named)


@dataclass
class Mixed:
    first: int
    _: KW_ONLY
    second: int = 2


print(Mixed(1, second=5))
attempt(Mixed, 1, 2)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5


s = Slotted(1)
print(s, Slotted.__slots__)
attempt(setattr, s, 'z', 1)


@dataclass(eq=False)
class Identity:
    x: int


print(Identity(1) == Identity(1))


@dataclass(repr=False)
class NoRepr:
    x: int

    def __repr__(self):
        return f'<{self.x}>'


print(NoRepr(3))


@dataclass
class Node:
    value: int
    next: Optional['Node'] = None


chain = Node(1, Node(2))
print(chain, asdict(chain), astuple(chain))
chain.next.next = chain
print(chain)


def bad_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


def bad_default():
    @dataclass
    class Bad:
        a: list = []


def bad_frozen():
    @dataclass
    class Bad(Version):
        c: int = 1


def bad_cmp():
    @dataclass(order=True)
    class Bad:
        a: int

        def __lt__(self, other):
            return False


def bad_field():
    field(default=1, default_factory=int)


def bad_annotation():
    @dataclass
    class Bad:
        a = field()


for bad in (bad_order, bad_default, bad_frozen, bad_cmp, bad_field, bad_annotation):
    attempt(bad)
Made = make_dataclass('Made', ['a', ('b', int), ('c', int, 5)], namespace={'total': lambda self: self.b + self.c})
print(Made(1, 2), Made(1, 2).total())
match p:
    case Point(x, y):
        print(x, y)
print(fields(Point)[0].name, fields(Point)[0].type, fields(Point)[0].default is MISSING, fields(Point)[1].default)
print(issubclass(FrozenInstanceError, AttributeError), Point.__annotations__)


@dataclass
class Shape:
    sides: dict = field(default_factory=dict)
    metadata: int = field(default=1, metadata={'unit': 'cm'})


print(Shape({'a': [Point(1)]}), asdict(Shape({'a': [Point(1)]})), fields(Shape)[1].metadata['unit'])


class Plain:
    pass


@dataclass
class Derived(Plain):
    x: int = 1

    def __eq__(self, other):
        return 'own'


print(Derived() == 3, Derived.__hash__)
