# __slots__
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)
def mk(slots, bases=(), **ns):
    return lambda: sorted(type('S', bases, {'__slots__': slots, **ns}).__dict__)
t('str', mk('abc'))
t('tuple', mk(('a', 'b')))
t('list', mk(['a']))
t('dict', mk({'a': 'doc a', 'b': 'doc b'}))
t('gen', mk((c for c in 'xy')))
t('empty', mk(()))
t('doc', mk(('__doc__',)))
t('dictslot', mk(('__dict__', 'a')))
t('weak', mk(('__weakref__',)))
t('dup dict', mk(('__dict__', '__dict__')))
t('dup weak', mk(('__weakref__', '__weakref__')))
t('dup name', mk(('a', 'a')))
t('conflict', mk(('a',), a=3))
t('bad', mk(('a b',)))
t('bad2', mk((5,)))
t('bad3', mk(5))
t('bad4', mk(('1a',)))
t('bad5', mk(('',)))
t('keyword', mk(('class', 'def')))
t('int', mk(('a',), (int,)))
t('tuple', mk(('a',), (tuple,)))
t('tuple0', mk((), (tuple,)))
t('bytes', mk(('a',), (bytes,)))
t('str', mk(('a',), (str,)))
t('list', mk(('a',), (list,)))
t('type', mk(('a',), (type,)))
t('dict in dict', mk(('__dict__',), (type('B', (), {}),)))
t('weak in weak', mk(('__weakref__',), (type('B', (), {}),)))
t('private', mk(('__x', '_y')))
class S:
    __slots__ = ('a', '__priv', 'c')
    def __init__(self): self.__priv = 9
    def get(self): return self.__priv
s = S()
print(s.get(), sorted(x for x in dir(s) if 'priv' in x))
t('a', lambda: s.a)
t('del a', lambda: delattr(s, 'a'))
s.a = 3
print(s.a); del s.a
t('a', lambda: s.a)
t('z', lambda: s.z)
t('z=', lambda: setattr(s, 'z', 1))
t('del z', lambda: delattr(s, 'z'))
t('dict', lambda: s.__dict__)
t('weakref', lambda: __import__('weakref').ref(s))
print(S.a, type(S.a).__name__, S.a.__name__, S.a.__objclass__, S.a.__qualname__, S.a.__doc__)
t('get other', lambda: S.a.__get__(5))
t('set other', lambda: S.a.__set__(5, 5))
t('del other', lambda: S.a.__delete__(5))
t('get none', lambda: S.a.__get__(None, S))
t('get nn', lambda: S.a.__get__(None, None))
t('get nothing', lambda: S.a.__get__())
class E1:
    __slots__ = {'a': 'the a', 'b': None}
print(E1.a.__doc__, E1.b.__doc__, E1.__slots__)
class Sub(S): pass
x = Sub(); x.q = 1; x.a = 2; print(x.__dict__, x.a, Sub.__dictoffset__ != 0 if hasattr(Sub, '__dictoffset__') else True)
class Two:
    __slots__ = ('b',)
t('layout', lambda: type('L', (S, Two), {}))
class Em: __slots__ = ()
t('layout2', lambda: type('L', (S, Em), {}).__mro__)
class WithD:
    __slots__ = ('__dict__',)
w = WithD(); w.k = 1; print(w.__dict__)
t('wd weak', lambda: __import__('weakref').ref(w))
class SS(S):
    __slots__ = ('a', 'n')
ss = SS(); ss.a = 1; S.a.__set__(ss, 2); print(ss.a, S.a.__get__(ss))
ss.n = 'n'
import copy
c = copy.copy(ss); print(c.a, c.n, c.get())
print(ss.__reduce_ex__(2)[0].__name__, ss.__reduce_ex__(2)[2])
print(ss.__getstate__())
t('reduce0', lambda: ss.__reduce_ex__(0))
t('reduce', lambda: ss.__reduce__())
class C1:
    __slots__ = ('a', 'b')
class C2:
    __slots__ = ('a', 'b')
class C3:
    __slots__ = ('b', 'a')
class C4:
    __slots__ = ('a', 'c')
class C5: pass
o = C1(); o.a = 1; o.b = 2
o.__class__ = C2; print(type(o).__name__, o.a, o.b)
t('c3', lambda: setattr(o, '__class__', C3)); 
t('c3', lambda: (type(o).__name__, o.a, o.b))
t('c4', lambda: setattr(o, '__class__', C4))
t('c5', lambda: setattr(o, '__class__', C5))
t('c int', lambda: setattr(o, '__class__', int))
t('c 5', lambda: setattr(o, '__class__', 5))
t('c del', lambda: delattr(o, '__class__'))
t('int c', lambda: setattr(5, '__class__', C1))
C1.a = 5
t('after', lambda: setattr(C1(), 'a', 1))
