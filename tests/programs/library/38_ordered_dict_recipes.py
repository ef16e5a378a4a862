# OrderedDict as the recipes of books use it: caches, last seen first, equality that knows the order.
from collections import OrderedDict
import copy


class LRU(OrderedDict):
    def __init__(self, maxsize=3, /, *args, **kwds):
        self.maxsize = maxsize
        super().__init__(*args, **kwds)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            print('  out goes', oldest)
            del self[oldest]


cache = LRU(3, a=1, b=2)
cache['c'] = 3
print(cache['a'], cache)
cache['d'] = 4
print(list(cache), cache.get('zz'), cache.setdefault('a', 9), cache)
cache.update({'e': 5}, f=6)
print(cache, cache.maxsize)
print(dict(cache), list(cache.items()))


class LastUpdated(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


seen = LastUpdated([('x', 1), ('y', 2)])
seen['x'] = 3
print(seen, LastUpdated.fromkeys('abca', 0))
seen |= [('y', 7), ('z', 8)]
print(seen, seen | {'x': 0}, {'q': 1} | seen)


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


up = Upper(a=1, b=2)
up.update([('c', 3)])
print(up, up.copy(), copy.copy(up), copy.deepcopy(up) == up, up.pop('A'), up.popitem(), up)


class TimeBounded:
    """memoises with a bound on the number and the age of results"""

    def __init__(self, func, maxsize=2, maxage=3):
        self.cache = OrderedDict()
        self.func, self.maxsize, self.maxage, self.now = func, maxsize, maxage, 0

    def __call__(self, *args):
        self.now += 1
        if args in self.cache:
            self.cache.move_to_end(args)
            stamp, result = self.cache[args]
            if self.now - stamp <= self.maxage:
                return result, 'hit'
        result = self.func(*args)
        self.cache[args] = self.now, result
        self.cache.move_to_end(args)
        if len(self.cache) > self.maxsize:
            self.cache.popitem(last=False)
        return result, 'miss'


square = TimeBounded(lambda x: x * x)
print([square(x) for x in (1, 2, 1, 3, 2, 2, 1, 1, 1, 1, 1)], list(square.cache))

ring = OrderedDict.fromkeys(range(5))
for step in range(12):
    key, _ = ring.popitem(last=False)
    ring[key] = step
    ring.move_to_end((key + 3) % 5, last=step % 2 == 0)
print(ring, list(reversed(ring)), list(reversed(ring.values())))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1),
      OrderedDict() == {}, OrderedDict(a=1) != OrderedDict(a=2))
print(ring.keys() & {1, 2, 9}, ring.keys() - {1, 2}, (3, ring[3]) in ring.items(), ring.keys() == set(range(5)))

big = OrderedDict((n, n) for n in range(2000))
for n in range(0, 2000, 3):
    big.move_to_end(n, last=False)
for n in range(0, 2000, 2):
    big.move_to_end(n)
for n in range(500):
    big.popitem(last=bool(n % 3))
print(len(big), list(big)[:8], list(big)[-8:], sum(big.values()))


def while_iterating(change):
    numbers = OrderedDict(a=1, b=2, c=3)
    walked = []
    try:
        for key in numbers:
            walked.append(key)
            change(numbers, key)
    except RuntimeError as error:
        walked.append(str(error))
    return walked, numbers


print(while_iterating(lambda d, k: d.move_to_end(k)))
print(while_iterating(lambda d, k: d.__setitem__(k, 0)))
print(while_iterating(lambda d, k: d.pop(k)))
print(while_iterating(lambda d, k: d.clear()))
print(while_iterating(lambda d, k: d.update(new=1)))


class Point:
    def __init__(self):
        self.__dict__ = OrderedDict(x=1)


class Slotted(OrderedDict):
    __slots__ = ('extra',)


s = Slotted(a=1)
s.extra = 5
print(s, s.extra, hasattr(s, '__dict__'))
print({**OrderedDict(a=1)}, (lambda **k: k)(**LRU(5, z=1, y=2)), dict(OrderedDict(b=1), c=2))
