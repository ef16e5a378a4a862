# descriptors and properties
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)
class D:
    def __get__(self, obj, owner=None):
        return ('get', obj is not None, owner.__name__ if owner else None)
    def __set__(self, obj, v):
        print('set', v)
        obj.__dict__['d'] = v
    def __delete__(self, obj):
        print('delete')
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
class N:
    def __get__(self, obj, owner=None):
        return 'nondata'
class Thing:
    d = D()
    n = N()
    @property
    def x(self): return 1
    y = property()
    z = property(None, lambda s, v: print('z', v))
    w = property(lambda self: self.missing)
a = Thing()
print(a.d, Thing.d); a.d = 5; print(a.d, a.__dict__); del a.d
print(a.n); a.n = 3; print(a.n, Thing.n); del a.n; print(a.n)
t('x=', lambda: setattr(a, 'x', 1))
t('del x', lambda: delattr(a, 'x'))
t('y', lambda: a.y)
t('y=', lambda: setattr(a, 'y', 1))
t('del y', lambda: delattr(a, 'y'))
t('z', lambda: a.z)
t('z=', lambda: setattr(a, 'z', 1))
t('w', lambda: a.w)
p = property()
t('p get', lambda: p.__get__(a))
t('p set', lambda: p.__set__(a, 5))
t('p del', lambda: p.__delete__(a))
t('p none', lambda: p.__get__(None, Thing) is p)
t('p nn', lambda: p.__get__(None, None) is p)
q = property(lambda s: 1)
t('q set', lambda: q.__set__(a, 5))
t('q del', lambda: q.__delete__(a))
t('fget=', lambda: setattr(p, 'fget', 1))
t('fset=', lambda: setattr(p, 'fset', 1))
t('doc=', lambda: setattr(p, '__doc__', 'text'))
print(p.__doc__)
t('doc prop', lambda: property(lambda s: 1, doc='hello').__doc__)
def g(self):
    "the doc of g"
    return 7
t('doc prop', lambda: property(g).__doc__)
t('setter keeps doc', lambda: property(g).setter(lambda s, v: None).__doc__)
t('getter takes doc', lambda: property(lambda s: 1).getter(g).__doc__)
t('many', lambda: property(1, 2, 3, 4, 5))
t('kw', lambda: property(fget=g, fset=None, fdel=None, doc=None).fget is g)
t('badkw', lambda: property(get=g))
t('noncallable', lambda: property(5).__get__(a))
class Sub(property):
    "doc of sub"
class U:
    @Sub
    def v(self):
        "doc of v"
        return 'v'
    @v.setter
    def v(self, x): print('v set', x)
print(type(U.__dict__['v']).__name__, U.v.__doc__, U().v); U().v = 4
t('isabs', lambda: p.__isabstractmethod__)
def absm(s): pass
absm.__isabstractmethod__ = True
t('isabs', lambda: property(absm).__isabstractmethod__)
print(type(property.fget).__name__, type(property.__isabstractmethod__).__name__, type(property.getter).__name__)
print(type(property.__get__).__name__, type(property.__set__).__name__)
class Bad:
    def __set_name__(self, o, n): raise ValueError('no name')
try:
    class K: b = Bad()
except Exception as e:
    print(type(e).__name__, e, repr(e.__cause__))
class Raises:
    def __get__(self, o, t): raise AttributeError('from get')
class HasGA:
    r = Raises()
    def __getattr__(self, n): return 'ga ' + n
print(HasGA().r)
t('class r', lambda: HasGA.r)
class OnlySet:
    def __set__(self, o, v): print('OS', v)
class H:
    o = OnlySet()
h = H(); print(type(h.o).__name__); h.o = 3; h.__dict__['o'] = 9; print(h.o)
t('del o', lambda: delattr(h, 'o'))
class OnlyDel:
    def __delete__(self, o): print('OD')
class H2: o = OnlyDel()
t('set od', lambda: setattr(H2(), 'o', 3))
del H2().o
class GetFour:
    def __get__(self): return 4
class H3: o = GetFour()
t('arity', lambda: H3().o)
class InstGet: pass
i = InstGet(); i.__get__ = lambda *a: 'never'
class H4: o = i
t('inst', lambda: H4().o is i)
class NoneGet: __get__ = None
class H5: o = NoneGet()
t('none get', lambda: H5().o)
print(hasattr(D(), '__get__'), callable(D.__get__), D().__get__(None, int))
cm = classmethod(lambda c: c)
sm = staticmethod(lambda: 's')
t('cm call', lambda: cm())
t('sm call', lambda: sm())
print(cm.__get__(5)(), cm.__get__(None, int)(), sm.__get__(5)())
t('cm func', lambda: setattr(cm, '__func__', 1))
def fn(x: int) -> str:
    "doc"
print(classmethod(fn).__wrapped__ is fn, classmethod(fn).__name__, staticmethod(fn).__doc__, staticmethod(fn).__annotations__)
print(staticmethod(fn).__dict__ == {**fn.__dict__}, sorted(k for k in vars(classmethod(fn))))
t('repr', lambda: repr(classmethod(5)) + repr(staticmethod(6)))
t('cm()', lambda: classmethod())
t('sm()', lambda: staticmethod())
t('cm2', lambda: classmethod(1, 2))
t('cmkw', lambda: classmethod(f=2))
class CP:
    @classmethod
    @property
    def name(cls): return cls.__name__
print(CP.name, CP().name)
