from collections.abc import MutableMapping, Sequence, MutableSet, Iterator, Hashable, Callable, Set, Mapping, Iterable, Sized
import collections.abc


class CaseDict(MutableMapping):
    def __init__(self, *a, **k):
        self._d = {}
        self.update(*a, **k)

    def __getitem__(self, k): return self._d[k.lower()][1]
    def __setitem__(self, k, v): self._d[k.lower()] = (k, v)
    def __delitem__(self, k): del self._d[k.lower()]
    def __iter__(self): return (k for k, _ in self._d.values())
    def __len__(self): return len(self._d)
    def __repr__(self): return f"{type(self).__name__}({dict(self.items())})"


d = CaseDict({"Content-Type": "x"}, Accept="y")
d["CONTENT-type"] = "z"
print(d, d["accept"], "ACCEPT" in d, d.get("none"), d.pop("Accept"), d.setdefault("New", 5), list(d.keys()), list(d.values()), d.items(), d == {"CONTENT-type": "z", "New": 5}, d.popitem(), len(d))
try:
    d.pop("missing")
except KeyError as e:
    print("KeyError", e)
d.clear()
try:
    d.popitem()
except KeyError as e:
    print(repr(e))


class Poly(Sequence):
    def __init__(self, *c): self.c = c
    def __len__(self): return len(self.c)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Poly(*self.c[i])
        return self.c[i]


p = Poly(3, 1, 4, 1, 5)
print(list(p), list(reversed(p)), p.index(1), p.index(1, 2), p.count(1), 4 in p, p[1:3].c)
try:
    p.index(99)
except ValueError as e:
    print(repr(e))


class Bag(MutableSet):
    def __init__(self, it=()): self.items = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def add(self, x): x in self.items or self.items.append(x)
    def discard(self, x): x in self.items and self.items.remove(x)
    def __repr__(self): return f"Bag({self.items})"


a, b = Bag("abc"), Bag("bcd")
print(a & b, a | b, a - b, a ^ b, a <= b, a.isdisjoint(Bag("x")), a == {"a", "b", "c"}, {"b"} < a)
a |= {"z"}; a -= {"a"}; a.remove("b")
print(a, a.pop())
try:
    a.remove("nope")
except KeyError as e:
    print(repr(e))


class Incomplete(MutableMapping):
    def __len__(self): return 0


for cls in (Incomplete, Sequence, Iterator):
    try:
        cls()
    except TypeError as e:
        print(e)


class Countdown(Iterator):
    def __init__(self, n): self.n = n

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), isinstance(Countdown(1), Iterable))


class Duck:
    def __len__(self): return 1
    def __iter__(self): return iter([1])
    def __contains__(self, x): return True


print([c.__name__ for c in (Sized, Iterable, collections.abc.Container, collections.abc.Collection, Hashable, Callable, Set, Mapping, Sequence) if isinstance(Duck(), c)])
Sequence.register(Duck)
print(issubclass(Duck, Sequence), isinstance([], Sequence), isinstance({}, Mapping), isinstance({}.keys(), Set), isinstance(len, Callable), isinstance([], Hashable), issubclass(range, Sequence), isinstance(memoryview if False else b"", collections.abc.ByteString))
print(collections.abc.Sequence.__abstractmethods__ == frozenset({"__getitem__", "__len__"}), MutableMapping.__abstractmethods__ - Mapping.__abstractmethods__ == {"__setitem__", "__delitem__"})
