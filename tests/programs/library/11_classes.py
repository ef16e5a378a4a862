# Classes: making them, calling them, their attributes; functions, generators and super as objects.
def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)
class A: pass
class B:
    def __init__(self, x): pass
class C:
    def __new__(cls, x): return super().__new__(cls)
attempt(A, 1); attempt(B); attempt(C, 1) if 0 else None
attempt(object, 1)
attempt(object.__new__); attempt(object.__new__, 3); attempt(object.__new__, int); attempt(object.__new__, A, 1); print(type(object.__new__(B, 1)).__name__)
attempt(object.__new__, C, 1)
attempt(object.__init__, A(), 1); attempt(object.__init__, B(1), 1)
attempt(type(lambda: 0)); attempt(type((x for x in ())))
attempt(type(None)); attempt(type(...)); attempt(type(NotImplemented)); attempt(type(None), 1)
attempt(type, 1, 2); attempt(type, 'X', (1,), {}); attempt(type, 1, (), {}); attempt(type, 'X', [], {}); attempt(type, 'X', (), [])
X = type('X', (A,), {'y': 3}); print(X, X.y, X.__name__, X.__module__, X.__bases__, X.__base__, X.__mro__)
X.__name__ = 'Z'; print(X, X.__qualname__)
attempt(setattr, int, 'x', 3); attempt(setattr, int, '__name__', 'x'); attempt(delattr, A, '__name__'); attempt(setattr, A, '__name__', 3)
attempt(format, A, 'x'); attempt(format, A(), '')if 0 else None
attempt(lambda: A().x); attempt(lambda: A.x); attempt(setattr, 3, 'x', 1); attempt(setattr, object(), 'x', 1); attempt(delattr, A(), 'x')
attempt(lambda: A() < A()); print(A() == 3, A() != 3, object.__eq__(1, 2), object.__lt__(1, 2))
class M(type):
    def __call__(cls, *a):
        print('call', cls.__name__, a)
        return super().__call__(*a)
    def __new__(m, name, bases, ns, **kw):
        print('new', name, bases, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', name, kw)
        return {'pre': 1}
class D(metaclass=M, flag=3):
    def __init__(self, v): self.v = v
print(D(4).v, D.pre, type(D))
class E(D): pass
print(E(1).v)
class S:
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        print('sub', cls.__name__, tag)
class T(S, tag='t'): pass
try:
    class U(S, other=1): pass
except TypeError as e: print(e)
try:
    class U2(A, other=1): pass
except TypeError as e: print(e)
class N:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class V:
    a = N(); b = N()
class N2:
    def __set_name__(self, owner, name): raise ValueError('bad')
try:
    class V2: a = N2()
except RuntimeError as e: print(e, repr(e.__cause__))
try:
    class W(1): pass
except TypeError as e: print(e)
try:
    class W(bool): pass
except TypeError as e: print(e)
try:
    class W(int, str): pass
except TypeError as e: print(e)
try:
    class W(A, A): pass
except TypeError as e: print(e)
try:
    class W(object, A): pass
except TypeError as e: print(e)
class Slots:
    __slots__ = ('a', 'b')
s = Slots(); s.a = 1; print(s.a); attempt(lambda: s.b); attempt(setattr, s, 'c', 1); print(Slots.a, hasattr(s, '__dict__'))
print(A.__dict__['__dict__'] if 0 else '', sorted(A.__dict__))
print(A.__subclasses__(), type.mro(E))
print(int | str, int | None, list[int], list[int] | None, dict[str, int], isinstance(3, int | str), isinstance(None, int | None))
print((int | str).__args__, list[int].__origin__, list[int].__args__, list[int]([1, 2]))
attempt(isinstance, 3, list[int]); attempt(isinstance, 3, 3); attempt(issubclass, 3, int); attempt(issubclass, int, 3)
print((int | str) == (str | int), list[int] == list[int], hash(list[int]) == hash(list[int]))
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(G[3])
class P:
    @property
    def x(self):
        "doc x"
        return 1
    y = property(lambda self: 2, doc='hm')
print(P.x.__doc__, P.y.__doc__, P.x.fget.__name__, P().x); attempt(setattr, P(), 'x', 1); attempt(delattr, P(), 'x')
print(P.x.__get__(P()), P.x.__isabstractmethod__)
def f(a, b=2, *args, c=3, d, **kw) -> int:
    "doc"
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__closure__)
c = f.__code__; print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_flags, c.co_nlocals, f.__code__ is c)
f.tag = 5; print(f.tag, f.__dict__); f.__name__ = 'g'; print(f.__name__)
attempt(setattr, f, '__name__', 3)
class Q:
    def m(self): "mdoc"; return self
