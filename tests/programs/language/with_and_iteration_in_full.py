# context managers, iterators
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)
class CM:
    def __init__(self, n, swallow=False, raise_exit=None): self.n, self.s, self.r = n, swallow, raise_exit
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, et, e, tb):
        print('exit', self.n, et and et.__name__, e, tb is not None)
        if self.r: raise self.r
        return self.s
def a():
    with CM(1) as x, CM(2) as y:
        print(x, y)
        raise ValueError('v')
t('a', a)
def b():
    with CM(1, True), CM(2): raise ValueError('v')
    return 'after'
t('b', b)
def c():
    with CM(1), CM(2, raise_exit=KeyError('k')): raise ValueError('v')
try: c()
except KeyError as e: print(repr(e), repr(e.__context__))
def d():
    for i in range(3):
        with CM(i):
            if i == 0: continue
            if i == 1: break
    return 'd'
t('d', d)
def e():
    with CM(1): return 'ret'
t('e', e)
def f():
    with (CM(1) as x, CM(2) as y,): print('paren', x, y)
f()
class NoExit:
    def __enter__(self): print('never')
class NoEnter:
    def __exit__(self, *a): pass
def g(x):
    with x: pass
t('noexit', lambda: g(NoExit()))
t('noenter', lambda: g(NoEnter()))
t('5', lambda: g(5))
class Inst: pass
i = Inst(); i.__enter__ = i.__exit__ = lambda *a: None
t('inst', lambda: g(i))
def ga():
    async def h():
        async with CM(1): pass
    h().send(None)
t('async', ga)
def unpack():
    with CM((1, 2)) as (p, q): print(p, q)
    with CM(5) as (p, q): pass
t('unpack', unpack)
class Target:
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
o = Target()
with CM('attr') as o.x: print(o.x)
l = [0]
with CM('item') as l[0]: print(l)
class BoolRaises:
    def __bool__(self): raise TypeError('bool of exit')
class CMB(CM):
    def __exit__(self, *a): return BoolRaises()
def h():
    with CMB(1): raise ValueError('v')
t('boolraise', h)
def h2():
    with CMB(1): pass
    return 'fine'
t('boolnot', h2)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print('iter'); return self
    def __next__(self):
        if self.n == 0: print('stop'); raise StopIteration('val')
        self.n -= 1
        return self.n
print(list(It(2)), tuple(It(1)), [*It(1)], max(It(3)), sum(It(3)), dict(enumerate(It(2))))
t('unpack few', lambda: exec('a, b = It(1)', globals()))
t('unpack many', lambda: exec('a, b = It(4)', globals()))
t('unpack 5', lambda: exec('a, b = 5', globals()))
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), [*reversed([*Seq()])])
t('reversed', lambda: reversed(Seq()))
class Seq2(Seq):
    def __len__(self): return 3
print(list(reversed(Seq2())), type(reversed(Seq2())).__name__, type(iter(Seq2())).__name__)
it = iter(Seq2()); next(it); print(it.__length_hint__(), it.__reduce__()[0].__name__)
class BadIter:
    def __iter__(self): return 5
t('bad', lambda: iter(BadIter()))
t('bad for', lambda: [x for x in BadIter()])
class NoNext:
    def __iter__(self): return self
t('nonext', lambda: iter(NoNext()))
t('nonext', lambda: next(NoNext()))
ci = iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)
print(list(ci), type(ci).__name__)
t('iter2', lambda: iter(5, 5))
t('next def', lambda: next(iter([]), 'dflt'))
t('next', lambda: next(iter([])))
t('next3', lambda: next(iter([]), 1, 2))
def gen():
    try:
        x = yield 1
        print('got', x)
        yield from It(2)
    finally: print('fin')
g1 = gen(); print(next(g1), g1.send('s'), next(g1))
t('end', lambda: next(g1))
def gret():
    r = yield from It(1)
    return r
gg = gret(); next(gg)
try: next(gg)
except StopIteration as e: print(e.value, e.args)
def pep479():
    yield 1
    raise StopIteration('x')
t('479', lambda: list(pep479()))
class Lh:
    def __iter__(self): return iter([1])
    def __length_hint__(self): print('hint'); return -5
t('lh', lambda: list(Lh()))
import operator
t('lh', lambda: operator.length_hint(Lh()))
t('lh', lambda: operator.length_hint([1, 2], 9))
t('lh', lambda: operator.length_hint(5, 9))
