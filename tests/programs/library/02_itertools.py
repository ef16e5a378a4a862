# itertools: every one of them, with the ends that they come to.
from itertools import *
import itertools


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def noisy(n):
    for i in range(n):
        print('give', i)
        yield i
    print('end')


print(list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(0.5, 0.25), 3)), count(3), count(1, 2))
c = cycle('ab')
print([next(c) for _ in range(5)], list(cycle([])))
print(list(repeat(7, 3)), repeat('x'), repeat('x', 2), list(map(pow, range(4), repeat(2))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)),
      list(accumulate([])), list(accumulate([], initial=1)))
print(list(chain('ab', [1], ())), list(chain.from_iterable(['ab', 'c'])), list(chain()))
print(list(compress('abcdef', [1, 0, 1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 4, 2])),
      list(takewhile(lambda x: x < 3, [1, 2, 4, 1])), list(filterfalse(None, [0, 1, '', 'a'])),
      list(filterfalse(lambda x: x % 2, range(6))))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(pairwise('abcd')), list(pairwise([1])))
print(list(zip_longest('ab', [1, 2, 3], fillvalue='-')), list(zip_longest()), list(zip_longest('a', 'bc')))
print([(key, list(group)) for key, group in groupby('aaabbca')],
      [(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
groups = list(groupby('aab'))
print([(key, list(group)) for key, group in groups])
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), tee([], 0), len(tee([], 3)))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('ab', [])))
print([''.join(p) for p in permutations('abc')], list(permutations([1, 2, 3], 2)), list(permutations('ab', 3)),
      list(permutations([])))
print(list(combinations('abcd', 2)), list(combinations([1, 2], 3)), list(combinations([], 0)))
print(list(combinations_with_replacement('ab', 2)), list(combinations_with_replacement([], 1)))
print(list(islice(noisy(5), 2)))
print(list(islice(noisy(5), 1, 4, 2)))
g = noisy(3)
print(list(islice(g, 0)), next(g))
print(list(islice('abcdefg', 2, None)), list(islice('abcdefg', 2, None, 3)), list(islice('abc', 10)))
for args in ((), (-1,), (1, -1), ('a',), (1, 2, 0), (1, 2, 3, 4)):
    attempt(lambda: list(islice('abc', *args)))
attempt(count, 'a')
attempt(repeat, 1, 'x')
attempt(permutations, 'ab', -1)
attempt(combinations, 'ab', -1)
attempt(lambda: type(chain(3)))
attempt(lambda: list(chain(3)))
attempt(tee, [], -1)
attempt(lambda: next(iter(pairwise([]))))
print(type(count()).__name__, type(chain()).__module__, isinstance(count(), itertools.count))


def lazily():
    for pair in zip(noisy(3), takewhile(lambda x: x < 1, noisy(3))):
        print(pair)


lazily()
