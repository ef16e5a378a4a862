from __future__ import annotations
from abc import ABC, abstractmethod, ABCMeta, abstractproperty
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Protocol, Iterator, Callable, ClassVar
import abc
import functools

T = TypeVar("T", bound="Entity")


@dataclass
class Entity(ABC):
    id: int
    kinds: ClassVar[list] = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Entity.kinds.append(cls.__name__)

    @property
    @abstractmethod
    def title(self) -> str: ...

    @classmethod
    @abstractmethod
    def blank(cls) -> Entity: ...

    @staticmethod
    @abstractmethod
    def table() -> str: ...


@dataclass
class User(Entity):
    name: str = "?"

    @property
    def title(self): return f"{self.name}#{self.id}"

    @classmethod
    def blank(cls): return cls(0)

    @staticmethod
    def table(): return "users"


@dataclass
class Half(Entity):
    def table(): ...


class Repo(Generic[T]):
    def __init__(self, kind: type[T]):
        self.kind = kind
        self.rows: dict[int, T] = {}

    def add(self, *es: T) -> Repo[T]:
        for e in es:
            if not isinstance(e, self.kind):
                raise TypeError(f"{e!r} is no {self.kind.__name__}")
            self.rows[e.id] = e
        return self

    def where(self, pred: Callable[[T], bool]) -> Iterator[T]:
        return (e for e in self.rows.values() if pred(e))

    def __class_getitem__(cls, item):
        print("subscripted with", item)
        return super().__class_getitem__(item)


print(Entity.kinds, sorted(Entity.__abstractmethods__), sorted(Half.__abstractmethods__))
for cls in (Entity, Half):
    try:
        cls(1)
    except TypeError as e:
        print(e)
r = Repo(User).add(User(1, "ann"), User(2, "bob"))
print([u.title for u in r.where(lambda u: u.id > 1)], User.blank(), User.table())
try:
    r.add("x")
except TypeError as e:
    print(e)
print(Repo[User].__origin__ is Repo, User.__annotations__, Repo.add.__annotations__)


class Visitor(metaclass=ABCMeta):
    @abc.abstractmethod
    def visit(self, n): "docs"

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Visitor:
            return any("visit" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class Quack:
    def visit(self, n): return n


print(issubclass(Quack, Visitor), isinstance(Quack(), Visitor), issubclass(int, Visitor), Visitor.visit.__isabstractmethod__)
Visitor.register(int)
print(isinstance(5, Visitor), isinstance("s", Visitor))


@Visitor.register
class Other: pass


print(issubclass(Other, Visitor), Other.__mro__)


class Shape(ABC):
    @abstractmethod
    def area(self): return 0

    def __lt__(self, o): return self.area() < o.area()


class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return super().area() + self.s ** 2


print(Sq(2) < Sq(3), min(Sq(5), Sq(1)).s)
Sq.__abstractmethods__ = frozenset({"extra"})
try:
    Sq(1)
except TypeError as e:
    print(e)
abc.update_abstractmethods(Sq)
print(Sq(1).area())
