# When the iterators of itertools let go of what they hold, in which order, and what they are copied by.
import copy
from itertools import (chain, combinations, count, cycle, islice, pairwise, permutations, product, tee, zip_longest)


def t(label, f, *a, **k):
    try:
        print(label, repr(f(*a, **k)))
    except Exception as e:
        print(label, type(e).__name__, e)


class D:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'D{self.n}'

    def __del__(self):
        print('~', self.n)


def gen(a, b):
    for i in range(a, b):
        yield D(i)


for name, make in (('product', lambda: product(gen(0, 2), gen(2, 4))), ('combinations', lambda: combinations(gen(0, 3), 2)),
                   ('permutations', lambda: permutations(gen(0, 2))), ('pairwise', lambda: pairwise(gen(0, 3))),
                   ('zip_longest', lambda: zip_longest(gen(0, 1), gen(1, 3), fillvalue='f'))):
    print(name)
    it = make()
    for x in it:
        print(x)
    del x
    print('walked')
    del it
for a, b in zip_longest(gen(0, 3), gen(3, 5)):
    print(a, b)
del a, b
print('tee')
a, b = tee(gen(0, 3))
next(a), next(a)
print(next(b))
del a
print('one is gone')
del b
many = tee(iter(range(200)))
print(sum(many[0]), sum(many[1]), list(many[0]))


class Fails:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            raise ValueError('two')
        return self.n


for it in (islice(Fails(), 5), pairwise(Fails()), chain(Fails())):
    for _ in range(3):
        t(type(it).__name__, next, it)
c = cycle([1, 2])
print(c.__reduce__()[2], next(c), next(c), next(c), c.__reduce__()[2])
print([next(c) for _ in range(3)], list(islice(copy.copy(cycle('ab')), 3)))
h = chain('ab', 'cd')
next(h)
print(list(copy.copy(h)), len(h.__reduce__()), len(chain().__reduce__()[2]))
i = islice('abcdef', 4)
i.__setstate__(2)
print(i.__reduce__()[2], list(i))
t('chain', h.__setstate__, 3)
t('chain', h.__setstate__, ([],))
t('cycle', c.__setstate__, (1, 2))
t('permutations', permutations('ab').__setstate__, 3)
t('pairwise', pairwise('ab').__reduce__)
print(next(count(True)))
