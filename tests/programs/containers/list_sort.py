# Sorting: stability, keys, order of comparisons, what a key function may do.
print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted('hello'), sorted({3: 0, 1: 0}))
words = ['bb', 'a', 'ccc', 'dd', 'e', 'fff']
print(sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (-len(w), w)))
print(sorted([2.5, 1, True, 0, -3.25]), sorted([(2, 'b'), (1, 'z'), (2, 'a')]))
print(sorted([[2], [1, 5], [1]]), sorted(['B', 'a', 'C'], key=str.lower))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
a = [5, 2, 9]
print(a.sort(), a)
a.sort(key=lambda x: -x)
print(a)
a.sort(reverse=True, key=None)
print(a)


class Counted:
    comparisons = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.comparisons += 1
        return self.value < other.value

    def __repr__(self):
        return f'<{self.value}>'


def count(values):
    Counted.comparisons = 0
    result = sorted(Counted(v) for v in values)
    assert [c.value for c in result] == sorted(values)
    return Counted.comparisons


state = 12345
numbers = []
for _ in range(300):
    state = (state * 1103515245 + 12345) % 2**31
    numbers.append(state >> 16)
for size in (0, 1, 2, 3, 5, 10, 31, 32, 63, 64, 65, 100, 200, 300):
    part = numbers[:size]
    print(size, count(part), count(sorted(part)), count(sorted(part, reverse=True)),
          count(sorted(part[:size // 2]) + sorted(part[size // 2:])), count([v % 5 for v in part]))

try:
    [1, 'a', 2].sort()
except TypeError as error:
    print(error)


def bad_key(value):
    if value == 2:
        raise ValueError('no key for 2')
    return value


b = [3, 2, 1]
try:
    b.sort(key=bad_key)
except ValueError as error:
    print(error, b)

c = [3, 1, 2]


def meddling(value):
    c.append(value)
    return value


try:
    c.sort(key=meddling)
except ValueError as error:
    print(error, c)

d = [3, 1, 2]
seen = []


def looking(value):
    seen.append(list(d))
    return value


d.sort(key=looking)
print(d, seen)
print(sorted(i * 7 % 5 for i in range(5)), sorted(iter([2, 1])))
import_order = sorted(range(20), key=lambda x: x * 7 % 20)
print(import_order)
