# Special methods that are natives, bound methods, partials, static methods, descriptors; StopIteration of natives under next() and map().
import functools, operator
def show(f, *a):
    try: print('->', f(*a))
    except BaseException as e: print(type(e).__name__, e)
class Box:
    def __init__(self, *v): self.v = v; print('Box', v)
    def __eq__(self, o): return ('eq', self.v)
    __hash__ = None
class P:
    __len__ = [1, 2, 3].__len__
    __iter__ = [7, 8].__iter__
    __contains__ = {5}.__contains__
    __getitem__ = {'k': 'v', 0: 'zero'}.__getitem__
    __call__ = functools.partial(print, 'called', sep='|')
    __bool__ = staticmethod(lambda: False)
    __str__ = classmethod(lambda c: 'cls ' + c.__name__)
    __add__ = functools.partialmethod(lambda s, a, b: ('pm', a, b), 'x')
    __lt__ = functools.lru_cache(lambda s, o: 'cached')
    __neg__ = operator.methodcaller('neg')
    __format__ = 'fmt {}'.format
    __enter__ = lambda s: 'ent'
    __exit__ = staticmethod(lambda *a: print("exit", len(a)) or True)
    def neg(self): return 'negged'
p = P()
show(len, p); show(list, p); show(lambda: 5 in p); show(lambda: p['k']); show(lambda: p(1, 2)); show(bool, p); show(str, p); show(lambda: p + 3); show(lambda: p < 4); show(lambda: -p); show(lambda: format(p, 'zz')); show(lambda: f'{p:q}'); show(lambda: not p)
with p as x: print(x); raise ValueError('swallowed')
class G:
    def __iter__(self): yield 1; yield 2
    def __reversed__(self): yield 2; yield 1
    def __contains__(self, x): yield x
    def __getattr__(self, n): yield n
    def __enter__(self): yield 'e'
    def __exit__(self, *a): yield 'x'
    def __add__(self, o): yield 'sum'; yield o
    def __eq__(self, o): yield 'eq'
    def __call__(self): yield 'call'
    def __getitem__(self, i): yield i
    def __init__(self): pass
g = G(); show(lambda: (list(g), list(reversed(g)), 5 in g, list(g.foo), list(g + 1), list(g == 2), list(g()), list(g[3])))
with g as e: print(list(e))
class BadInit:
    def __init__(self): yield
show(BadInit)
class Next:
    def __iter__(self): return self
    __next__ = functools.partial(next, iter('abc'))
show(list, Next()); show(lambda: [x for x in Next()]); show(next, Next(), 'dflt')
class Next2:
    __iter__ = lambda s: s
    __next__ = iter([1, 2, 3]).__next__
show(list, Next2()); show(lambda: max(Next2(), default='none'))
class Next3:
    def __iter__(self): return self
    def __next__(self): return next(self.g)
    g = (x * 2 for x in range(3))
show(lambda: [*Next3()]); show(lambda: dict(enumerate(Next3())))
class Aw:
    __await__ = lambda s: iter([1, 2])
class Aw2:
    __await__ = staticmethod(lambda: iter('x'))
class Aw3:
    __await__ = functools.partial(iter, 'yz')
async def aw(x): return await x
for x in (Aw(), Aw2(), Aw3()):
    c = aw(x); show(c.send, None); c.close()
class Desc:
    def __get__(self, o, c): print('get', o is None, c.__name__); return lambda *a: ('desc', a)
class UsesDesc: __len__ = Desc(); __add__ = Desc(); __call__ = Desc(); foo = Desc(); __iter__ = Desc(); __getitem__ = Desc(); __str__ = Desc()
u = UsesDesc(); show(lambda: u + 1); show(lambda: u(2)); show(lambda: u.foo(3)); show(lambda: u[4]); show(len, u); show(iter, u); show(str, u)
class Prop:
    @property
    def __len__(self): return lambda: 9
    @property
    def __iter__(self): return lambda: iter('pq')
    @property
    def __call__(self): return lambda *a: a
show(len, Prop()); show(list, Prop()); show(Prop(), 1)
show(sorted, [3, 1, 2], ) ; show(lambda: sorted('bca', key={'a': 3, 'b': 1, 'c': 2}.__getitem__)); show(lambda: sorted([1, 2, 3], key=iter([3, 1, 2]).__next__)); show(lambda: list(map(iter('xyz').__next__))); show(lambda: list(map(lambda x, n=iter('xyz').__next__: n(), range(5)))); show(lambda: list(filter({1, 2}.__contains__, range(4)))); show(lambda: functools.reduce(operator.add, map(str, range(4)))); show(lambda: list(map(operator.itemgetter(1), ['ab', 'cd']))); show(lambda: min([[2], [1]], key=functools.partial(operator.getitem, [5, 1, 0]) if 0 else len))
show(lambda: list(map(Box, [1, 2])) == 3); show(lambda: [Box(x).v for x in filter(Box, 'a')])
it = (x for x in 'gen'); show(lambda: sorted([3, 2, 1], key=lambda _: next(it))); show(lambda: sorted([2, 1], key=lambda _: next(it)))
it = (x for x in [])
class X:
    __next__ = functools.partial(next, it, 'd2')
print(X.__next__())
print(next(X()))
print(next(X(), 'd1'))
def g():
    yield 1
h = g()
class Y:
    __next__ = functools.partial(next, h, 'd2')
    def __iter__(self): return self
print(next(Y(), 'd1'), next(Y(), 'd1'), next(Y()))
n = 0
for x in Y():
    n += 1
    if n > 3: break
    print(x)
def no(*a): raise StopIteration
class Z:
    __next__ = functools.partial(next, map(no, [1]), 'd3')
print(next(Z(), 'd1'), max(map(next, [iter('a')]), default=0), next(map(next, [iter('')]), 'x'))
print(list(map(next, [iter('a'), iter('b'), iter(''), iter('c')])))
print(list(map(functools.partial(next, iter('ab'), ), [1, 2, 3])))
class Node:
    def __init__(self, d): self.children = list(map(Node, d))
    def depth(self): return 1 + max(map(Node.depth, self.children), default=0)
for n in (10, 60):
    d = []
    for _ in range(n): d = [d]
    try: x = Node(d); print(n, 'made'); print(x.depth()); del x
    except RecursionError as e: print(n, e)
class A:
    def __init__(self, n): self.items = [*map(A, range(n))]; self.t = tuple(map(A, range(n))); self.s = sum(map(len, self.items))
    def __len__(self): return 1 + sum(map(len, self.items))
print(len(A(5)))
