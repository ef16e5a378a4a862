# heapq, bisect, operator, copy, types, abc, gc, time, sys, contextvars: what the other programs leave out.
import abc
import bisect
import contextvars
import copy
import gc
import heapq
import operator
import sys
import time
import types


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


h = [5, 2, 8, 1, 9, 3]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h, heapq.nlargest(2, h), heapq.nsmallest(3, h, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge('acb', 'bd', key=str.upper, reverse=True)), heapq.nsmallest(0, h), heapq.nlargest(10, 'abc'))
attempt(heapq.heappop, [])
attempt(heapq.heappush, (1,), 2)
attempt(heapq.heapify, [1, 'a'])
attempt(heapq.heapreplace, [], 1)


class Job:
    def __init__(self, p):
        self.p = p

    def __lt__(self, other):
        return self.p < other.p


jobs = [Job(3), Job(1), Job(2)]
heapq.heapify(jobs)
print([heapq.heappop(jobs).p for _ in range(3)])
a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2, 0, 2), bisect.bisect_left([(1, 'a'), (3, 'b')], 2, key=lambda p: p[0]), bisect.bisect([], 1))
bisect.insort(a, 2.5)
bisect.insort_left(a, 0)
bisect.insort_right(a, 9, key=lambda x: x)
print(a)
attempt(bisect.bisect, a, 1, -1)
attempt(bisect.bisect, a, 'x')

print(operator.itemgetter(1, 'a') and operator.itemgetter(slice(1, 3))('abcd'), operator.attrgetter('a.b', 'c')(types.SimpleNamespace(a=types.SimpleNamespace(b=1), c=2)), operator.methodcaller('replace', 'a', 'b')('aa'), operator.itemgetter(0), operator.attrgetter('x', 'y.z'), operator.methodcaller('f', 1, k=2))
print(operator.iadd([1], [2]), operator.length_hint(iter([1, 2])), operator.matmul.__name__, operator.call(max, 1, 2), operator.setitem([0], 0, 1), operator.__add__(1, 2), operator.truediv(7, 2), operator.floordiv(7, 2), operator.lshift(1, 3), operator.xor(5, 1), operator.inv(5), operator.pos(-1), operator.getitem({'a': 1}, 'a'), operator.is_not(1, None), operator.abs(-3), operator.indexOf([1, 2], 2), operator.countOf([1, 1], 1), operator.ior({1}, {2}), operator.ixor(3, 1), operator.imul([1], 2))
attempt(operator.itemgetter)
attempt(operator.itemgetter(5), 'ab')
attempt(operator.attrgetter, 5)
attempt(operator.attrgetter('q'), 'x')
attempt(operator.methodcaller)
attempt(operator.indexOf, [], 1)
attempt(operator.index, 1.5)


class Deep:
    def __init__(self):
        self.items = [1, [2]]
        self.me = self


d = Deep()
e = copy.deepcopy(d)
print(e.me is e, e.items == d.items, e.items[1] is d.items[1], copy.copy(d).items is d.items, copy.copy([1]), copy.deepcopy({'a': {1}}), copy.copy({1: 2}), copy.deepcopy((1, [2])), copy.copy(range(3)), copy.deepcopy(None), copy.copy(int) is int)
t = ([1],)
print(copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2), copy.deepcopy([t, t])[0] is copy.deepcopy([t, t])[1])


class State:
    def __getstate__(self):
        return {'x': 1}

    def __setstate__(self, state):
        self.state = state


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


print(copy.copy(State()).state, copy.deepcopy(Reduced(1)).n, copy.Error)
attempt(copy.copy, (i for i in ()))
attempt(copy.deepcopy, sys)

n = types.SimpleNamespace(a=1, b='x')
n.c = [n]
print(n, n == types.SimpleNamespace(a=1), vars(types.SimpleNamespace(z=1)), types.MappingProxyType({'a': 1}), types.MappingProxyType({'a': 1}) | {'b': 2}, types.new_class('N', (), {}, lambda ns: ns.update(q=5)).q, types.FunctionType(n.__class__.__init__.__code__ if False else (lambda: 7).__code__, {})(), types.MethodType(len, 'abc')(), types.prepare_class('X')[0], types.resolve_bases((list[int],)))
attempt(lambda: types.MappingProxyType({'a': 1}).__setitem__('b', 1))
attempt(types.SimpleNamespace, 1)
m = types.ModuleType('made', 'doc')
m.x = 1
print(m, m.__doc__, m.__name__, type(m) is types.ModuleType, types.GenericAlias(list, int), types.CellType(5).cell_contents, types.DynamicClassAttribute.__name__, isinstance(int | str, types.UnionType), types.NoneType, types.EllipsisType, types.NotImplementedType)


@types.coroutine
def old():
    yield 1
    return 2


async def uses():
    return await old()

c = uses()
print(c.send(None))
attempt(c.send, None)


class Base(abc.ABC):
    @property
    @abc.abstractmethod
    def p(self): ...

    @classmethod
    @abc.abstractmethod
    def c(cls): ...

    @staticmethod
    @abc.abstractmethod
    def s(): ...

    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, 'duck') or NotImplemented


class Duck:
    duck = True


attempt(Base)
print(sorted(Base.__abstractmethods__), issubclass(Duck, Base), isinstance(Duck(), Base), issubclass(int, Base), Base.register(int), issubclass(bool, Base), abc.get_cache_token() >= 0, type(Base))

print(gc.collect() >= 0, gc.isenabled(), gc.get_threshold(), len(gc.get_count()), gc.disable(), gc.isenabled(), gc.enable(), gc.is_tracked([]), gc.is_tracked(5), gc.garbage)
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(0)), time.gmtime(86400 * 365).tm_year, time.mktime(time.strptime('2024-01-02', '%Y-%m-%d')), time.asctime(time.gmtime(0)), time.ctime(0), time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0)), time.timezone, time.tzname[0], time.daylight, isinstance(time.time_ns(), int), time.monotonic() <= time.monotonic())
attempt(time.strptime, 'x', '%Y')
attempt(time.sleep, -1)
attempt(time.strftime, 5)
attempt(time.sleep, 'x')
print(sys.byteorder, sys.maxsize, sys.version_info[:2], sys.version_info.major, sys.platform, sys.implementation.name, sys.float_info.max, sys.int_info.bits_per_digit, sys.hash_info.width, sys.getrecursionlimit(), sys.intern('a') is 'a' if False else True, sys.getdefaultencoding(), sys.flags.optimize, len(sys.argv), sys.exc_info(), sys.maxunicode, callable(sys.displayhook), sys.getrefcount(object()) > 0, sys.getsizeof([]) > 0, 'sys' in sys.modules, sys.stdlib_module_names >= {'re'}, sys.api_version, sys.executable != None, sys.is_finalizing(), sys.warnoptions, sys.dont_write_bytecode in (True, False))
v = contextvars.ContextVar('v', default=1)
w = contextvars.ContextVar('w')
token = v.set(2)
ctx = contextvars.copy_context()
v.set(3)
print(v.get(), ctx[v], v in ctx, ctx.get(w, 'no'), len(ctx), ctx.run(lambda: (v.set(9).var is v, v.get())), v.get(), ctx[v], list(ctx.keys()) == [v], token.old_value, token.var is v, v.reset(token), v.get(), w.get('default'), v.name, contextvars.Token.MISSING)

attempt(contextvars.ContextVar, 5)
