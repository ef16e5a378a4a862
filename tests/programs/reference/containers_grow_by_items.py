# Containers take in what a generator gives item by item: what it sees of them in between, and what stays when it fails.
l=[1]
def boom():
    yield 1; print(l); yield 2; print(l); raise ValueError('boom')
for f in (lambda: l.extend(boom()), lambda: l.__iadd__(boom()), lambda: l.__setitem__(slice(0,0),boom()), lambda: l.extend(iter([5,6])), lambda: [*l, *boom()], lambda: l.extend(map(lambda x: l.append(x) or x, [7])),):
    try: f()
    except ValueError as e: print(e)
    print(l)
from collections import deque, Counter, OrderedDict
d=deque()
def boom2():
    yield 1; print(d); yield 2; print(d); raise ValueError('boom')
try: d.extend(boom2())
except ValueError: print(d)
s=set()
def boom3():
    yield 1; print(s); yield 2; raise ValueError('boom')
for f in (s.update, s.intersection_update, s.difference_update, s.symmetric_difference_update):
    try: f(boom3())
    except ValueError: print(s)
D={}
def boom4():
    yield 1,2; print(D); yield 2,3; raise ValueError('boom')
try: D.update(boom4())
except ValueError: print(D)
b=bytearray()
def boom5():
    yield 65; print(b); raise ValueError('boom')
try: b.extend(boom5())
except ValueError: print(b)
D = OrderedDict()
try: D.update(boom4())
except ValueError: print(D)
import heapq
class L(list): pass
q=L()
l=q
try: q.extend(boom())
except ValueError: print(q)
try: q.__init__(boom())
except ValueError: print(q)
class H:
    def __init__(s, n): s.n = n
    def __hash__(s): print('hash', s.n); return s.n
    def __eq__(s, o): print('eq', s.n, o.n); return s.n == o.n
    def __repr__(s): return f'H{s.n}'
def g(*n):
    for i in n: print('gen', i); yield H(i)
base = {H(1), H(2)}
print('---')
for name in ('isdisjoint', 'issubset', 'issuperset', 'union', 'intersection', 'difference', 'symmetric_difference', 'update', 'difference_update', 'intersection_update', 'symmetric_difference_update', '__init__'):
    for args in ((1, 3), (2, 1), (4, 5), (1, 1)):
        s = set(); s |= base
        print(name, args); print(getattr(s, name)(g(*args)), s)
        f = frozenset(base)
        if hasattr(f, name) and name != '__init__': print(getattr(f, name)(g(*args)))
s.update(g(7), g(8)); print(s.union(g(1), [H(9)]), s.difference(g(1), g(2)), s.intersection(g(1), g(2)))
print(set(g(1, 1)), frozenset(g(1, 2, 1)), {k: 1 for k in g(1, 1)}, dict((k, 1) for k in g(2)))
