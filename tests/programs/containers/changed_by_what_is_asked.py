def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, "__name__", "?"), "->", repr(r)[:200])
    except Exception as e:
        print(getattr(f, "__name__", "?"), "!!", type(e).__name__, str(e)[:300])

def x(src, g=globals()):
    try:
        print(src, "->", repr(eval(src, g))[:200])
    except Exception as e:
        print(src, "!!", type(e).__name__, str(e)[:300])

l = [1, 2, 3]
class Ev:
    def __init__(self, f): self.f = f
    def __eq__(self, o): self.f(); return False
    def __repr__(self): self.f(); return 'Ev'
    def __hash__(self): return 1
def case(name, fn):
    try: print(name, fn())
    except Exception as e: print(name, type(e).__name__, e)
def c1():
    l = []; l.extend([Ev(l.clear), 2, 3]); return (5 in l, l)
def c2():
    l = []; l.extend([Ev(l.clear), 2, 3]); return (l.count(5), l)
def c3():
    l = []; l.extend([Ev(l.clear), 2, 3]); return l.index(5)
def c4():
    l = []; l.extend([Ev(l.clear), 2, 3]); return l.remove(5)
def c5():
    l = []; l.extend([Ev(l.clear), 2, 3]); return repr(l)
def c6():
    l = []; l.extend([Ev(l.clear), 2, 3]); return l == [1, 2, 3], l
def c7():
    l = []; l.extend([1, Ev(lambda: l.append(7)), 3]); return repr(l), l[:2] and len(l)
def c8():
    d = {}; d[1] = Ev(d.clear); d[2] = 3; return repr(d), len(d)
def c9():
    d = {}; d[1] = Ev(lambda: d.update({5: 5})); return repr(d), len(d)
def c10():
    d = {}; d[1] = Ev(d.clear); return d == {1: 2}, len(d)
def c11():
    d = {}; k = Ev(d.clear); d[k] = 1; d[1] = 2; return len(d)
def c12():
    s = set(); s.add(Ev(s.clear)); return Ev(lambda: 0) in s, len(s)
def c13():
    s = set(); s.add(Ev(s.clear)); return repr(s)
def c14():
    l = [1, 2, 3]; return [(l.pop(), i) for i in l], l
def c15():
    l = [1, 2, 3]; l[:] = (l.append(i) or i for i in [4, 5]); return l
def c16():
    l = [1, 2, 3, 4]; it = iter(l); next(it); l.clear(); a = list(it); l.extend('ab'); return a, list(it), l
def c17():
    l = [1, 2, 3, 4]; r = reversed(l); next(r); l.clear(); return list(r)
def c18():
    l = [1, 2, 3]; return list(zip(l, iter(lambda: l.pop(), 1)))
def c19():
    l = [1, 2, 3]; return sum(l.pop() for _ in l)
def c20():
    l = [1, 2, 3]; return list(map(lambda v: l.remove(v) or v, l)), l
def c21():
    l = [3, 1, 2]; return max(l, key=lambda v: (l.clear(), v)[1]), l
def c22():
    l = ['a', 'b']
    class S:
        def __str__(self): l.clear(); return 'S'
    l.append(S()); return ' '.join(map(str, l)), l
def c23():
    l = [1, 2, 3]
    class Ix:
        def __index__(self): l.clear(); return 1
    return l[Ix()]
def c24():
    l = [1, 2, 3]
    class Ix:
        def __index__(self): l.clear(); return 1
    l[Ix()] = 5; return l
def c25():
    l = [1, 2, 3]
    class Ix:
        def __index__(self): l.clear(); return 1
    return l[Ix():], l
def c26():
    l = [1, 2, 3]
    class Ix:
        def __index__(self): l.clear(); return 1
    del l[Ix()]
def c27():
    b = bytearray(b'abc')
    class Ix:
        def __index__(self): b.clear(); return 1
    b[Ix()] = 5; return b
def c28():
    b = bytearray(b'abc')
    class Ix:
        def __index__(self): b.clear(); return 65
    b[0] = Ix(); return b
def c29():
    l = [1, 2, 3]
    class Ix:
        def __index__(self): l.clear(); return 1
    return l.pop(Ix())
def c30():
    l = [1, 2, 3]
    class Ix:
        def __index__(self): l.clear(); return 1
    l.insert(Ix(), 9); return l
def c31():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] = 9; d.pop(k); d[k] = 3
    return d
def c32():
    d = {i: i for i in range(5)}; it = iter(d.items()); next(it); del d[4]; return list(it)
def c33():
    d = {i: i for i in range(5)}; it = iter(d); next(it); del d[4]; d[7] = 1; return list(it)
def c34():
    s = {1, 2, 3}; it = iter(s); next(it); s.discard(3); return next(it)
def c35():
    s = {1, 2, 3}; it = iter(s); next(it); s.discard(3); s.add(9); return list(it)
def c36():
    import collections
    d = collections.deque([1, 2, 3]); it = iter(d); next(it); d.append(4); return next(it)
def c37():
    import collections
    o = collections.OrderedDict(a=1, b=2); it = iter(o); next(it); o['c'] = 3; return next(it)
def c38():
    import collections
    o = collections.OrderedDict(a=1, b=2); it = iter(o); next(it); del o['b']; return next(it)
def c39():
    import collections
    d = collections.deque([Ev(lambda: d.clear()), 2]); return 5 in d
def c40():
    import collections
    d = collections.deque([Ev(lambda: d.append(1)), 2]); return d.index(5)
def c41():
    import collections
    d = collections.deque([Ev(lambda: d.append(1)), 2]); return d.remove(5)
def c42():
    import collections
    d = collections.deque([Ev(lambda: d.append(1)), 2]); return d.count(5)
def c43():
    l = [[3], [1], [2]]; l.sort(key=lambda v: v); return l
def c44():
    l = [5, 4, 3]; it = (l.append(0) or x for x in l if len(l) < 8); return list(it), l
def c45():
    d = {1: 2}
    def g():
        for k in d: yield k; d[5] = 1
    return list(g())
def c46():
    x = [0, 1]; i = 0; i, x[i] = 1, 'z'; return i, x
def c47():
    a = [1, 2, 3]; a[a.index(2)], a[0] = 'p', 'q'; return a
def c48():
    l = [1, 2]; l += l; l += (l.pop() for _ in range(2)); return l
def c49():
    d = {'a': 1}; d.update((k * 2, d.setdefault(k * 3, 1)) for k in list(d)); return d
def c50():
    l = list(range(10)); del l[::3]; l[::2] = 'wxyz'[:len(l[::2])]; return l
for i in range(1, 51): case(f'c{i}', globals()[f'c{i}'])
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
l = [T(i) for i in range(4)]; print('x'); l[1:3] = []; print('y'); l.clear(); print('z')
l = [T(i) for i in range(3)]; l.reverse(); del l[0]; print('a'); l *= 0; print('b')
d = {i: T(i) for i in range(3)}; d[1] = 5; print('c'); d.pop(0); print('d'); d.clear(); print('e')
s = {T(7)}; s.pop(); print('f'); l = [T(8)] * 2; l.pop(); print('g'); l.pop(); print('h')
