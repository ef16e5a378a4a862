# What an operand's own methods do to a container while it is being worked on.
import operator
from collections import deque
from math import dist


class Asked:
    def __init__(self, act, number=1):
        self.act, self.number = act, number

    def __index__(self):
        self.act()
        return self.number

    def __float__(self):
        self.act()
        return 1.0

    def __repr__(self):
        self.act()
        return 'Asked'

    __hash__ = None


class Same(Asked):
    def __eq__(self, other):
        self.act()
        return True

    def __lt__(self, other):
        self.act()
        return False


class Other(Asked):
    def __eq__(self, other):
        self.act()
        return False

    def __hash__(self):
        self.act()
        return 1


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


# A count that empties or lengthens what is repeated.
row = [1, 2, 3]
attempt('repeat', lambda: (row * Asked(row.clear, 3), row))
row = [1, 2]
attempt('repeat longer', lambda: (Asked(lambda: row.append(9), 2) * row, row))
row = [1, 2, 3]


def in_place():
    global row
    row *= Asked(row.clear, 2)
    return row


attempt('in place', in_place)
row = [1, 2, 3]
attempt('from the end', lambda: row[Asked(lambda: row.extend('ab'), -1)])

# Stores as functions, with methods of all kinds.


class Store:
    def __setitem__(self, key, value):
        print('set', key, value)
        return 'lost'

    def __delitem__(self, key):
        print('del', key)
        return 'lost'


class Walked:
    def __iter__(self):
        yield 7
        yield 8


def stores():
    first, second = 'first', 'second'
    row = [1, 2, 3, 4]
    found = operator.setitem(row, slice(1, 3), Walked()), operator.setitem(Store(), 1, 2)
    return first, second, found, operator.delitem(Store(), 3), operator.delitem(row, 0), row


attempt('stores', stores)
attempt('no store', lambda: operator.setitem((1,), 0, 1))
attempt('no key', lambda: operator.delitem({}, 'k'))

# Comparing lists and deques whose items change them.
left, right = [], [1, 2]
left += [Other(left.clear), 2]
attempt('equal', lambda: (left == right, left))
left, right = [], [1]
left += [Other(lambda: (left.clear(), left.append('text')))]
attempt('less', lambda: left < right)
line = deque()
line.append(Same(line.clear))
attempt('in deque', lambda: 5 in line)
line.append(Same(line.clear))
attempt('removed', lambda: line.remove(5))
line.append(Same(line.clear))
attempt('deques', lambda: line == deque([1]))
attempt('deques', lambda: (deque('ab') < deque('abc'), deque('b') > deque('abc'), deque('ab') != deque('ab')))
point = [1, 2, 3]
point[1] = Asked(point.clear)
attempt('dist', lambda: (dist(point, point), point))

# Dicts and their views.
table = {}
table.update({1: Asked(table.clear), 2: 3})
attempt('values', lambda: (repr(table.values()), table))
keys = {}
counting = []
key = Other(lambda: counting.append(1))
keys = {key: 1, 2: 3}
counting.clear()
attempt('copies', lambda: (len(dict(keys)), len({**keys}), len(dict.fromkeys(keys)), len(counting)))


def merged():
    table = {'a': 1}
    table |= [('b', 2), Walked()]
    return table


attempt('merged', merged)

# Bytes.
data = bytearray(b'abcdef')
attempt('item', lambda: data[Asked(data.clear, 2)])
data[:] = b'abcdef'
attempt('slice', lambda: (data[Asked(data.clear, 2):], data))
data[:] = b'abcdef'
attempt('hex', lambda: data.hex(':', Asked(data.clear, 2)))
data[:] = b'aaa'
attempt('replace', lambda: data.replace(b'a', b'b', Asked(data.clear, 2)))
data[:] = b'abc'
attempt('find', lambda: (data.find(Asked(int, 98)), Asked(int, 99) in data, b'abc'.count(Asked(int, 98))))
attempt('find', lambda: data.find(Asked(data.clear, 97)))
data[:] = b'abc'
back = reversed(data)
attempt('back', lambda: (next(back), data.clear(), list(back)))
row = [1, 2, 3]
back = reversed(row)
row.clear()
attempt('left', lambda: operator.length_hint(back))
