# all, any, sum, min, max, len over containers and generators.
def talk(*values):
    for value in values:
        print(f'<{value}>', end='')
        yield value


print(all([]), any([]), all([1, 'a']), any([0, '']), all([1, 0]), any([0, 1]))
print(all(talk(1, 0, 2)), any(talk(0, 1, 2)), all(talk(1, 1)), any(talk(0, 0)))
print(all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 2]), all({}), any({0: 1}), any({0: 1}.values()))
print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum((1.5, 2)), sum(talk(1, 2)), sum([[1], [2]], []), sum(x for x in range(5)))
print(sum([0.1] * 10), sum([True, True]), sum([10**20, 1]), sum([1, 2.5, 3]), sum([(1,), (2,)], ()), sum([1], start=5))


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + getattr(other, 'amount', other))

    __radd__ = __add__

    def __lt__(self, other):
        print(f'{self.amount}<{other.amount}', end=' ')
        return self.amount < other.amount

    def __gt__(self, other):
        print(f'{self.amount}>{other.amount}', end=' ')
        return self.amount > other.amount

    def __bool__(self):
        print(f'bool {self.amount}', end=' ')
        return self.amount != 0

    def __repr__(self):
        return f'${self.amount}'


print(sum([Money(1), Money(2)]), sum(Money(i) for i in range(3)), sum([Money(1)], Money(5)))
print(min([Money(3), Money(1), Money(2)]), max(Money(3), Money(1), Money(5)), min(Money(i) for i in (2, 1)))
print(all([Money(1), Money(0), Money(2)]), any([Money(0), Money(2)]))
print(min(3, 1, 2), max('abc'), min([5]), max([1, 5, 3], key=lambda x: -x), min('bb', 'a', 'ccc', key=len))
print(max([], default='none'), min((), default=None), max({1: 'a', 2: 'b'}), max({'a': 1, 'b': 5}, key={'a': 1, 'b': 5}.get))
print(min(talk(3, 1)), max(talk(1, 3), key=lambda x: -x), min((x for x in ()), default=0), max(1, 2.5), max(1, True), max(True, 1))
print(max([(1, 'a'), (1, 'b')]), max([1, 1.0, True]), min([1, 1.0]), max([[1], [1, 2]]), max('a', 'b', key=ord))
for bad in (lambda: max(x for x in ()), lambda: min([1, 'a']), lambda: max(5), lambda: sum(5), lambda: all(5),
            lambda: sum([1, 'a']), lambda: sum(['a', 'b']), lambda: min(iter(()))):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(len([1, 2]), len('abc'), len({}), len({1}), len(range(7)), len((1,)), len(b'ab'), len({1: 2}.items()))


class Size:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


print(len(Size(3)), bool(Size(0)), bool(Size(2)), not Size(0))
for size in (-1, 'a', 1.5, 2**70):
    try:
        print(len(Size(size)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
