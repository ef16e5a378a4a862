# Iterators of containers and iter() itself.
for source in ([1, 2], (1, 2), b'ab', {1, 2}, {'k': 1}, range(2), {'k': 1}.values(), {'k': 1}.items()):
    it = iter(source)
    print(type(it).__name__, iter(it) is it, next(it), list(it), next(it, 'done'))
print(type(iter(reversed([1]))).__name__, type(reversed((1,))).__name__, type(reversed('a')).__name__)
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), it.__length_hint__(), it.__next__(), list(it), it.__length_hint__())


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.start == 0:
            raise StopIteration
        self.start -= 1
        return self.start


print(list(Countdown(3)), tuple(Countdown(2)), set(Countdown(2)), sum(Countdown(4)), max(Countdown(5)), sorted(Countdown(3)))
print(dict(zip(Countdown(2), 'ab')), [*Countdown(3)], 1 in Countdown(3), 9 in Countdown(3), list(map(str, Countdown(3))))
print(dict.fromkeys(Countdown(2)), ''.join(str(i) for i in Countdown(3)), [x for x in Countdown(2)], next(Countdown(1)))


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError('over')
        return index * 10


print(list(Sequence()), 20 in Sequence(), 25 in Sequence(), tuple(Sequence()), max(Sequence()), list(zip(Sequence(), 'ab')))
it = iter(Sequence())
print(next(it), type(it).__name__, list(it), list(it))


class Lengthy(Sequence):
    def __len__(self):
        return 3


print(list(reversed(Lengthy())), type(reversed(Lengthy())).__name__)


class Backwards:
    def __reversed__(self):
        return iter('sdrawkcab')


print(''.join(reversed(Backwards())))
values = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
calls = []


def source():
    calls.append(len(calls))
    return len(calls)


it = iter(source, 3)
print(next(it), next(it), next(it, 'stop'), next(it, 'stop'), calls, type(it).__name__)


class Broken:
    def __iter__(self):
        return 5


class NotIterable:
    __iter__ = None


for bad in (lambda: iter(Broken()), lambda: list(Broken()), lambda: iter(NotIterable()), lambda: [*NotIterable()],
            lambda: iter(5), lambda: list(5), lambda: next(5)):
    try:
        bad()
    except TypeError as error:
        print(error)


def ends():
    yield 1
    return 'value'


try:
    g = ends()
    next(g)
    next(g)
except StopIteration as stop:
    print('stopped', stop.value)


class Raises:
    def __iter__(self):
        yield 1
        raise KeyError('inside')


for use in (list, tuple, set, sum, max, sorted, lambda s: [*s], lambda s: dict.fromkeys(s), lambda s: list(map(str, s))):
    try:
        use(Raises())
    except KeyError as error:
        print('KeyError', error, end='; ')
print()
