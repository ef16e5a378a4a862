# pprint: what fits on a line stays there, what does not gets a line for each item.
import pprint
import collections
import dataclasses
import types
from pprint import pp, pformat


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


stuff = ['spam', 'eggs', 'lumberjack', 'knights', 'ni']
stuff.insert(0, stuff[:])
pprint.pprint(stuff)
pprint.PrettyPrinter(indent=4).pprint(stuff)
pprint.PrettyPrinter(width=41, compact=True).pprint(stuff)
tup = ('spam', ('eggs', ('lumberjack', ('knights', ('ni', ('dead', ('parrot', ('fresh fruit',))))))))
pprint.PrettyPrinter(depth=6).pprint(tup)
project = {'name': 'sampleproject', 'version': '1.2.0', 'info': {'author': 'A. Random', 'classifiers': ['Development', 'Intended Audience', 'License', 'Programming Language'],
           'keywords': None, 'requires': '>=3.7', 'summary': 'A sample project. ' * 8}, 'urls': [{'digest': {'md5': 'bab8eb22', 'sha256': '7a7a8b91086deccc54cac8d631e33f6a0e232ce5775c6be3dc44f86c2154019d'}, 'size': 3795}]}
pprint.pprint(project)
pprint.pprint(project, depth=1)
pprint.pprint(project, width=50)
pp({'b': 1, 'a': 2})
pprint.pprint({'b': 1, 'a': 2})
print(pformat({'z': [1] * 30, 'a': (1,)}, width=30, compact=True))
print(pformat(['a' * 30, 'b' * 30, 'c' * 30]), pformat(()), pformat([]), pformat({}), pformat(set()), pformat((1,)))
pprint.pprint('a long text of words that goes on and on and on beyond the edge of the line, and further still')
pprint.pprint(['another long text of words that goes on and on and on beyond the edge of the line', 'lines\nof text\n' * 4], width=40)
pprint.pprint(b'bytes ' * 20)
pprint.pprint(bytearray(b'bytes ' * 20), width=50)
pprint.pprint({3, 1, 2}), pprint.pprint(frozenset(range(40)), width=60)
pprint.pprint(collections.OrderedDict((f'key{i}', i) for i in range(8)))
pprint.pprint(collections.defaultdict(list, {f'key{i}': [i] * i for i in range(8)}))
pprint.pprint(collections.Counter('abracadabra' * 2 + 'xyzw'), width=30)
pprint.pprint(collections.deque(range(40), maxlen=30))
pprint.pprint(collections.ChainMap({f'key{i}': i for i in range(8)}, {'x': 1}), width=50)
pprint.pprint(collections.UserDict({f'key{i}': i for i in range(12)}))
pprint.pprint(collections.UserList(['item' * 5] * 5))
pprint.pprint(types.SimpleNamespace(alpha='a' * 30, beta='b' * 30, gamma=[1, 2, 3]))
pprint.pprint(types.MappingProxyType({f'key{i}': 'value' for i in range(8)}))
pprint.pprint(1234567890123, underscore_numbers=True)
pprint.pprint([1234567, 1.5, 10 ** 40], underscore_numbers=True)


@dataclasses.dataclass
class Point:
    name: str
    x: int
    y: int
    hidden: str = dataclasses.field(default='no', repr=False)
    more: list = dataclasses.field(default_factory=list)


pprint.pprint(Point('short', 1, 2))
pprint.pprint([Point('a name that is long enough to be broken', 100000, 200000, more=list(range(12))), Point('b', 1, 2)])
Pair = collections.namedtuple('Pair', 'left right')
pprint.pprint([Pair('l' * 40, 'r' * 40), Pair(1, 2)])
loop = [1]
loop.append(loop)
text = pprint.pformat(loop)
print(text.startswith('[1, <Recursion on list with id='), pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1, 'a']),
      pprint.isreadable([object()]), pprint.saferepr([1, {'b': 2, 'a': 1}]))
cycle = {}
cycle['me'] = cycle
print(pprint.pformat(cycle).startswith("{'me': <Recursion on dict with id="))
pprint.pprint({1: 'a', 'b': 2, None: 3, (1, 2): 4})
attempt(pprint.PrettyPrinter, indent=-1)
attempt(pprint.PrettyPrinter, depth=0)
attempt(pprint.PrettyPrinter, width=0)


class Shown:
    def __repr__(self):
        return 'Shown(' + 'x' * 30 + ')'


pprint.pprint([Shown(), Shown(), Shown()])
pprint.pprint({'k' * 50: Shown(), 'deep': {'deeper': {'deepest': [Shown()] * 2}}}, indent=2)


class MyPrinter(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)


MyPrinter().pprint([10, 20, {'a': 30}])
