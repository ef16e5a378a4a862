"""An LRU cache written three ways, compared."""
from collections import OrderedDict
from functools import lru_cache, wraps
import time


class LRUOrdered:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=-1):
        if key not in self.data:
            self.misses += 1
            return default
        self.hits += 1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        if key in self.data:
            self.data.move_to_end(key)
        self.data[key] = value
        if len(self.data) > self.capacity:
            old, _ = self.data.popitem(last=False)
            print("evicted", old)

    def __repr__(self):
        return f"{type(self).__name__}({list(self.data.items())})"


class Node:
    __slots__ = "key", "value", "prev", "next"

    def __init__(self, key=None, value=None):
        self.key, self.value, self.prev, self.next = key, value, None, None


class LRULinked(LRUOrdered):
    def __init__(self, capacity):
        super().__init__(capacity)
        self.index = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _push(self, n):
        n.prev, n.next = self.tail.prev, self.tail
        self.tail.prev.next = n
        self.tail.prev = n

    def get(self, key, default=-1):
        n = self.index.get(key)
        if n is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(n)
        self._push(n)
        return n.value

    def put(self, key, value):
        if (n := self.index.get(key)) is not None:
            n.value = value
            self._unlink(n)
        else:
            if len(self.index) == self.capacity:
                first = self.head.next
                self._unlink(first)
                del self.index[first.key]
                print("evicted", first.key)
            n = self.index[key] = Node(key, value)
        self._push(n)

    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key, n.value
            n = n.next

    def __repr__(self):
        return f"LRULinked({list(self)})"


for cls in (LRUOrdered, LRULinked):
    c = cls(2)
    c.put(1, "a"); c.put(2, "b")
    print(c.get(1), c)
    c.put(3, "c")
    print(c.get(2), c.get(2, None), c)
    c.put(1, "z"); c.put(4, "d")
    print(c, c.hits, c.misses)


def ttl_cache(seconds):
    def deco(fn):
        store = {}

        @wraps(fn)
        def inner(*args):
            now = time.monotonic()
            if args in store and now - store[args][0] < seconds:
                return store[args][1]
            store[args] = now, fn(*args)
            return store[args][1]

        inner.cache_clear = store.clear
        inner.store = store
        return inner
    return deco


@ttl_cache(5)
def load(n):
    print("  loading", n)
    return n * 100


print(load(1), load(1))
time.sleep(6)
print(load(1), len(load.store), load.__name__)


class Fact:
    @staticmethod
    @lru_cache(None)
    def of(n):
        return n * Fact.of(n - 1) if n else 1

    @classmethod
    @lru_cache(4)
    def name(cls, x):
        return f"{cls.__name__}:{x}"


print(Fact.of(10), Fact.of.cache_info(), Fact.name(3), Fact.name(3), Fact.name.cache_info(), lru_cache(2)(max)(3, 4))
node = Node(1, 2)
try:
    node.colour = "red"
except AttributeError as e:
    print(e)
