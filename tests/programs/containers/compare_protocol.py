# Comparison inside containers: reflected methods, subclasses, identity, NaN, NotImplemented.
nan = float('nan')
print(nan == nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan].index(nan), [nan].count(nan))
print([float('nan')] == [float('nan')], float('nan') in [float('nan')])


class Named:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(f'{self.name}==', end=' ')
        if isinstance(other, Named):
            return self.name == other.name
        return NotImplemented

    def __lt__(self, other):
        print(f'{self.name}<', end=' ')
        if isinstance(other, Named):
            return self.name < other.name
        return NotImplemented


class Derived(Named):
    def __eq__(self, other):
        print('derived', end=' ')
        return super().__eq__(other)

    def __gt__(self, other):
        print('derived>', end=' ')
        return self.name > other.name


a, b, d = Named('a'), Named('b'), Derived('a')
print([a] == [b], [a] == [a], (a, 1) == (a, 2), a in [b, a], [b, a].index(a))
print([a] == [d], [d] == [a], [a] != [b], a == 1, a != 1, [a] == [1], 1 in [a])
print([a] < [b], [b] < [a], [a, 1] < [a, 2], [b] > [a], [a] < [d], sorted([b, a])[0] is a)
for bad in (lambda: [a] < [1], lambda: [1] < [a], lambda: [a] <= [b], lambda: min(a, 1), lambda: sorted([a, 'x'])):
    try:
        bad()
    except TypeError as error:
        print(error)


class Truthy:
    def __eq__(self, other):
        return []

    def __ne__(self, other):
        return 'yes'


t = Truthy()
print(t == 1, t != 1, [t] == [1], t in [1], [1] != [t])


class OnlyEq:
    def __eq__(self, other):
        return True


o = OnlyEq()
print(o != 1, [o] == [5], [o] != [5], o in [], 3 in [o], {1: o} == {1: 9})
print([1, 2] == (1, 2), [] == (), {} == set(), 'a' == b'a', 1 == '1', None == 0, [None] == [None])
print({1, 2} == {2, 1}, {1: [o]} == {1: [0]}, (1, (2, [3])) == (1, (2, [3])), [[1]] < [[2]])
deep = other = []
for _ in range(200):
    deep, other = [deep], [other]
print(deep == other, deep != other, deep < other)
loop_a, loop_b = [], []
loop_a.append(loop_a)
loop_b.append(loop_b)
print(loop_a == loop_a)
try:
    loop_a == loop_b
except RecursionError as error:
    print('RecursionError', error)


class Shrinking:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


lists = []
lists += [Shrinking(lists), 1, 2]
print(5 in lists, lists, lists == [1])
lists += [Shrinking(lists), 1, 2]
print(lists == [0, 1, 2], lists.count(1), lists)
