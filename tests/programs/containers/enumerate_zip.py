# enumerate, zip, map, filter, reversed over every kind of iterable.
def numbers(n):
    for i in range(n):
        print(f'({i})', end='')
        yield i


print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate(numbers(2), start=10**20)), dict(enumerate('xy')))
print(list(zip()), list(zip('ab')), list(zip('ab', range(9))), list(zip([1, 2], numbers(5))), list(zip(numbers(5), [1])))
print(list(zip(numbers(2), numbers(3))), dict(zip('ab', [1, 2])), [*zip(*[(1, 2), (3, 4)])])
print(list(zip('ab', 'cd', strict=True)), list(zip(numbers(2), 'cd', strict=True)))
for left, right in (('abc', 'ab'), ('ab', 'abc'), ('', 'a'), ('a', '')):
    for wrap in (str, iter, lambda text: (c for c in text)):
        try:
            print(list(zip(wrap(left), wrap(right), strict=True)))
        except ValueError as error:
            print(error, end='; ')
try:
    list(zip('a', 'b', (i for i in 'cd'), strict=True))
except ValueError as error:
    print(error)
print(list(map(str, [1, 2])), list(map(lambda x: x * 2, [1, 2])), list(map(pow, [2, 3], [3, 2])), list(map(abs, numbers(3))))
print(list(map(lambda a, b: a * b, 'ab', numbers(9))), list(map(None, [])), list(map(len, ['a', 'bb'])), list(map(int, '123')))
print(list(map(str.upper, 'ab')), list(map('x'.join, ['ab', 'cd'])), list(map(lambda *a: a, 'ab', 'cd', 'ef')))
print(list(filter(None, [0, 1, '', 'a', None])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, 'a1b2')))
print(list(filter(lambda x: x > 0, numbers(3))), list(filter(bool, numbers(3))), list(filter(None, numbers(2))))
print(list(reversed([1, 2, 3])), list(reversed((1, 2))), list(reversed('abc')), list(reversed(b'ab')), list(reversed([])))
m = map(lambda x: x + 1, numbers(2))
print(next(m), next(m), next(m, 'end'), next(m, 'end'))
e = enumerate(numbers(1))
print(next(e), next(e, 'end'), type(e).__name__, iter(e) is e)
z = zip(numbers(1), 'ab')
print(next(z), next(z, 'end'), next(z, 'end'))
f = filter(lambda x: x, numbers(2))
print(next(f), next(f, 'end'))
r = reversed([1, 2])
print(next(r), r.__length_hint__(), next(r), next(r, 'end'), type(r).__name__)
for index, (a, b) in enumerate(zip('ab', map(str, numbers(2)))):
    print(index, a, b, end='; ')
print()
print(list(map(lambda x: x, filter(lambda x: x != 1, map(lambda x: x, numbers(3))))))
try:
    next(map(lambda x: 1 / x, [0]))
except ZeroDivisionError as error:
    print('raised', error)


def stops(value):
    raise StopIteration(value)


print(list(map(stops, [1, 2])), list(filter(stops, [1])))
print([type(x).__name__ for x in (map(str, []), filter(None, []), zip(), enumerate([]), reversed(()))])
for n, item in enumerate(iter([5, 6]), 1):
    print(n, item, end=' ')
print()
