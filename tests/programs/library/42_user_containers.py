# defaultdict and the User containers: what subclasses of them show and how their methods refuse.
import collections, copy, gc
from collections import *


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


class Named(defaultdict):
    pass


d = Named(list, a=[1])
d.label = 'x'
print(d.__dict__, vars(d), [name for name in dir(d) if not name.startswith('_')])
print(d, d['b'], d.default_factory, copy.copy(d), copy.deepcopy(d) == d, d.copy().default_factory)
d.default_factory = None
attempt(lambda: d['zz'])
plain = defaultdict(int)
attempt(lambda: plain.__dict__)
attempt(lambda: setattr(plain, 'x', 1))
plain['self'] = plain
print(plain, plain | {1: 2}, {1: 2} | plain)
loop = defaultdict(None)
loop.default_factory = lambda: loop
loop['again']['and again'] = 1
print(len(loop))
del loop
gc.collect()
text = UserString('hello world')
for make in (lambda: text.center(20, '*'), lambda: text.count(UserString('o')), lambda: text.swapcase(0), lambda: text.isalpha(m=1),
             lambda: text.removeprefix(), lambda: text.removeprefix(UserString('he')), lambda: text.split('o', 1),
             lambda: text.replace(UserString('l'), 'L', 1), lambda: text.encode(None), lambda: text.index('w'),
             lambda: text.startswith(('x', 'h')), lambda: text.translate({104: 'J'}), lambda: text.join(['a', 'b']),
             lambda: text.zfill(15), lambda: text[1:4] + '!', lambda: 'x' + text, lambda: text * 2, lambda: text % (),
             lambda: type(text.upper()).__name__, lambda: text.expandtabs('a'), lambda: text.find(1)):
    attempt(make)
user = UserDict(a=1)
for make in (lambda: user.get('a'), lambda: user.get('b', 2), lambda: user.get(-1, maxlen=0), lambda: user.pop('zz'),
             lambda: user | {'b': 1}, lambda: user.copy() == user):
    attempt(make)
items = deque([1, 2, 3])
for make in (lambda: items.insert(10), lambda: items.index(), lambda: items.index(9), lambda: items.remove(9),
             lambda: items.rotate('a'), lambda: deque(maxlen=-1), lambda: items.insert(1, 'x') or items):
    attempt(make)
