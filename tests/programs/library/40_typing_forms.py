# typing: what may stand as a bound, in Optional and Union, as a base; what is refused and how.
import collections.abc
import typing
from typing import *


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


K = TypeVar('K', bound=Hashable)
print(K.__bound__, TypeVar('I', bound=Iterable).__bound__, TypeVar('C', bound=Callable).__bound__)
print(Optional[List], Union[Tuple, Dict, None], List[Iterable], Callable[[Sequence], Iterator])
print(Dict[Hashable, Callable], Union[Callable, Iterable], List | None, None | Mapping | int)
for bare in (Generic, Protocol, Union, Optional, Literal, ClassVar, Final, Annotated):
    attempt(lambda: TypeVar('X', bound=bare).__bound__)
    attempt(lambda: Optional[bare])
    attempt(lambda: List[bare])
T = TypeVar('T')
S = TypeVar('S')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []


class Pair(Stack[T], Generic[T, S]):
    pass


class Call(Generic[P, T]):
    pass


class Rows(Generic[T, Unpack[Ts]]):
    pass


print(Stack[int], Pair[int, str], Call[[int, str], bool], Call[P, int], Rows[int, str, bool], Rows[int])
print(Stack[int]().__orig_class__, Stack[int] == Stack[int], hash(Stack[int]) == hash(Stack[int]), Pair.__parameters__)
attempt(lambda: Stack[int, str])
attempt(lambda: Stack[int][str])
attempt(lambda: Rows[()])
attempt(lambda: Call[int])
attempt(lambda: Dict[T, S][int])
attempt(lambda: Dict[T, List[S]][int, str])
attempt(lambda: Callable[P, T][[int], str])
attempt(lambda: Callable[Concatenate[int, P], T][[str], bool])
attempt(lambda: Tuple[Unpack[Ts]][int, str])
attempt(lambda: Union[int, str, int, None] == Optional[Union[str, int]])
attempt(lambda: Literal[1, True, 1, Literal['a', 2]])
attempt(lambda: isinstance([], List[int]))
attempt(lambda: isinstance([], List))
attempt(lambda: isinstance(3, Union[int, str]))
attempt(lambda: issubclass(dict, typing.Mapping))
attempt(lambda: type('Sub', (Any,), {})() is not None)
attempt(lambda: List())
attempt(lambda: Union())
attempt(lambda: iter(Union))
attempt(lambda: Callable[int])
attempt(lambda: collections.abc.Callable[int, str])
attempt(lambda: [type(form).__name__ for form in (List, List[int], Union, Union[int, str], Callable, Tuple, Literal[1])])
for number, bases in enumerate([(List[int],), (Dict[str, T],), (Stack[T], Iterable[T]), (Generic[T], Protocol)]):
    try:
        import types
        made = types.new_class(f'Made{number}', bases)
        print([base.__name__ for base in made.__mro__], made.__parameters__)
    except TypeError as error:
        print('TypeError', error)
UserId = NewType('UserId', int)
print(UserId, UserId(5), Optional[UserId], UserId | None, UserId.__supertype__)
try:
    class Admin(UserId):
        pass
except TypeError as error:
    print(error)


class Node:
    next: 'Optional[Node]'
    value: Annotated[int, 'small']
    shared: ClassVar['list[Node]'] = []

    def link(self, other: 'Node | None', *rest: 'Node') -> 'dict[str, Node]':
        pass


print(get_type_hints(Node), get_type_hints(Node, include_extras=True)['value'])
print(get_type_hints(Node.link))
print([get_origin(kind) for kind in (List[int], list[int], Callable[[], int], Union[int, str], int | str, Generic, int)])
print([get_args(kind) for kind in (Dict[str, int], Callable[[int], str], Callable[..., str], Literal['x'], int | None)])
