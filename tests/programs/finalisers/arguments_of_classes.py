# In which order the arguments of a class go, whatever became of the call.
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('~', s.n)
def t(f):
    print('--')
    try: f()
    except Exception as e: print(type(e).__name__, str(e)[:60])
class P:
    def __init__(self, *a, **k): pass
class Q:
    def __new__(cls, *a, **k): return object.__new__(cls)
class R: pass
class N(Exception): pass
class T(tuple): pass
class B(bytearray): pass
t(lambda: bytearray(D(1), 10, D(2), D(3)))
t(lambda: bytearray(D(1), 10, D(2)))
t(lambda: B(D(1), 10, D(2)))
t(lambda: B(D(1), 10, D(2), D(3)))
t(lambda: Q(D(1), D(2), x=D(3), y=D(4)))
t(lambda: R(D(1), D(2), x=D(3)))
t(lambda: R(D(1), D(2)))
t(lambda: int(D(1), D(2), D(3)))
t(lambda: int(D(1), D(2)))
t(lambda: str(D(1), D(2), D(3)))
t(lambda: list(D(1), D(2), D(3)))
t(lambda: dict(D(1), D(2), D(3)))
t(lambda: dict(a=D(1), b=D(2)))
t(lambda: set(D(1), D(2), D(3)))
t(lambda: T(D(1), D(2), D(3)))
t(lambda: range(D(1), D(2), D(3)))
t(lambda: slice(D(1), D(2), D(3), D(4)))
t(lambda: type(D(1), D(2), D(3)))
t(lambda: type(D(1), D(2)))
t(lambda: property(D(1), D(2), D(3), D(4), D(5)))
t(lambda: enumerate(D(1), D(2), D(3)))
t(lambda: zip(D(1), D(2), D(3)))
t(lambda: map(D(1), D(2), D(3)))
t(lambda: complex(D(1), D(2), D(3)))
t(lambda: object(D(1), D(2), D(3)))
t(lambda: frozenset(D(1), D(2), D(3)))
t(lambda: bytes(D(1), D(2), D(3), D(4)))
t(lambda: memoryview(D(1), D(2), D(3)))
t(lambda: super(D(1), D(2), D(3)))
t(lambda: reversed(D(1), D(2)))
t(lambda: classmethod(D(1), D(2)))
t(lambda: KeyError(D(1), D(2)))
t(lambda: print(D(1), D(2), sep=D(3), zz=D(4)))
t(lambda: sorted(D(1), D(2), zz=D(4)))
t(lambda: max(D(1), D(2), zz=D(4)))
t(lambda: [].append(D(1), D(2)))
t(lambda: {}.get(D(1), D(2), D(3)))
t(lambda: ''.split(D(1), D(2), D(3)))
t(lambda: ''.format(D(1), D(2), a=D(3), b=D(4)))
t(lambda: (lambda a: 0)(D(1), D(2), D(3)))
t(lambda: (lambda a: 0)(D(1), b=D(2), c=D(3)))
