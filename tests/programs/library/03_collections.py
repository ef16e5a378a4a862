# collections: their methods, their texts, their errors.
from collections import (ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, abc, defaultdict, deque,
                         namedtuple)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


# deque
d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d.maxlen, d[0], d[-1], 4 in d, list(reversed(d)), bool(deque()), d.count(2), d.index(3))
d.rotate(1)
print(d)
d.rotate(-2)
print(d, d.pop(), d.popleft(), d)
d.extend([7, 8, 9])
d.extendleft([1])
print(d)
d[1] = 'x'
del d[0]
d.insert(1, 'y')
print(d, d.copy() == d, d is not d.copy(), d + deque([1]), deque([1, 2]) * 2, deque([1]) < deque([2]))
d.remove('y')
d.reverse()
print(d, deque('abc'), deque(deque([1, 2]), 1), deque([deque()]))
d.clear()
attempt(d.pop)
attempt(d.popleft)
attempt(lambda: d[0])
attempt(d.remove, 1)
attempt(d.index, 1)
attempt(deque, 3)
attempt(deque, [], -1)
attempt(deque, [], 'x')
attempt(hash, d)
attempt(deque([1], 1).insert, 0, 2)
attempt(lambda: deque() + [1])


def change():
    q = deque([1, 2])
    for item in q:
        q.append(item)


attempt(change)
loop = deque([1])
loop.append(loop)
print(loop)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))


class Line(deque):
    pass


print(Line([1]), Line([1]).copy(), type(Line([1]).copy()).__name__)

# namedtuple
Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)))
x, y = p
print(x, y, len(p), p + (3,), Point.__doc__, Point.x.__doc__, Point.__name__, Point.__module__, Point.__match_args__)
for args, kwargs in (((1,), {}), ((1, 2, 3), {}), ((), {}), ((1,), {'z': 2}), ((1,), {'x': 2})):
    attempt(Point, *args, **kwargs)
attempt(setattr, p, 'x', 3)
attempt(delattr, p, 'x')
attempt(setattr, p, 'z', 3)
attempt(Point._make, [1])
attempt(p._replace, q=1)
attempt(namedtuple, 'P', 'a a')
attempt(namedtuple, 'P', 'a class')
attempt(namedtuple, 'P', '_a')
attempt(namedtuple, '1P', 'a')
print(namedtuple('P', 'a class a', rename=True)._fields)
D = namedtuple('D', 'a b c', defaults=[2, 3])
print(D(1), D._field_defaults, D(1, c=9))


class Sub(Point):
    def __new__(cls, x, y=7):
        return super().__new__(cls, x, y)

    def total(self):
        return self.x + self.y


print(Sub(1), Sub(1).total(), Sub(1)._replace(y=1))
match p:
    case Point(x=1, y=b):
        print('matched', b)
match p:
    case Point(a, b):
        print('matched', a, b)

# defaultdict
dd = defaultdict(list)
dd['a'].append(1)
print(dd, dd['b'], dict(dd), dd.get('zz'), 'zz' in dd, dd.default_factory, dd.copy(), defaultdict(int, a=1))
attempt(lambda: defaultdict()['x'])
attempt(defaultdict, 3)
counts = defaultdict(int)
for letter in 'banana':
    counts[letter] += 1
print(sorted(counts.items()), counts | {'z': 1})

# Counter
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], sum(c.values()), c.total(), sorted(c.elements())[:4])
c.update('aa')
c.subtract({'a': 1, 'q': 1})
print(c, c + Counter(a=1), c - Counter(a=10), Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(a=1, b=2), +c, -c)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(), Counter(a=2, b=2), Counter({'x': 1}))
del c['nothing']
attempt(Counter.fromkeys, 'ab')
attempt(Counter, 3)
c += Counter('zzz')
print(c['z'], 'q' in c)

# OrderedDict
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
print(o, list(o), o.popitem(), o.popitem(last=False), o)
o.move_to_end('c', last=False) if 'c' in o else None
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, OrderedDict())
attempt(OrderedDict().popitem)
attempt(o.move_to_end, 'zz')
print(list(reversed(OrderedDict(a=1, b=2))), OrderedDict.fromkeys('ab', 0), OrderedDict(a=1) | {'b': 2})

# ChainMap
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m, m['a'], m['b'], len(m), list(m), dict(m), m.maps, m.parents, m.new_child({'c': 4}))
m['b'] = 9
print(m)
attempt(lambda: m['q'])
attempt(m.pop, 'zzz')


def delete(mapping, key):
    del mapping[key]


attempt(delete, m, 'zzz')


# Classes to derive from
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower({'A': 1}, B=2)
print(low, low['a'], 'b' in low, len(low), low | {'C': 3}, sorted(low.items()))
u = UserList([3, 1, 2])
u.sort()
print(u, u[1:], u + [4], len(u), u == [1, 2, 3])
s = UserString('abc')
print(s, s.upper(), s[1], s + 'd', len(s), s == 'abc', isinstance(s.upper(), UserString), s.find('c'))

# abc
print(isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance((), abc.Hashable), isinstance([], abc.Hashable),
      isinstance((i for i in ()), abc.Generator), isinstance(deque(), abc.MutableSequence), issubclass(int, abc.Iterable),
      isinstance(range(3), abc.Sequence), isinstance('', abc.Collection), callable(len), isinstance(len, abc.Callable))


class Numbers(abc.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if not 0 <= i < 3:
            raise IndexError(i)
        return i * 10


n = Numbers()
print(list(n), 20 in n, n.index(10), n.count(0), list(reversed(n)))
attempt(n.index, 5)
attempt(abc.Mapping)


class Box(abc.MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


box = Box()
box.update(a=1, b=2)
print(box.pop('a'), box.setdefault('c', 3), dict(box), box.get('q', 0), box == {'b': 2, 'c': 3}, list(box.items()),
      box.popitem(), 'c' in box, len(box.keys()), list(box.values()))
