# What is dropped when, within natives that walk generators.
import functools, itertools
from collections import deque, Counter, OrderedDict, defaultdict
class F:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return f'F{self.n}'
    def __lt__(self, o): return self.n < o.n
    def __str__(self): return f's{self.n}'
    def __len__(self): return self.n
    def __add__(self, o): return F(self.n + (o.n if isinstance(o, F) else o))
    __radd__ = __add__
def g(*n):
    for i in n:
        print('make', i); yield F(i)
    print('over')
def key(f): print('key', f); return f.n
def t(x): print('--', x)
t(1); print(sorted(g(2, 1, 3), key=key)); t(2); print(max(g(1, 3, 2), key=key)); t(3); print(min(g(2, 1))); t(4); print(sum(g(1, 2), F(0))); t(5); print(functools.reduce(lambda a, b: a + b, g(1, 2, 3))); t(6); print(list(map(len, g(4, 5)))); t(7); print([*filter(len, g(0, 6))]); t(8)
print(any(f.n > 1 for f in g(1, 2, 3))); t(9); print(all(map(len, g(1, 0, 2)))); t(10); print(','.join(map(str, g(1, 2)))); t(11); print(dict(zip('ab', g(1, 2, 3)))); t(12); print(list(enumerate(g(1)))); t(13); print(*g(1, 2)); t(14); print({f.n: f for f in g(1, 1)}); t(15); print(next(g(1, 2))); t(16); print(next(iter(g()), F(9))); t(17)
a, b = g(1, 2); t(18); a, *b = g(3, 4, 5); t(19); del a, b; t(20); deque(g(1, 2, 3), maxlen=1); t(21); deque(g(1, 2), maxlen=0); t(22); print(list(itertools.islice(g(1, 2, 3), 1, 2))); t(23); print(list(itertools.takewhile(lambda f: f.n < 2, g(1, 2, 3)))); t(24); print(list(itertools.dropwhile(lambda f: f.n < 2, g(1, 2)))); t(25)
for k, grp in itertools.groupby(g(1, 1, 2), key): print(k, list(grp))
t(26); del k, grp; print(list(itertools.pairwise(g(1, 2, 3)))); t(27); print(list(itertools.accumulate(g(1, 2)))); t(28); x, y = itertools.tee(g(1, 2)); print(next(x), next(y), next(x)); del x, y; t(29); print(list(itertools.chain(g(1), g(2)))); t(30); print(list(itertools.starmap(lambda a, b: a, zip(g(1), g(2))))); t(31); print(list(itertools.filterfalse(len, g(0, 1)))); t(32); c = itertools.cycle(g(1, 2)); print([next(c) for _ in range(3)]); del c; t(33); print(list(itertools.compress(g(1, 2), [1, 0]))); t(34); print(list(itertools.zip_longest(g(1), g(2, 3)))); t(35); print(list(itertools.product(g(1), g(2)))); t(36)
l = [F(0)]; l.extend(g(1, 2)); t(37); l[0:2] = g(7); t(38); l += g(8); t(39); l.sort(key=key, reverse=True); t(40); l.clear(); t(41); print(F(5) in g(1)); t(42); print(len(list(reversed([*g(1, 2)])))); t(43); set(f.n for f in g(1, 1)); t(44); print(sum(map(len, g(1, 2)))); t(45); print(str(F(1)) + repr(F(2))); t(46); print('%s %r' % (F(1), F(2)), '{} {!r}'.format(F(3), F(4)), f'{F(5)}{F(6)!r:>4}'); t(47)
try: sorted(g(1, 2), key=lambda f: 1 // (f.n - 2))
except ZeroDivisionError: t('e1')
try: list(map(lambda f: 1 // (f.n - 2), g(1, 2, 3)))
except ZeroDivisionError: t('e2')
try: max(g(1, 2), key=lambda f: 1 // (f.n - 2))
except ZeroDivisionError: t('e3')
try: functools.reduce(lambda a, b: 1 / 0, g(1, 2, 3))
except ZeroDivisionError: t('e4')
try: a, b = g(1, 2, 3)
except ValueError as e: t(e)
try: print(*g(1), 1 / 0)
except ZeroDivisionError: t('e5')
try: dict(g(1))
except TypeError as e: t(e)
try: ''.join(g(1, 2))
except TypeError as e: t(e)
try: [f for f in g(1, 2) if 1 / (f.n - 2)]
except ZeroDivisionError: t('e6')
t(48); p = functools.partial(key, F(1)); p(); del p; t(49)
@functools.lru_cache
def cached(f): return F(f + 1)
cached(1); cached(1); cached.cache_clear(); t(50); d = defaultdict(lambda: F(7)); d['a'].n; d.clear(); t(51); m = map(F, [1, 2]); next(m); t(52); del m
