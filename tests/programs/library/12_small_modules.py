# copy, operator, heapq, bisect, string, textwrap, warnings, types, sys, abc.
import abc
import bisect
import copy
import heapq
import operator
import string
import sys
import textwrap
import types
import warnings


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


# copy
class Node:
    def __init__(self, value):
        self.value = value
        self.links = []


a = Node([1])
a.links.append(a)
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shallow.value is a.value, deep.value is a.value, deep.links[0] is deep, deep.value, shallow.links is a.links)
nested = [[1], {'a': (2, [3])}, {4}, (5,)]
twin = copy.deepcopy(nested)
print(twin, twin == nested, twin[0] is nested[0], twin[1]['a'][1] is nested[1]['a'][1], twin[3] is nested[3])
loop = []
loop.append(loop)
other = copy.deepcopy(loop)
print(other is not loop, other[0] is other)


class Slotted:
    __slots__ = ('x', 'y')


s = Slotted()
s.x = [1]
t = copy.copy(s)
print(t.x is s.x, hasattr(t, 'y'), copy.deepcopy(s).x is s.x)


class Custom:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep'


print(copy.copy(Custom()), copy.deepcopy([Custom()]), copy.copy(3), copy.copy('s'), copy.deepcopy(len) is len)


class Items(list):
    pass


items = Items([1, 2])
items.note = 'n'
print(copy.copy(items), copy.copy(items).note, type(copy.deepcopy(items)).__name__)

# operator
print(operator.add(1, 2), operator.itemgetter(1)('abc'), operator.itemgetter(0, 2)('abc'), operator.contains([1], 1),
      operator.attrgetter('real')(3), operator.attrgetter('a.b')(types.SimpleNamespace(a=types.SimpleNamespace(b=5))),
      operator.methodcaller('upper')('x'), operator.methodcaller('split', ',', maxsplit=1)('a,b,c'),
      operator.not_(0), operator.truth([]), operator.index(True), operator.concat([1], [2]), operator.countOf('aab', 'a'),
      operator.indexOf('abc', 'c'), operator.mod(7, 3), operator.pow(2, 5), operator.is_(None, None), operator.neg(4))
print(operator.itemgetter(1), operator.attrgetter('a', 'b'), operator.methodcaller('f', 1, k=2), operator.length_hint([1]))
values = [1]
print(operator.iadd(values, [2]), values, operator.setitem(values, 0, 9), values, operator.getitem(values, slice(0, 1)))
attempt(operator.itemgetter)
attempt(operator.attrgetter, 3)
attempt(operator.itemgetter(5), 'abc')
attempt(operator.indexOf, 'abc', 'z')

# heapq and bisect
heap = [5, 3, 8, 1, 9, 2]
heapq.heapify(heap)
print(heap, heapq.heappop(heap), heap, heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 7), heap)
heapq.heappush(heap, 0)
print(heap, [heapq.heappop(heap) for _ in range(len(heap))])
print(heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, ['bbb', 'a', 'cc'], key=len), heapq.nlargest(0, [1]),
      list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge(['bb', 'a'], ['ccc'], key=len, reverse=True)))
attempt(heapq.heappop, [])
attempt(heapq.heappush, (), 1)
row = [1, 3, 3, 5]
print(bisect.bisect(row, 3), bisect.bisect_left(row, 3), bisect.bisect_right(row, 0), bisect.bisect_left(row, 9),
      bisect.bisect_left(['a', 'bb', 'ccc'], 2, key=len))
bisect.insort(row, 4)
bisect.insort_left(row, 3)
print(row)
attempt(bisect.bisect, row, 1, -1)

# string
print(string.ascii_letters, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords('hello  wORLD'), string.capwords('a-b', '-'))
template = string.Template('$who likes ${what} for $$5 and $missing')
print(template.safe_substitute(who='tim', what='kung pao'), template.get_identifiers(), template.is_valid())
attempt(template.substitute, who='tim')
attempt(string.Template('a $ b').substitute)
print(string.Formatter().format('{0}-{name!r:>5}-{1[0]}-{2.real}', 'x', 'yz', 3, name='n'))

