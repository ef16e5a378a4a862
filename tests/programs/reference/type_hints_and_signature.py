import inspect
from typing import Optional, Union, List, Dict, Callable, TypeVar, Generic, NamedTuple, Protocol, Any, Literal, get_type_hints
T = TypeVar("T")
def scale(v: float, factor: "float" = 2.0, /, *args: int, unit: Optional[str] = None, **kw: Any) -> List[float]: """Scale a value."""
print(inspect.signature(scale), scale.__annotations__, get_type_hints(scale)["factor"], scale.__doc__)
for p in inspect.signature(scale).parameters.values(): print(p.name, p.kind.name, p.default is p.empty, p.annotation)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1).push(2); print(s.pop(), s.items, Stack[int], Stack.__parameters__)
class Pt(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p = Pt(3, 4); print(p, p.norm(), p._asdict(), p._replace(x=0), Pt._fields, Pt._field_defaults, p == (3, 4), [*p], p[1])
class Named(Protocol):
    name: str
def f(x: int | None = None, *, y: dict[str, list[int]] = {}) -> Union[int, str, None]: pass
print(f.__annotations__, int | str, Optional[int], Union[int, str, int], Callable[[int], str], Dict[str, int], Literal["a", 1], list[int] | None)
x: int = 5; y: "undefined_name"; z: List[int]
print(__annotations__)
class A:
    a: int
    b: str = "x"
    def m(self): v: int = 3; return v
print(A.__annotations__, A().m(), A.m.__annotations__, hasattr(A, "a"))
sig = inspect.signature(lambda a, b=1, *, c: None)
for args, kw in (((1,), dict(c=2)), ((1, 2, 3), {}), ((), {}), ((1,), dict(d=1)), ((1,), dict(a=2, c=3))):
    try: print(sig.bind(*args, **kw).arguments)
    except TypeError as e: print(e)
for g in (lambda: Pt(), lambda: Pt(1, 2, 3), lambda: p._replace(z=1), lambda: setattr(p, "x", 1), lambda: Stack[int, str], lambda: isinstance(1, list[int]), lambda: int | "x", lambda: Pt._make([1]), lambda: inspect.signature(5), lambda: p.w):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
