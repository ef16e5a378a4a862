# Special methods are bound as CPython binds them: functions, descriptors of all kinds, what does not bind at all; modules of a class.
import sys, types
class M(types.ModuleType):
    kind = 'a module of mine'
    def __getattr__(self, name):
        print('asked', name)
        if name.startswith('__'): raise AttributeError(name)
        return name.upper()
    @property
    def half(self): return self.whole / 2
    def method(self): return self.__name__
m = M('x', 'doc')
print(m.__name__, m.__doc__, m.kind, m.other)
m.whole = 5
print(m.half, m.whole, m.method(), m.__dict__, vars(m) is m.__dict__)
try: m.half = 3
except AttributeError as e: print(e)
del m.whole
try: print(m.half)
except TypeError as e: print(e)
print([n for n in dir(m) if not n.startswith('__')], hasattr(m, '__file__'))
m.__getattr__ = lambda name: ('dict', name)
print(m.zzz)
class N(types.ModuleType): pass
n = N('n')
try: n.q
except AttributeError as e: print(e)
n.q = 1; print(n.q, n)
sys.modules['made.up'] = m
try:
    import made.up
except ImportError as e: print(type(e), e)
class Meta(type):
    @property
    def p(cls): return 'meta p'
class A(metaclass=Meta):
    @classmethod
    @property
    def name(cls): return cls.__name__.lower()
    @classmethod
    @staticmethod
    def s(*a): return a
    @classmethod
    @classmethod
    def c(cls, *a): return cls, a
    class D:
        def __get__(self, o, t): return ('get', o, t)
        def __call__(self, *a): return ('call', a)
    d = classmethod(D())
    e = classmethod(len)
    f = classmethod(dict.fromkeys)
class B(A): pass
try: print(B().c(2))
except TypeError as e: print(e)
print(A.name, B.name, B().name, A.s(1), B.d, B().d)
try: print(A.e())
except TypeError as e: print(e)
class W:
    def __init__(self, tag): self.tag = tag
    def __call__(self, *a): return self.tag, a[1:] if a and not isinstance(a[0], str) else a
    def __get__(self, o, t=None):
        print('get', self.tag, o is None); return lambda *a: (self.tag, len(a))
class Q:
    __getattr__ = W('getattr')
    __call__ = W('call')
    __getitem__ = W('getitem')
    __len__ = property(lambda self: lambda: 7)
    __contains__ = classmethod(lambda cls, x: x == cls.__name__)
    __str__ = staticmethod(lambda: 'static str')
    __format__ = staticmethod('<{}>'.format)
q = Q()
print(q.foo, q(1), q[2], len(q), 'Q' in q, 'R' in q, str(q), f'{q:spec}', format(q, 'x'))
class R:
    __getitem__ = 'abc'.__getitem__
    __len__ = 'abc'.__len__
    __iter__ = [1, 2, 3].__iter__
    __contains__ = {1}.__contains__
    __eq__ = print
    __add__ = 3 .__add__
    __repr__ = lambda self: 'R!'
    __neg__ = staticmethod(lambda: 'neg')
    __enter__ = 'x'.upper
    __exit__ = print
    __hash__ = lambda self: 3
r = R()
print(r[1], len(r), list(r), 1 in r, r == 4, r + 4, -r)
with r as x: print(x)
