from typing import (get_type_hints, NamedTuple, TypedDict, Protocol, Generic, TypeVar, Optional, Union, Any, Callable, Literal, Annotated,
                    get_origin, get_args, runtime_checkable, Final, ClassVar, List, Dict, Tuple, overload, cast, NewType, no_type_check,
                    Required, NotRequired, ParamSpec, Self, assert_never, is_typeddict, get_overloads, final, TYPE_CHECKING, Iterable)
import typing

T = TypeVar("T", bound=int)
K = TypeVar("K")
V = TypeVar("V", int, str)


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3
    manager: Optional["Employee"] = None

    def greet(self):
        return f"hi {self.name}"


e = Employee("Ann")
print(e, e.greet(), e._field_defaults, Employee.__annotations__, Employee.__doc__)
print(get_type_hints(Employee))


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Extra(Movie):
    rating: float


m: Movie = {"title": "x"}
print(m, Movie.__total__, Movie.__required_keys__, Movie.__optional_keys__, sorted(Extra.__annotations__), is_typeddict(Extra), Movie(title="q", year=1))
try:
    isinstance(m, Movie)
except TypeError as err:
    print(err)


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): pass


class NoClose(Protocol):
    def x(self): ...


print(isinstance(File(), Closeable), isinstance(3, Closeable), issubclass(File, Closeable))
for bad in (lambda: isinstance(3, NoClose), lambda: Closeable(), lambda: List[int](), lambda: Optional[int](), lambda: Union[()], lambda: List[int, str], lambda: isinstance(3, List[int]), lambda: Literal[1] | 5, lambda: Dict[str], lambda: Generic[int], lambda: Optional[1, 2]):
    try:
        print(bad())
    except Exception as err:
        print(type(err).__name__, err)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, x: T) -> "Stack[T]":
        self.items.append(x)
        return self


s = Stack[int]()
print(s.push(3).items, Stack[int], s.__orig_class__, Stack.__parameters__, Stack.__orig_bases__, get_type_hints(Stack.push))


class Pair(Generic[K, V]): pass


class IntPair(Pair[int, V]): pass


print(Pair[str, int], IntPair[str], IntPair.__parameters__, IntPair.__mro__[1:3])
try:
    Pair[int]
except TypeError as err:
    print(err)
for t in (List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Callable[[int], str], Callable[..., Any], Literal["a", 1], Annotated[int, "meta", 5], Tuple[int, ...], list[int], int | None, ClassVar[int], Final[str], Tuple[()], Iterable[T]):
    print(t, get_origin(t), get_args(t))
print(Union[int, Union[str, int]], Optional[Optional[int]], Union[int], int | str | int, (int | str).__args__, isinstance(3, int | str))


def f(a: int, b: "List[str]" = None, *args: Any, c: Annotated[int, "unit"] = 3, **kw: Optional[float]) -> None: ...


print(f.__annotations__)
print(get_type_hints(f), get_type_hints(f, include_extras=True)["c"])
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId, UserId.__name__, UserId.__supertype__, cast(str, 5), T, repr(K), T.__bound__, V.__constraints__, typing.Any)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x


print(len(get_overloads(g)), g(5), TYPE_CHECKING)
try:
    get_type_hints(lambda: 0, {}) or (_ for _ in ()).throw(KeyError)
    class Bad:
        x: "Undefined"
    get_type_hints(Bad)
except Exception as err:
    print(type(err).__name__, err)
try:
    assert_never(3)
except AssertionError as err:
    print(err)
P = ParamSpec("P")
print(P, P.args, P.kwargs, Callable[P, int], Callable[P, T][[int, str], int] if False else "", typing.Self, Literal[1, 1, 2], Literal[1] == Literal[1], List[int] == List[int], hash(List[int]) == hash(List[int]))
