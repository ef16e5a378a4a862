# weakref: references that do not keep their objects, and who is told when one goes.
import weakref


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<{self.name}>'

    def method(self):
        return self.name


def told(reference):
    print('gone', reference() is None)


a = Thing('a')
r = weakref.ref(a)
s = weakref.ref(a, told)
print(r() is a, r is weakref.ref(a), r == s, hash(r) == hash(a), weakref.getweakrefcount(a), len(weakref.getweakrefs(a)),
      s.__callback__ is told, r.__callback__, type(r))
del a
print(r(), s(), r == r, r == s)
attempt(hash, s)
attempt(weakref.ref, 3)
attempt(weakref.ref, 'x')
attempt(weakref.ref, [])
attempt(weakref.ref, (1,))
b = Thing('b')
order = [weakref.ref(b, lambda reference, n=n: print('callback', n)) for n in range(3)]
lost = weakref.ref(b, lambda reference: print('never'))
del lost
b = None
print('after')


class Loud:
    def __del__(self):
        print('del')


loud = Loud()
w = weakref.ref(loud, lambda reference: print('weak'))
del loud


class Slotted:
    __slots__ = ('x',)


class Weakable:
    __slots__ = ('x', '__weakref__')


attempt(weakref.ref, Slotted())
weakable = Weakable()
print(weakref.ref(weakable)() is weakable)

# proxies
c = Thing('c')
p = weakref.proxy(c, lambda proxy: print('proxy gone'))
print(p.name, p.method(), isinstance(p, Thing), str(p), p == c)
p.extra = 5
print(c.extra)
del c
attempt(lambda: p.name)

# methods
d = Thing('d')
m = weakref.WeakMethod(d.method)
print(m()(), m == weakref.WeakMethod(d.method))
del d
print(m())

# containers
values = weakref.WeakValueDictionary()
e, f = Thing('e'), Thing('f')
values['e'], values['f'] = e, f
print(len(values), values['e'], sorted(values.keys()), list(values.values()), 'e' in values)
del e
print(len(values), 'e' in values, list(values.items()), values.get('e', 'none'))
attempt(lambda: values['e'])
keys = weakref.WeakKeyDictionary()
keys[f] = 1
g = Thing('g')
keys[g] = 2
print(len(keys), keys[f], g in keys, list(keys.items()))
del g
print(len(keys), list(keys.keys()))
things = weakref.WeakSet([f])
h = Thing('h')
things.add(h)
print(len(things), h in things, 3 in things)
del h
print(len(things), [thing for thing in things])


# finalize
def farewell(*args, **kwargs):
    print('farewell', args, kwargs)
    return 'result'


i = Thing('i')
end = weakref.finalize(i, farewell, 1, key='k')
print(end.alive, end.peek()[1] is farewell)
del i
print(end.alive, end())
j = Thing('j')
end = weakref.finalize(j, farewell, 'by hand')
print(end(), end(), end.alive)
del j


def failing(reference):
    raise ValueError('in a callback')


def function():
    pass


def generator():
    yield 1


for live in (function, generator(), {1}, Thing, weakref):
    print(weakref.ref(live)() is live)
attempt(setattr, r, 'x', 1)


class Named(weakref.ref):
    def __init__(self, target, callback=None):
        super().__init__(target, callback)
        self.label = 'label'


k = Thing('k')
n = Named(k)
print(n().name, n.label, isinstance(n, weakref.ref))
