# typing: how annotations look and what they can be asked.
import typing
from collections.abc import Callable as AbstractCallable
from typing import *


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar('T')
K = TypeVar('K', bound=int)
N = TypeVar('N', int, str)
for kind in (List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Union[int], Union[int, str, int],
             Union[int, str, None], Tuple[int, str], Tuple[int, ...], Tuple[()], Set[int], FrozenSet[str], Type[int],
             Callable[[int, str], bool], Callable[..., Any], Callable[[], None], Iterable[int], Iterator[T], Any,
             Literal['a', 1], Final[int], ClassVar[int], Annotated[int, 'meta', 3], Sequence[List[int]], T, K, N,
             Generator[int, None, str], Awaitable[int], Mapping[str, Any], NoReturn, Optional[List[int]], List['Node'],
             list[int], dict[str, list[int]], int | None, AbstractCallable[[int], str], Self, Never, Deque[int],
             DefaultDict[str, int], AsyncIterator[int], Coroutine[Any, Any, int], List[T][int], Dict[K, T], Text):
    print(kind)
print(Union[int, str] == Union[str, int], Optional[int] == Union[int, None], List[int] == List[int], List[int] is not list,
      hash(List[int]) == hash(List[int]), Union[int, str] == int | str, Literal[1] == Literal[True])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int], str]),
      get_origin(list[int]), get_args(Optional[int]), get_origin(int), get_args(int), get_origin(Annotated[int, 1]),
      get_args(Literal['a', 2]), get_origin(int | str) is not None)


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s = Stack[int]()
s.push(3)
print(s.items, Stack[int], Stack.__parameters__, Stack.__orig_bases__, Stack.__mro__, s.__orig_class__)
attempt(lambda: Stack[int, str])
attempt(lambda: Generic[int])
attempt(lambda: List[int][str])
attempt(lambda: isinstance([], List[int]))
print(isinstance([], List), issubclass(list, Sequence), isinstance({}, typing.Mapping))


class Pair(Stack[int], Generic[K]):
    pass


print(Pair.__parameters__, Pair[bool])


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer))


class Named(Protocol):
    name: str


attempt(isinstance, 3, Named)
attempt(Named)


class Employee(NamedTuple):
    name: str
    id: int = 3

    def greet(self):
        return f'hi {self.name}'


e = Employee('Bob')
print(e, e.greet(), e._replace(id=4), Employee.__annotations__, Employee._field_defaults, Employee._fields, e == ('Bob', 3))
attempt(Employee)
Point = NamedTuple('Point', [('x', int), ('y', int)])
print(Point(1, 2))


class Movie(TypedDict):
    title: str
    year: int


class Extended(Movie, total=False):
    rating: float


print(Movie(title='x', year=1), Movie.__annotations__, Extended.__required_keys__ == {'title', 'year'},
      Extended.__optional_keys__, Extended.__total__, type(Movie(title='a', year=2)))
UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__supertype__, cast(int, 'x'))


def annotated(a: int, b: 'str' = 'x', *args: float, c: Optional[int] = None, **kw: Any) -> List[int]:
    return []


print(annotated.__annotations__)


class Node:
    value: int
    next: Optional['Node'] = None


print(get_type_hints(Node)['value'], TYPE_CHECKING)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(3), len(get_overloads(f)))


@final
class Last:
    pass


print(Last.__final__, assert_type(3, int), typing.Any, ForwardRef('X'))
attempt(assert_never, 3)
attempt(Any)
attempt(lambda: Union[()])
attempt(List)
print(TypeVar('A', covariant=True), TypeVar('B', contravariant=True), T.__name__, K.__bound__, N.__constraints__)
