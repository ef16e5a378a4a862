from __future__ import annotations
from typing import (Any, Callable, ClassVar, Generic, Iterable, Iterator, Literal, NamedTuple, Optional, Protocol,
                    TypedDict, TypeVar, Union, cast, overload, get_type_hints, runtime_checkable)
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

T = TypeVar("T")
Key = Union[int, str]
Handler = Callable[["Event"], Optional[str]]


class EventKind(Enum):
    CREATED = "created"
    DELETED = "deleted"


class Meta(TypedDict, total=False):
    source: str
    retries: int


@dataclass(slots=True)
class Event:
    kind: EventKind
    key: Key
    meta: Meta = field(default_factory=lambda: Meta(source="test"))


class Stat(NamedTuple):
    handled: int = 0
    skipped: int = 0


@runtime_checkable
class SupportsClose(Protocol):
    def close(self) -> None: ...


class Bus(Generic[T]):
    handlers: dict[EventKind, list[Handler]]
    version: ClassVar[str] = "1.0"

    def __init__(self) -> None:
        self.handlers = {}
        self.stat = Stat()

    def on(self, *kinds: EventKind) -> Callable[[Handler], Handler]:
        def deco(fn: Handler) -> Handler:
            for k in kinds:
                self.handlers.setdefault(k, []).append(fn)
            return fn
        return deco

    def emit(self, event: Event) -> list[str]:
        out = [r for h in self.handlers.get(event.kind, []) if (r := h(event)) is not None]
        self.stat = self.stat._replace(handled=self.stat.handled + len(out), skipped=self.stat.skipped + (not out))
        return out

    def close(self) -> None: ...


bus: Bus[Event] = Bus()


@bus.on(EventKind.CREATED, EventKind.DELETED)
def log(e: Event) -> str:
    return f"{e.kind.value}:{e.key}"


@bus.on(EventKind.CREATED)
def maybe(e: Event) -> Optional[str]:
    return None if isinstance(e.key, int) else e.key.upper()


print(bus.emit(Event(EventKind.CREATED, "k")), bus.emit(Event(EventKind.DELETED, 5)), bus.emit(Event(EventKind.CREATED, 1)), bus.stat)
print(get_type_hints(Event), Event.__annotations__["key"], get_type_hints(Bus.on)["return"], get_type_hints(log), Bus.__annotations__)
print(isinstance(bus, SupportsClose), isinstance(5, SupportsClose), Bus.version, Event(EventKind.CREATED, 1), Event.__slots__)
try:
    Event(EventKind.CREATED, 1).extra = 5
except AttributeError as e:
    print(e)


def first(items: Iterable[T], default: T | None = None) -> T | None:
    return next(iter(items), default)


@overload
def parse(x: str) -> int: ...
@overload
def parse(x: bytes) -> str: ...
def parse(x):
    return int(x) if isinstance(x, str) else x.decode()


def mode(m: Literal["r", "w"] = "r") -> str: return m


print(first([3, 4]), first([], "d"), parse("5"), parse(b"x"), mode("w"), cast(int, "not checked"), get_type_hints(first), get_type_hints(mode))
match Event(EventKind.DELETED, "id", {"retries": 3}):
    case Event(kind=EventKind.DELETED, key=str() as k, meta={"retries": int(n)}) if n > 2:
        print("too many retries", k, n)
def describe(x: int | str | Sequence[Any] | Mapping[str, Any] | None) -> str:
    match x:
        case None: return "nothing"
        case bool(): return "flag"
        case int(n) if n < 0: return "negative"
        case int(): return "int"
        case "" : return "empty"
        case str(s): return f"text {len(s)}"
        case []: return "empty list"
        case [one]: return f"one {one}"
        case [a, *_, z]: return f"{a}..{z}"
        case {"type": t, **rest}: return f"{t} with {rest}"
        case dict(): return "dict"
        case _: return type(x).__name__
print([describe(v) for v in (None, True, -1, 5, "", "abc", [], [1], (1, 2, 3), {"type": "t", "a": 1}, {}, 2.5)])
x: int = 5
y: "list[undefined_type]"
print(__annotations__)
class Config:
    debug: bool = False
    name: str
print(Config.__annotations__, hasattr(Config, "name"), get_type_hints(Config))
