# itertools over sources of every kind: lists, generators, iterators of classes, one another.
import copy
import itertools
from itertools import *


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def noisy(n, name='g'):
    try:
        for i in range(n):
            print(f'<{name}{i}', end=' ')
            yield i
    finally:
        print(f'{name} closed>', end=' ')


class Down:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Broken:
    def __iter__(self):
        raise ValueError('cannot be walked')


class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(chain(noisy(2), [7], Down(2), 'xy', Seq(), {1: 2}, range(2), (), chain('p', noisy(1, 'h')))))
print(list(chain.from_iterable(noisy(2, n) for n in 'ab')))
c = chain([1], Broken(), [2])
print(next(c))
attempt(next, c)
attempt(next, c)
attempt(list, chain([1], 5))
print(list(islice(noisy(9), 2, 7, 2)), list(islice(Down(5), 3)), list(islice(count(), 2, 12, 4)), list(islice('abc', 0)), list(islice(noisy(2), 5)))
s = islice(noisy(5), 1, 3)
print(next(s), next(s), next(s, 'end'), next(s, 'end'))
print(list(islice(cycle(noisy(3)), 8)), list(islice(cycle(''), 3)), list(islice(cycle(Down(2)), 5)), list(islice(cycle('ab'), 5)))
print(list(pairwise(noisy(3))), list(pairwise('abcd')), list(pairwise(Down(1))), list(pairwise([])), list(pairwise(islice(count(5), 3))))
print(list(islice(count(1.5, 0.5), 3)), list(islice(count(10, -3), 4)), list(islice(count(2 ** 62, 2 ** 61), 3)), list(islice(count(1j), 2)), count(5), count(1, 2), count(0.5))
print(list(repeat('x', 3)), repeat(1), repeat('a', 2), list(repeat(1, -2)), repeat(1, 5).__length_hint__(), list(map(pow, range(4), repeat(2))))
for i, x in zip(count(), repeat('r')):
    if i > 1:
        break
print(i, x)
print(list(product('ab', noisy(2))), list(product(range(2), repeat=3)), list(product()), list(product('ab', '')), list(product([1], repeat=0)))
print(list(permutations('abc')), list(permutations(noisy(3), 2)), list(permutations('ab', 0)), list(permutations('ab', 3)), len(list(permutations(range(6)))))
print(list(combinations('abcd', 2)), list(combinations(noisy(3), 3)), list(combinations('ab', 3)), list(combinations('ab', 0)), len(list(combinations(range(10), 4))))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 0)), list(combinations_with_replacement('', 1)), list(combinations_with_replacement([1], 3)))
for f, args in ((count, ('a',)), (count, (1, [])), (repeat, ()), (repeat, (1, 'x')), (cycle, (5,)), (islice, ([1],)), (islice, ([1], -1)), (islice, ([1], 1, -1)), (islice, ([1], 1, 2, 0)),
                (islice, ([1], 1, 2, 3, 4)), (islice, (5, 1)), (product, (5,)), (permutations, (5,)), (permutations, ('ab', -1)), (permutations, ('ab', 'x')), (combinations, ('ab', -1)),
                (combinations, ('ab', 'x')), (combinations, ('ab',)), (pairwise, (5,)), (pairwise, ()), (chain.from_iterable, (5,)), (combinations_with_replacement, ('a', -2))):
    attempt(f, *args)
attempt(lambda: list(product('a', repeat=-1)))
attempt(lambda: product('a', nothing=1))
attempt(lambda: islice([1], stop=1))


class Names(chain):
    def shout(self):
        return [x.upper() for x in self]


print(Names('ab', 'c').shout(), type(Names.from_iterable(['x'])).__name__, isinstance(Names(), chain), Names.__mro__[1])
print([type(x).__name__ for x in (chain(), count(), islice([], 1), product(), permutations([]), combinations([], 1))], chain.__module__, chain[int])
it = iter(count())
print(it is iter(it), next(it), next(it), copy.copy(count(3)), copy.copy(repeat('a', 2)))
total = 0
for a, b in product(range(30), range(30)):
    total += a * b
print(total, sum(1 for _ in permutations(range(6))), sum(map(len, combinations(range(8), 3))), max(chain([1, 5], (2,), {9})), sorted(chain('ba', 'dc')), 5 in chain([1], [5]), [*islice(count(), 3)])
first, *rest = chain('a', 'bc')
print(first, rest, dict(zip('ab', count(1))), tuple(cycle_part for cycle_part in islice(cycle([1, 2]), 3)), ''.join(chain('a', 'b')), set(chain([1], [1])))


def steal():
    g = noisy(3, 's')
    for x in chain(g, [100]):
        if x == 1:
            return x


print(steal())
