# copy and reduce protocols
import copy, copyreg
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)
def show(r):
    if isinstance(r, str): return r
    return tuple(x.__name__ if callable(x) and hasattr(x, '__name__') else (list(x) if hasattr(x, '__next__') else x) for x in r)
class P:
    def __init__(self, x=0): self.x = x
    def __repr__(self): return f'{type(self).__name__}({self.__dict__})'
class L(list): pass
class D(dict): pass
class I(int): pass
class T(tuple): pass
class S(str): pass
class Se(set): pass
class G:
    def __getnewargs__(self): return (1, 2)
class Gx:
    def __getnewargs_ex__(self): return (1,), {'a': 2}
    def __new__(cls, *a, **k): print('new', a, k); return super().__new__(cls)
class Gs:
    def __getstate__(self): print('getstate'); return {'s': 1}
    def __setstate__(self, s): print('setstate', s); self.z = s
class Gf:
    def __getstate__(self): return False
    def __setstate__(self, s): print('never', s)
p = P(1); p.q = [1]
l = L([1, 2]); l.a = 5
d = D(a=1); i = I(5); i.n = 2; tt = T((1, 2)); s = S('x'); se = Se([1])
for o in (p, l, d, i, tt, s, se, G(), Gx(), Gs(), Gf(), P):
    for pr in (2, 4):
        t(type(o).__name__, lambda: show(o.__reduce_ex__(pr)) if not isinstance(o, type) else 'type')
for o in (p, i, tt, s, l):
    t('r0 ' + type(o).__name__, lambda: [getattr(x, '__name__', x) if not isinstance(x, tuple) else tuple(getattr(y, '__name__', y) for y in x) for x in o.__reduce_ex__(0)])
for o in (5, 'a', [1], {1: 2}, (1,), None, 1.5, {1}, range(3), slice(1, 2), b'a', 1j, bytearray(b'q'), frozenset([1])):
    t(type(o).__name__, lambda: show(o.__reduce_ex__(4)))
t('reduce int', lambda: (5).__reduce__())
t('iter', lambda: show(iter([1, 2]).__reduce__()))
t('gen', lambda: (x for x in []).__reduce_ex__(2))
t('func', lambda: t.__reduce_ex__(2))
t('len', lambda: len.__reduce__())
t('meth', lambda: show([].append.__reduce__()))
t('object', lambda: show(object().__reduce_ex__(2)))
t('reduce_ex', lambda: object().__reduce_ex__())
t('reduce_ex', lambda: object().__reduce_ex__('a'))
t('getstate', lambda: (object().__getstate__(), p.__getstate__(), P.__getstate__.__qualname__))
for o in (p, l, d, i, tt, s, se, Gs(), Gx()):
    c = copy.copy(o); dc = copy.deepcopy(o)
    print(type(c).__name__, c if not type(c).__name__.startswith('G') else vars(c), getattr(c, '__dict__', None), type(dc).__name__)
c = copy.copy(p); dc = copy.deepcopy(p); print(c.q is p.q, dc.q is p.q, dc.q)
class CC:
    def __copy__(self): print('copy'); return 'C'
    def __deepcopy__(self, memo): print('deepcopy', type(memo).__name__); return 'DC'
print(copy.copy(CC()), copy.deepcopy([CC()]))
class R:
    def __reduce__(self): return (P, (3,), {'y': 4})
class R2:
    def __reduce_ex__(self, pr): print('ex', pr); return (L, (), {'a': 1}, iter([1, 2]), None)
class R3:
    def __reduce__(self): return (D, (), None, None, iter([('k', 'v')]))
class R4:
    def __reduce__(self): return 'name'
class R5:
    def __reduce__(self): return 5
class R6:
    def __reduce__(self): return (P,)
class R7:
    def __reduce__(self): return (P, [])
print(copy.copy(R()), copy.deepcopy(R()), copy.copy(R2()), copy.copy(R2()).a, copy.copy(R3()))
t('r4', lambda: type(copy.copy(R4())).__name__)
t('r5', lambda: copy.copy(R5())); t('r7', lambda: copy.copy(R7()))
a = [1]; a.append(a); b = copy.deepcopy(a); print(b[1] is b, b is not a)
memo = {}; x = [[1]]; y = copy.deepcopy(x, memo); print(y, y[0] is not x[0], id(x) in memo)
tup = ([],); print(copy.deepcopy(tup) is tup, copy.copy(tup) is tup)
e = ValueError('a', 1); e.extra = 2; ec = copy.copy(e); print(repr(ec), ec.extra, show(e.__reduce__()))
class MyE(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
t('mye', lambda: copy.copy(MyE(1, 2)))
t('gen copy', lambda: copy.copy(x for x in []))
t('mod copy', lambda: copy.copy(copy))
t('mod copy', lambda: copy.deepcopy(copy))
print(copy.copy(len) is len, copy.deepcopy(t) is t, copy.copy(P) is P, copy.copy(None), copy.copy(...), copy.copy(NotImplemented))
copyreg.pickle(P, lambda o: (P, (99,))); print(copy.copy(p)); del copyreg.dispatch_table[P]
t('cell', lambda: copy.copy((lambda: p).__code__) is not None)
t('bm', lambda: copy.deepcopy(p.__repr__)())
import types
t('ns', lambda: copy.copy(types.SimpleNamespace(a=1)))
t('mp', lambda: copy.copy(types.MappingProxyType({})))
t('range', lambda: (copy.copy(range(3)), copy.deepcopy(slice(1, 2))))
t('newobj', lambda: copyreg.__newobj__(P).__dict__)
class NoDict:
    __slots__ = ('a',)
nd = NoDict(); nd.a = [1]; print(copy.deepcopy(nd).a, show(nd.__reduce_ex__(2)))
class Kw:
    def __init__(self, *, a): self.a = a
print(copy.copy(Kw(a=1)).a)
