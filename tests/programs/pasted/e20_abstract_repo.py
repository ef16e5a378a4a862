from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, MutableMapping, Callable, Sized, Iterable, Container, Collection
from typing import Protocol, Generic, TypeVar, runtime_checkable
import operator
class Repo(ABC):
    @abstractmethod
    def get(self, k): "Get one."
    @abstractmethod
    def put(self, k, v): ...
    @property
    @abstractmethod
    def size(self): ...
    def __contains__(self, k):
        try:
            self.get(k)
        except KeyError:
            return False
        return True
    @classmethod
    def __subclasshook__(cls, C):
        return NotImplemented
class Mem(Repo):
    def __init__(self): self._d = {}
    def get(self, k): return self._d[k]
    def put(self, k, v): self._d[k] = v
    @property
    def size(self): return len(self._d)
class Partial(Repo):
    def get(self, k): return super().get(k)
for cls in (Repo, Partial):
    try:
        cls()
    except TypeError as e:
        print(e)
m = Mem()
m.put("a", 1)
print("a" in m, "b" in m, m.size, Repo.__abstractmethods__ == {"get", "put", "size"}, Partial.__abstractmethods__ == {"put", "size"}, isinstance(m, Repo), Partial.get(m, 1) if False else Repo.get.__doc__)
class View(Mapping):
    def __init__(self, repo, keys): self.repo, self.ks = repo, keys
    def __getitem__(self, k):
        if k not in self.ks: raise KeyError(k)
        return self.repo.get(k)
    def __iter__(self): return iter(self.ks)
    def __len__(self): return len(self.ks)
m.put("b", 2)
v = View(m, ["a", "b"])
print(dict(v), v.get("z", 0), list(v.items()), "a" in v, v == {"a": 1, "b": 2}, v != {}, list(v.keys()), list(v.values()), len(v), {**v}, v.keys() & {"a"}, isinstance(v, Collection))
try:
    v["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    v["a"] = 5
except TypeError as e:
    print(e)
class Sized2(Sized):
    def __len__(self): return 2
class Evens(Iterator):
    def __init__(self): self.n = -2
    def __next__(self):
        self.n += 2
        if self.n > 8: raise StopIteration
        return self.n
print(list(Evens()), isinstance(Sized2(), Sized), isinstance([], Iterable), issubclass(dict, Mapping), issubclass(list, MutableMapping), isinstance(print, Callable), bool(Sized2()), [c.__name__ for c in (Sized, Iterable, Container, Collection) if issubclass(str, c)])
@runtime_checkable
class Closer(Protocol):
    def close(self): ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(m, Closer), issubclass(F, Closer))
try:
    Closer()
except TypeError as e:
    print(e)
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def map(self, f): return Box(f(self.v))
print(Box(5).map(str).v, Box[int], Box[int](3).v, Box.__parameters__, type(Box[int](1)).__name__)
class Plugin(ABC):
    plugins = {}
    def __init_subclass__(cls, *, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.plugins[name or cls.__name__] = cls
    @abstractmethod
    def run(self): ...
class Up(Plugin, name="upper"):
    def run(self): return str.upper
class Rev(Plugin):
    run = lambda self: lambda s: s[::-1]
print({n: p().run()("abc") for n, p in Plugin.plugins.items()})
Repo.register(dict)
print(isinstance({}, Repo), issubclass(dict, Repo), Repo in dict.__mro__)
