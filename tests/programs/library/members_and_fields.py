# What fields are: member descriptors of C++ types, __module__ and __weakref__, and what a metaclass is asked for.
import collections
import contextvars
import copy
import functools
import types
import weakref


def t(label, f, *a, **k):
    try:
        print(label, repr(f(*a, **k)))
    except Exception as e:
        print(label, type(e).__name__, e)


part = functools.partial(int, base=2)
t('partial', setattr, part, 'func', 1)
t('range', setattr, range(3), 'start', 1)
t('complex', setattr, 1j, 'real', 2)
t('variable', setattr, contextvars.ContextVar('v'), 'name', 'w')
t('code', delattr, t.__code__, 'co_name')
for owner, name in ((types.FunctionType, '__globals__'), (type, '__mro__'), (property, 'fget'), (BaseException, '__cause__'),
                    (StopIteration, 'value'), (types.GeneratorType, 'gi_code'), (types.GeneratorType, 'gi_frame'),
                    (functools.partial, 'args'), (collections.defaultdict, 'default_factory'), (slice, 'stop')):
    found = owner.__dict__[name]
    print(type(found).__name__, found, isinstance(found, types.MemberDescriptorType))

for value in (3, 'a', [], None, object(), 1.5, ValueError(), ..., {}):
    t('module of', lambda: value.__module__)
print(ValueError.__module__, int.__module__, repr(ValueError), type.__module__)


class Slotted:
    __slots__ = ('a', '__weakref__')


class Problem(Exception):
    pass


s = Slotted()
print(s.__weakref__, weakref.ref(s) is s.__weakref__)
r = weakref.ref(s)
print(s.__weakref__ is r, sorted(Problem.__dict__), sorted(Slotted.__dict__))
t('ref', weakref.ref)


class Meta(type):
    def __getattr__(cls, name):
        return f'asked for {name}'


class Raises:
    def __get__(self, instance, owner=None):
        raise AttributeError('not here')


class Asked(metaclass=Meta):
    field = Raises()


print(Asked.field, Asked.other)
t('instance', lambda: Asked().field)

Point = collections.namedtuple('Point', 'x y', defaults=[5])
print(type(Point.x).__name__, Point.x, Point.x.__get__((1, 2)), Point.x.__doc__, Point.__new__.__code__.co_varnames)
t('item', Point.y.__get__, (1,))
t('other', Point.y.__get__, 3)
t('set', setattr, Point(1), 'x', 2)
Point.x.__doc__ = 'across'
print(Point.x.__doc__, Point.x.__reduce__()[1], Point.__new__.__module__, Point.__new__.__defaults__)
t('call', Point)
t('call', Point, 1, 2, 3)
t('call', Point, 1, z=3)

context = contextvars.copy_context()
t('in', lambda: 3 in context)


class Named(collections.deque):
    pass


print(Named([1]) + Named([2]), Named([1], 3) + Named([2]), Named([1]) * 2)


class Plain:
    def method(self):
        return self


held = weakref.ref(Plain)
t('reference', weakref.ref, held)
plain = Plain()
print(copy.copy(plain.method)() is plain, copy.deepcopy(plain.method)() is plain)
proxy = weakref.proxy(plain)
t('neg', lambda: -proxy)
t('sub', lambda: proxy - 1)
t('rsub', lambda: 1 - proxy)
t('next', lambda: next(proxy))
t('namespaces', lambda: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2))
