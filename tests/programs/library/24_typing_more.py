# typing: how annotations look, what can be asked of them, and the classes that do something at run time.
import collections.abc
import typing
from typing import *


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


T, K, V = TypeVar('T'), TypeVar('K'), TypeVar('V', bound=int)
N = TypeVar('N', int, str)
C = TypeVar('C', covariant=True)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(T, K, V.__bound__, N.__constraints__, C, C.__covariant__, P, P.args, P.kwargs, Ts, T.__name__, T.__module__)
for a in (List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None], Union[int, int], Union[Union[int, str], float], Tuple[int, ...], Tuple[()], Callable[[int, str], bool], Callable[..., Any],
          Callable[P, int], Type[int], ClassVar[int], Final[int], Literal[1, 'a', True], Annotated[int, 'meta', 5], Iterable[T], Mapping[K, V], list[int], dict[str, int], int | str, None | int, list[T], Generator[int, str, bool], Coroutine[Any, Any, int],
          Awaitable[int], AsyncIterator[int], Deque[int], DefaultDict[str, int], Counter[str], ChainMap[str, int], FrozenSet[int], Set[int], NoReturn, Never, Any, Self, LiteralString, Required[int], NotRequired[int], Concatenate[int, P], TypeGuard[int],
          Unpack[Ts], tuple[Unpack[Ts]], ContextManager[int], Pattern[str], IO[str], TextIO, Hashable, Sized, SupportsInt, Text, ForwardRef('X'), Type, List, Optional[List[T]], Annotated[Optional[T], 1]):
    print(a, get_origin(a), get_args(a))
print(List[int] == List[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None], hash(List[int]) == hash(List[int]), Union[int, str] == (int | str), List[T][int], Dict[K, V][str, int], Callable[[T], K][int, str], (list[T] | None)[int], Union[T, None][str], List[int] is List[int], Literal[1] == Literal[True])
for f in (lambda: List[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: Callable[int], lambda: Callable[int, str], lambda: List[5], lambda: ClassVar[1], lambda: Literal[1][2], lambda: List[int][str], lambda: Any(), lambda: Union[int, 5],
          lambda: isinstance([], List[int]), lambda: issubclass(list, List[int]), lambda: Annotated[int], lambda: TypeVar('X', int), lambda: TypeVar('X', bound=int, covariant=True, contravariant=True), lambda: List[int]().append, lambda: Dict[str, int](a=1), lambda: Generic[int], lambda: ForwardRef('1 +'), lambda: NewType('U', int)('5'), lambda: Tuple[int, str].__args__):
    attempt(f)
print(isinstance([], List), issubclass(dict, Mapping), isinstance({}, Dict), isinstance(1, int | str), isinstance(print, Callable), issubclass(list, Iterable))


def f(a: int, b: 'List[int]', *args: str, c: Optional['T'] = None, **kw: 'int') -> 'Union[int, str]':
    pass


class A:
    x: 'int'
    y: Optional['A'] = None
    z: ClassVar['str'] = 'z'


class B(A):
    w: Annotated[int, 'note']


print(get_type_hints(f), get_type_hints(A), get_type_hints(B), get_type_hints(B, include_extras=True)['w'])
attempt(get_type_hints, 5)
attempt(lambda: get_type_hints(lambda: 1))


def g(x: 'Nope'):
    pass


attempt(get_type_hints, g)


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Pairs(Stack[Tuple[K, V]], Generic[K, V]):
    pass


s = Stack[int]()
s.push(1)
print(s.items, Stack[int], Stack.__parameters__, Stack[int].__origin__, s.__orig_class__, Pairs[str, int], Pairs.__orig_bases__, Pairs.__mro__[1:3], Stack[T], Stack[List[T]][int])
attempt(lambda: Stack[int, str])
attempt(lambda: type('Bad', (Generic[T, T],), {}))


class Drawable(Protocol):
    def draw(self) -> str: ...


@runtime_checkable
class Closeable(Protocol):
    name: str

    def close(self): ...


class Door:
    name = 'door'

    def close(self):
        pass

    def draw(self):
        return 'door'


print(isinstance(Door(), Closeable), isinstance(5, Closeable), Closeable.__name__, issubclass(Door, SupportsInt), isinstance(3, SupportsInt), isinstance(3.5, SupportsIndex), isinstance('a', SupportsAbs))
attempt(lambda: isinstance(Door(), Drawable))
attempt(lambda: issubclass(Door, Closeable))
attempt(Drawable)


class Emp(NamedTuple):
    "An employee."
    name: str
    id: int = 3

    def hello(self):
        return f'hi {self.name}'


e = Emp('Guido')
print(e, e.id, e._fields, Emp._field_defaults, Emp.__annotations__, e.hello(), Emp.__doc__, e._replace(id=5), Emp.__mro__[1], len(Emp.__orig_bases__))
attempt(Emp)
attempt(NamedTuple, 'X', [('a', int), ('b', 5)])
print(NamedTuple('X', [('a', int)])(1))


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class More(Movie, total=False):
    extra: list


m: More = {'title': 'x'}
print(m, Movie(title='y', year=1), More.__total__, sorted(More.__required_keys__), sorted(More.__optional_keys__), Movie.__annotations__, is_typeddict(Movie), is_typeddict(dict), TypedDict('D', {'a': int}).__annotations__, More.__bases__)
attempt(lambda: isinstance({}, Movie))
UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, Optional[UserId], type(UserId))


@overload
def area(x: int) -> int: ...
@overload
def area(x: str) -> str: ...


def area(x):
    return x


print(area(3), len(get_overloads(area)), cast(int, 'x'), TYPE_CHECKING, assert_type(1, int), typing.get_origin(typing.List[int]) is list, no_type_check(f) is f)
attempt(assert_never, 5)


@overload
def lonely(x): ...


attempt(lonely, 1)


@final
class Fin:
    @final
    def m(self): pass


print(Fin.__final__, Fin.m.__final__, Annotated[int, 1].__metadata__, Annotated[Annotated[int, 1], 2], get_args(Callable[[int], str]), get_args(Literal[1, 2]), collections.abc.Callable[[int], str], Sequence[int].__origin__ is collections.abc.Sequence, typing.Sequence.__name__, List.__name__ if hasattr(List, '__name__') else '', Optional.__class__.__name__)
print([n for n in ('reveal_type', 'dataclass_transform', 'clear_overloads', 'get_overloads', 'TypeAlias', 'AnyStr', 'BinaryIO') if not hasattr(typing, n)], AnyStr.__constraints__)
Alias: TypeAlias = 'list[int]'
print(Alias, __annotations__)
