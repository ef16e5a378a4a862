from functools import lru_cache, cache, wraps, cached_property
import functools
@lru_cache(maxsize=2)
def f(x, y=0): print("call", x, y); return x + y
f(1); f(1); f(2); f(3); f(1); f(1, y=0); f(1, 0)
print(f.cache_info(), f.cache_parameters(), f.__wrapped__.__name__)
f.cache_clear()
print(f.cache_info())
@cache
def grid(r, c): return 1 if 0 in (r, c) else grid(r - 1, c) + grid(r, c - 1)
print(grid(6, 6), grid.cache_info())
try:
    f([1])
except TypeError as e:
    print(e)
class Stats:
    def __init__(self, nums): self.nums = nums
    @cached_property
    def mean(self): print("mean"); return sum(self.nums) / len(self.nums)
    @property
    def total(self): print("total"); return sum(self.nums)
s = Stats([1, 2, 3])
print(s.mean, s.mean, s.total, s.total, "mean" in vars(s))
s.nums.append(10)
print(s.mean)
del s.mean
print(s.mean, Stats.mean.attrname, type(Stats.mean).__name__)
def memoize(maxsize):
    def deco(fn):
        data = {}
        @wraps(fn)
        def inner(*a):
            if a in data:
                data[a] = data.pop(a)
            else:
                data[a] = fn(*a)
                if len(data) > maxsize:
                    print("evict", next(iter(data)))
                    data.pop(next(iter(data)))
            return data[a]
        return inner
    return deco
@memoize(2)
def sq(n): return n * n
print([sq(n) for n in (1, 2, 1, 3, 2)], sq.__name__)
@lru_cache(maxsize=None, typed=True)
def kind(x): return type(x).__name__
print(kind(1), kind(1.0), kind(True), kind.cache_info())
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    @functools.cache
    def size(self): return 1 + sum(k.size() for k in self.kids)
    @functools.cached_property
    def depth(self): return 1 + max((k.depth for k in self.kids), default=0)
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(t.size(), t.depth, Tree.size.cache_info().misses, functools.reduce(lambda a, k: a + k.v, t.kids, t.v))
print(functools.partial(pow, 2)(5), functools.partial(print, "p", end="!\n")("q"), repr(functools.partial(int, base=2)), functools.partial(int, base=2)("101"))
try:
    lru_cache(-1)(abs)(-1)
except Exception as e:
    print(e)
try:
    lru_cache("x")
except TypeError as e:
    print(e)
print(functools.wraps(sq)(lambda: 0).__name__, functools.WRAPPER_UPDATES, f.__name__, f.__doc__)