# textwrap
text = 'The quick brown fox jumps over the lazy dog, and then some-hyphenated-words follow it.'
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 20), textwrap.shorten(text, 30), textwrap.wrap('', 10), textwrap.wrap('aaaaaaaaaaaa bb', 5))
print(textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.dedent('''
    one
      two

    three
'''), textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\n\nb\n', '> ', lambda line: True))
print(textwrap.wrap('a b c d e f g', width=7, max_lines=1), textwrap.wrap('x' * 7, 3, break_long_words=False))

# warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('careful')
    warnings.warn('old', DeprecationWarning)
    print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    attempt(warnings.warn, 'as error')
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('silent')
attempt(warnings.warn, 'x', int)

# types
namespace = types.SimpleNamespace(a=1, b='x')
namespace.c = [namespace]
print(namespace, namespace == types.SimpleNamespace(a=1), vars(types.SimpleNamespace(z=1)), types.SimpleNamespace())
print(types.FunctionType is type(attempt), types.GeneratorType, types.MethodType(lambda self: self, 3)(),
      types.NoneType, types.ModuleType('m', 'doc').__doc__, types.MappingProxyType({'a': 1})['a'],
      types.GenericAlias(list, (int,)), types.LambdaType, types.CoroutineType, types.BuiltinFunctionType)
Dynamic = types.new_class('Dynamic', (Node,), {}, lambda ns: ns.update(extra=5))
print(Dynamic.extra, Dynamic.__mro__, Dynamic(1).value)
attempt(lambda: types.MappingProxyType({})['x'])
attempt(setattr, namespace, 3, 4)
cell = types.CellType(5)
print(cell.cell_contents)


@types.coroutine
def old_style():
    result = yield 'asked'
    return result


async def user():
    return await old_style()


c = user()
print(c.send(None))
try:
    c.send('answer')
except StopIteration as stop:
    print(stop.value)

# sys
print(sys.maxsize, sys.byteorder, sys.platform, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major,
      sys.getrecursionlimit(), sys.maxunicode, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit,
      sys.hash_info.width, sys.getdefaultencoding(), sys.intern('abc') is sys.intern('abc'), len(sys.argv))
print(sys.getsizeof(1), sys.getsizeof(''), sys.getsizeof('abc'), sys.getsizeof(()), sys.getsizeof(1.5), sys.getsizeof(b'ab'))
sys.stdout.write('written\n')
print(sys.exc_info(), sys.getrefcount([]), 'sys' in sys.modules, sys.modules['sys'] is sys)
try:
    raise ValueError('v')
except ValueError:
    print(sys.exc_info()[0], sys.exc_info()[1], sys.exception())
try:
    sys.exit('bye')
except SystemExit as stop:
    print(repr(stop), stop.code)
attempt(sys.setrecursionlimit, 0)
attempt(sys._getframe, 100)
print(sys._getframe().f_code.co_name)


# abc
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    @property
    @abc.abstractmethod
    def name(self):
        ...

    @classmethod
    @abc.abstractmethod
    def make(cls):
        ...

    def describe(self):
        return f'{self.name} {self.area()}'


class Half(Shape):
    def area(self):
        return 1


class Full(Half):
    name = 'full'

    @classmethod
    def make(cls):
        return cls()


print(Full.make().describe(), sorted(Shape.__abstractmethods__), Full.__abstractmethods__)
attempt(Shape)
attempt(Half)
Shape.register(int)
print(isinstance(3, Shape), issubclass(bool, Shape), isinstance('x', Shape), isinstance(Full(), Shape))
attempt(Shape.register, 3)
attempt(issubclass, 3, Shape)


class HasLen(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return any('__len__' in base.__dict__ for base in other.__mro__)


print(isinstance([], HasLen), isinstance(3, HasLen))
