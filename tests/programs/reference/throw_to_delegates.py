# What throw() is given, and a close(), on their way through yield from: to iterators of the program's, past those without.
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print('iter'); return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration('done')
        return self.n
class Full(It):
    def send(self, v): print('send', v); return 'S%s' % v
    def throw(self, *a): print('throw', [x if not isinstance(x, BaseException) else repr(x) for x in a]); return 'T'
    def close(self): print('close')
class ThrowStops(It):
    def throw(self, *a): print('ts'); raise StopIteration('from throw')
class CloseRaises(It):
    def close(self): raise OSError('closing')
class ThrowNoAttr(It):
    def __getattr__(self, n): print('getattr', n); raise AttributeError(n)
class GetattrBad(It):
    def __getattr__(self, n): print('bad', n); raise RuntimeError('bad ' + n)
def d(x):
    try:
        r = yield from x
        print('r', r)
    except Exception as e:
        print('in d', type(e).__name__, e)
        yield 'after'
    return 'D'
def tell(f, *a):
    try: print('->', f(*a))
    except BaseException as e: print(type(e).__name__, '|', e, '|', repr(e.__context__), repr(e.__cause__))
for cls in (It, Full, ThrowStops, CloseRaises, ThrowNoAttr, GetattrBad):
    print('=====', cls.__name__)
    g = d(cls(3)); tell(next, g); tell(g.send, 5); tell(next, g)
    print(type(g.gi_yieldfrom).__name__)
    tell(g.throw, ValueError('v')); tell(next, g)
    g = d(cls(3)); tell(next, g); tell(g.throw, KeyError, 'k'); tell(next, g)
    g = d(cls(3)); tell(next, g); tell(g.throw, KeyError, 'k', None); tell(next, g)
    g = d(cls(3)); tell(next, g); tell(g.close); tell(next, g)
    g = d(cls(3)); tell(next, g); tell(g.throw, GeneratorExit); tell(next, g)
    g = d(cls(3)); tell(next, g); tell(g.throw, GeneratorExit('arg')); tell(next, g)
for x in ([1, 2], (3,), 'ab', {1: 2}, range(2), {7}, b'z', iter([9]), map(str, [1]), zip('a', 'b'), enumerate('q'), 5, None, int, object()):
    g = d(x)
    for i in range(4):
        tell(next, g)
g = d([1, 2]); tell(next, g); tell(g.send, 4)
g = d([1, 2]); tell(next, g); tell(g.throw, StopIteration('si')); tell(next, g)
g = d(d([1, 2])); tell(next, g); tell(g.throw, StopIteration('si')); tell(next, g); tell(next, g)
def selfy():
    g = yield
    yield from g
s = selfy(); next(s); tell(s.send, s)
def loop():
    yield from L
L = loop()
tell(next, L)
def sub():
    try:
        yield 1
    finally:
        print('sub fin', L2.gi_running, type(L2.gi_yieldfrom).__name__)
def main():
    global S
    S = sub()
    try:
        yield from S
    finally:
        print('main fin')
L2 = main(); next(L2); print(L2.gi_yieldfrom is S); tell(next, S); tell(next, L2)
L2 = main(); next(L2); tell(S.close); tell(next, L2)
L2 = main(); next(L2); del S; L2.close()
def deep(n):
    if n: return (yield from deep(n - 1)) + 1
    x = yield 'bottom'
    return x
g = deep(50); next(g); tell(g.send, 10)
g = deep(3); next(g); tell(g.throw, ZeroDivisionError)
def nonexc():
    yield from It(2)
g = nonexc(); next(g); tell(g.throw, 5); tell(g.throw, TypeError, 1, 5); tell(next, g)