q = Q(); print(q.m.__name__, q.m.__func__ is Q.m, q.m.__self__ is q, q.m.__doc__, q.m() is q, q.m == q.m, Q.__dict__['m'].__get__(q)() is q)
import_ = len; print(len.__name__, len.__module__, [].append.__name__, [].append.__qualname__, list.append.__name__, list.append.__objclass__)
attempt(len.__call__, [1, 2])
def gen():
    try:
        x = yield 1
        print('got', x)
        yield 2
    finally: print('fin')
g = gen(); print(g.gi_running, g.gi_frame is not None, g.__name__, g.gi_code.co_name); print(next(g), g.send(5)); g.close(); print(g.gi_frame); attempt(next, g); attempt(g.send, 1)
g = gen(); attempt(g.send, 3); next(g); attempt(g.throw, ValueError, 'x'); 
g = gen(); next(g); attempt(g.throw, ValueError('y')); g = gen(); next(g); attempt(g.throw, 3); attempt(g.throw, KeyError, (1, 2))
attempt(g.throw); attempt(g.send)
class MyE(Exception):
    def __init__(self, *a): print('made', a); super().__init__(*a)
g = gen(); next(g); attempt(g.throw, MyE, 'x')
attempt(super); attempt(lambda: super().x)
class R(A):
    def t(self): return super()
print(R().t().__thisclass__, R().t().__self_class__); attempt(lambda: R().t().zzz); attempt(super, 3); attempt(super, A, 3)
print(super(R, R()).__init__())
class Meta2(type):
    def __instancecheck__(cls, o): return o == 3
    def __subclasscheck__(cls, o): return o is int
class K(metaclass=Meta2): pass
print(isinstance(3, K), isinstance(4, K), isinstance(K(), K), issubclass(int, K), issubclass(str, K), isinstance(3, (str, K)), isinstance(3, str | K) if 0 else '')
print(type.__call__(A).__class__, A.__call__().__class__ is A)
class A2: pass
a = A(); a.z = 1; a.__class__ = A2; print(type(a).__name__, a.z); attempt(setattr, a, '__class__', int); attempt(setattr, a, '__class__', 3)
a.__dict__['k'] = 4; print(a.k, a.__dict__); a.__dict__ = {'n': 1}; print(a.n); attempt(lambda: a.k)
print(dir(A2())[:3], '__weakref__' in dir(A2()), '__dict__' in dir(object()))
class GA:
    def __getattr__(self, n): return n * 2
    def __setattr__(self, n, v): object.__setattr__(self, n, v + 1)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
ga = GA(); ga.x = 1; print(ga.x, ga.yy); del ga.x; print(ga.x)
class GB:
    def __getattribute__(self, n):
        if n == 'q': return 'Q'
        return super().__getattribute__(n)
    def __init__(self): self.w = 1
print(GB().q, GB().w); attempt(lambda: GB().nope)
print(A.__doc__, f.__doc__, (3).__class__, A().__module__, A.__module__, int.__module__, type(f).__module__)
print(staticmethod(len).__func__, classmethod(len).__wrapped__, callable(staticmethod(len)), staticmethod(len)([1]))
def outer():
    n = 3
    def inner(): return n
    return inner
print(outer().__closure__[0].cell_contents, outer().__code__.co_freevars, outer.__code__.co_cellvars)
