def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import operator as o, copy
print(o.__all__)
for n in o.__all__:
    f = getattr(o, n)
    for a in [(), (1,), (3, 2), ('ab', 'b'), ([1, 2], 1), ([1, 2], 1, 5), ({'a': 1}, 'a'), (1, 2, 3, 4)]:
        if n in ('concat', 'iconcat') and 0: continue
        t(lambda: (lambda r: type(r).__name__ if callable(r) else r)(f(*copy.deepcopy(a))))
for f in [o.itemgetter(1), o.itemgetter(0, 2), o.itemgetter('a'), o.itemgetter(slice(1, 3)), o.attrgetter('real'), o.attrgetter('real', 'imag.real'), o.methodcaller('upper'), o.methodcaller('split', ',', maxsplit=1), o.itemgetter(-1)]:
    print(repr(f), type(f), f.__reduce__())
    for x in ['abc', 'a,b,c', [1, 2, 3], {'a': 1, 1: 2, 0: 0, 2: 5}, 5, 2.5]: t(f, x)
    t(f); t(f, 1, 2); t(lambda: f('abc', x=1)); print(repr(copy.copy(f)), f == copy.copy(f))
t(o.itemgetter); t(o.attrgetter); t(o.attrgetter, 5); t(o.methodcaller); t(o.methodcaller, 5); t(o.attrgetter, 'a', 1); t(o.itemgetter, x=1); t(o.attrgetter('a.b.c'), 5); t(o.attrgetter('__class__.__name__'), 5); t(o.attrgetter(''), 5); t(o.attrgetter('.'), 5)
class X:
    def __index__(s): return 7
    def __iadd__(s, y): return ('iadd', y)
    def __add__(s, y): return ('add', y)
    def __radd__(s, y): return ('radd', y)
    def __contains__(s, y): return 'truthy'
    def __length_hint__(s): return 12
    def __matmul__(s, y): return 'mm'
    def __imatmul__(s, y): return 'imm'
    def __inv__(s): return 'inv'
    def __invert__(s): return 'invert'
    def __not__(s): return 'x'
    def __call__(s, *a, **k): return a, k
    def __bool__(s): return False
    def __eq__(s, y): return 'eq'
    __hash__ = None
    def __concat__(s, y): return 'cc'
    def __neg__(s): return 'neg'
    def __pos__(s): return 'pos'
    def __abs__(s): return 'abs'
x = X(); print(o.index(x), o.iadd(x, 1), o.add(x, 1), o.add(1, x), o.contains(x, 5), o.length_hint(x), o.matmul(x, 1), o.imatmul(x, 1), o.inv(x), o.invert(x), o.not_(x), o.truth(x), o.eq(x, 1), o.ne(x, 1), o.call(x, 1, a=2), o.neg(x), o.pos(x), o.abs(x)); t(o.concat, x, [1]); t(o.iconcat, x, [1])
t(o.countOf, [1, 2, 1], 1); t(o.countOf, 5, 1); t(o.indexOf, [1, 2], 2); t(o.indexOf, [1, 2], 3); t(o.indexOf, iter('abc'), 'c'); t(o.countOf, {'a': 1}, 'a'); t(o.length_hint, [1, 2]); t(o.length_hint, iter([1, 2, 3])); t(o.length_hint, 5, 9); t(o.length_hint, 5); t(o.length_hint, [], 'x'); t(o.length_hint, [], default=1)
l = [1, 2]; print(o.iadd(l, [3]) is l, o.imul(l, 2) is l, l, o.delitem(l, 0), l, o.setitem(l, slice(0, 2), 'xyz'), l, o.getitem(l, slice(None, None, -1)), o.is_(l, l), o.is_not(l, l)); t(o.setitem, (1,), 0, 1); t(o.delitem, 'ab', 0); t(o.getitem, {}, 'k'); t(o.index, 1.5); t(o.pow, 2, -1); t(o.floordiv, 1, 0); t(o.mod, '%d', 5); t(o.lshift, 1, -1); t(o.truediv, 1, 0); t(o.call, 5); t(o.concat, [1], (2,)); t(o.concat, 1, 2); t(o.iconcat, [1], (2,)); t(o.ior, {1}, {2}); t(o.ior, {'a': 1}, [('b', 2)]); t(o.isub, {1, 2}, {2}); t(o.ixor, 5, 3); t(o.ipow, 2, 3); t(o.lt, 1, 'a'); t(o.contains, 5, 1); t(o.__add__, 1, 2); print(o.__lt__ is o.lt, o.add, o.itemgetter, o.__not__(1), sorted([(2, 'a'), (1, 'b')], key=o.itemgetter(1)), list(map(o.methodcaller('zfill', 4), ['1', '22'])))

def sub():
    class S(o.attrgetter): pass
    return S('real')(5)
t(sub); t(lambda: o.methodcaller('nope')(5)); t(lambda: o.methodcaller('append', 1, 2)([])); t(lambda: o.methodcaller(name='x')); t(lambda: o.methodcaller('format', name='x')('{name}'))
