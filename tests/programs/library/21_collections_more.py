# collections: every container in its width.
import collections
import copy
from collections import *
from collections import abc


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


# namedtuple
Point = namedtuple('Point', ['x', 'y'], defaults=[0])
p = Point(1)
print(p, p.x, p[1], p == (1, 0), p._asdict(), p._replace(y=5), Point._fields, Point._field_defaults, Point._make([3, 4]), Point.__doc__, Point.x.__doc__, hash(p) == hash((1, 0)))
x, y = p
print(x, y, p + (2,), isinstance(p, tuple), Point(**{'x': 1, 'y': 2}), sorted([Point(2, 1), Point(1, 2)]), p.__match_args__, copy.copy(p), Point.__name__, Point.__mro__[1], Point.__slots__)
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(Point, z=1)
attempt(p._replace, z=1)
attempt(Point._make, [1, 2, 3])
attempt(setattr, p, 'x', 5)
attempt(namedtuple, 'A', 'a a')
attempt(namedtuple, 'A', '_a')
attempt(namedtuple, 'A', 'class')
attempt(namedtuple, '1A', 'a')
attempt(namedtuple, 'A', 'a', defaults=[1, 2])
print(namedtuple('R', 'a, class, _b a', rename=True)._fields, namedtuple('M', 'a', module='mod').__module__, namedtuple('E', '')())


class Named(namedtuple('Named', 'a b')):
    __slots__ = ()

    def total(self):
        return self.a + self.b


print(Named(1, 2).total(), Named(1, 2))
match p:
    case Point(x, y=0):
        print('matched', x)

# Counter
c = Counter('abracadabra')
print(c, c['a'], c['zz'], c.most_common(2), c.most_common(), sorted(c.elements()), c.total(), Counter(a=2, b=-1), Counter({'x': 3}), Counter(), len(c))
print(c + Counter('abc'), c - Counter('aab'), c & Counter('aab'), c | Counter('zzz'), +Counter(a=-1, b=2), -Counter(a=-1, b=2), Counter('ab') == Counter('ba'), Counter('a') <= Counter('aa'), Counter('a') < Counter('a'), Counter(a=0) == Counter())
c.update('aaa')
c.subtract({'a': 10, 'q': 1})
print(c, c.pop('b'), 'b' in c, list(c), c.copy(), dict(c), c.get('nope'), c.setdefault('n', 4))
c += Counter('a' * 20)
c -= Counter('r')
print(c, c.keys(), bool(Counter()), Counter(i % 3 for i in range(10)), Counter([1, 1.0, True]))
del c['not there']
attempt(c.fromkeys, 'ab')
attempt(Counter, 5)
attempt(Counter, 'a', 'b')

# defaultdict
d = defaultdict(list, {'a': [1]}, b=[2])
d['c'].append(3)
print(d, d['z'], d.default_factory, d.get('q'), len(d), dict(d), d.copy(), d | {'n': [0]}, {'n': [0]} | d, copy.deepcopy(d))
d.default_factory = None
attempt(lambda: d['missing'])
attempt(defaultdict, 5)
e = defaultdict(lambda: 7)
print(e['x'], list(e.items()), e.__missing__('y'), defaultdict(int) == {}, defaultdict(None, a=1), isinstance(e, dict))

# OrderedDict
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
o.move_to_end('c', last=False)
print(o, o.popitem(), o.popitem(last=False), o, list(reversed(OrderedDict(a=1, b=2))), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {'a': 1})
attempt(o.move_to_end, 'zz')
attempt(OrderedDict().popitem)
print(o | {'z': 1}, o.pop('b'), o.pop('b', 'gone'), OrderedDict.fromkeys('ab', 0), o.setdefault('k', []), o, o.copy(), OrderedDict())

# deque
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.maxlen, q[0], q[-1], q.index(3), q.count(2), len(q), list(reversed(q)), 3 in q, q.copy(), deque('abc') + deque('d'), deque('ab') * 2, deque([1, 2]) < deque([1, 3]))
q.rotate(1)
print(q, q.rotate(-2), q, q.pop(), q.popleft(), q.remove(3), q, q.extend([7, 8, 9]), q, q.extendleft('ab'), q, q.reverse(), q, q.insert(1, 'i') if len(q) < 4 else 'full')
q[1] = 'one'
del q[0]
print(q, q.clear(), q, deque(maxlen=0), deque(range(3), 2), bool(q), deque([1]) == deque([1]), deque([1]) == [1])
for f, args in ((q.pop, ()), (q.popleft, ()), (q.remove, (1,)), (q.index, (1,)), (deque, (5,)), (deque, ([], -1)), (deque, ([], 'x')), (lambda: q[5], ()), (lambda: hash(q), ())):
    attempt(f, *args)
full = deque([1, 2], maxlen=2)
attempt(full.insert, 0, 3)
walked = deque([1, 2, 3])
try:
    for item in walked:
        walked.append(item)
except RuntimeError as error:
    print(error)

# ChainMap
base, top = {'a': 1, 'b': 2}, {'b': 20}
m = ChainMap(top, base)
m['c'] = 3
print(m, m['b'], m['a'], top, list(m), len(m), m.maps, m.new_child({'a': 0}), m.parents, dict(m), 'a' in m, m.get('zz', 9), m.pop('c'), m | {'k': 1}, bool(ChainMap()), ChainMap.fromkeys('ab', 1))
attempt(lambda: m['nope'])
attempt(m.pop, 'a')
attempt(m.__delitem__, 'a')
attempt(ChainMap().popitem)


# User*
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower({'A': 1}, B=2)
low.update(C=3)
print(low, low['a'], 'b' in low, low.data, low | {'D': 4}, len(low), low.copy(), isinstance(low, dict), isinstance(low, abc.MutableMapping))
u = UserList([3, 1, 2])
u.sort()
print(u, u + [4], [0] + u, u[1:], u * 2, u == [1, 2, 3], u.index(2), u.count(1), type(u[:1]).__name__, UserList('ab'))
s = UserString('Hello')
print(s, s.upper(), s + '!', 'x' + s, s[1:3], s.find('l'), s == 'Hello', len(s), s.replace('l', 'L'), type(s[0]).__name__, s * 2, 'ell' in s, hash(s) == hash('Hello'), s % (), UserString(5))
for kind in (abc.Iterable, abc.Iterator, abc.Sized, abc.Container, abc.Sequence, abc.MutableSequence, abc.Mapping, abc.Set, abc.Hashable, abc.Callable, abc.Generator, abc.Reversible, abc.Collection):
    print(kind.__name__, [isinstance(v, kind) for v in ([], (), {}, set(), 'a', iter([]), (i for i in ()), len, deque(), Counter(), range(3), p, 5)])
