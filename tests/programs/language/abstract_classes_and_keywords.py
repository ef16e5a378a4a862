# What stands for a class by its bases; keywords that __new__ or __init__ of a subclass takes; names given twice by __match_args__.
import operator
class MyInt(int):
    def __index__(self): return 42
m = MyInt(7)
print(operator.index(m), range(50)[m], [*range(50)][m], 'x'*m, hex(m), int(m), '%d' % m, bytes(m), m.__index__())
class L(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
class S(set):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
class D(dict):
    def __new__(cls, seq=(), newarg=None):
        self = super().__new__(cls, seq); return self
class T(tuple):
    def __init__(self, seq, newarg=None): self.newarg = newarg
class I(int):
    def __init__(self, seq, newarg=None): self.newarg = newarg
class B(bytearray):
    def __init__(self, seq, newarg=None): super().__init__(seq); self.newarg = newarg
class E(enumerate):
    def __new__(cls, seq, newarg=None): return super().__new__(cls, seq)
class F(frozenset):
    def __new__(cls, seq, newarg=None): self= super().__new__(cls, seq); self.newarg = newarg; return self
class R(reversed):
    def __new__(cls, seq, newarg=None): return super().__new__(cls, seq)
class Sl(filter):
    def __init__(self, *a, newarg=None): self.newarg = newarg
class Z(zip):
    def __init__(self, *a, newarg=None): self.newarg = newarg
class Fl(float):
    def __new__(cls, v, newarg=None): self= super().__new__(cls, v); self.newarg = newarg; return self
for f in (lambda: L([1],newarg=3).newarg, lambda: S([1],newarg=3).newarg, lambda: D([(1,2)],newarg=3), lambda: T([1],newarg=3), lambda: I(3,newarg=3), lambda: B(b'a',newarg=3).newarg, lambda: list(E([1],newarg=3)), lambda: F([1],newarg=3).newarg, lambda:list(R([1],newarg=3)), lambda: list(Sl(None,[1],newarg=3)), lambda:list(Z([1],newarg=3)), lambda: Fl(2,newarg=4).newarg,
          lambda: list(a=1), lambda: tuple(a=1), lambda: set(a=1), lambda: frozenset(a=1), lambda: L.__init__([1], a=3), lambda: list.__init__(L([1]), a=3), lambda: type('X',(list,),{})(a=2),lambda: type('X',(set,),{})(a=2),lambda: type('X',(tuple,),{})(a=2), lambda: type('X',(frozenset,),{})(a=2), lambda: type('X',(enumerate,),{})([1],a=2), lambda: type('X',(zip,),{})([1],a=2), lambda: type('X',(filter,),{})(None,[1],a=2), lambda: type('X',(reversed,),{})([1],a=2),lambda: zip(a=2), lambda: filter(None,[1],a=2), lambda: reversed([1],a=2), lambda: bool(a=1), lambda: float(a=1),lambda:type('X',(float,),{})(a=2)):
    try: print(f())
    except TypeError as e: print('TypeError', e)
class A:
    __match_args__ = ('a', 'a')
    a = None
try:
    match A():
        case A(1, 2): pass
        case A(None, y): print('no')
except TypeError as e: print(e)
try:
    match A():
        case A(None, a=None): pass
except TypeError as e: print(e)
class F:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1/0
async def main():
    async for _ in F(): pass
try: main().send(None)
except TypeError as e: print(e, repr(e.__cause__))
class AbstractClass:
    def __init__(self, bases): self.bases = bases
    def getbases(self): return self.bases
    __bases__ = property(getbases)
    def __call__(self): return AbstractInstance(self)
class AbstractInstance:
    def __init__(self, klass): self.klass = klass
    def getclass(self): return self.klass
    __class__ = property(getclass)
AS = AbstractClass(()); AC = AbstractClass((AS,))
print(isinstance(AC(), AS), isinstance(AS(), AC), issubclass(AC, AS), issubclass(AS, AC), issubclass(AC, (int, AS)), isinstance(AC(), int))
print(bool.from_bytes(b'\1','big'))
