# An AttributeError knows the attribute and the object where something was read, not where it was set or deleted.
class D:
    def __init__(self, n): self.n=n
    def __del__(self): print("~", self.n)
class S:
    __slots__ = ('a',)
    def __del__(self): print("~S")
class P:
    @property
    def p(self): return 1
    @property
    def q(self): raise AttributeError('q')
    def __del__(self): print("~P")
class G(D):
    def __getattr__(self, n): raise AttributeError(n)
class H(D):
    def __getattribute__(self, n): raise AttributeError(n)
def t(f):
    try: f()
    except AttributeError as e: print(e, '| name', e.name, '| obj', e.obj is not None)
def a1(): D(1).x
def a2(): D(2).x()
def a3(): del D(3).x
def a4(): D(4).x += 1
def a5(): S().b = 1
def a6(): del S().b
def a7(): del S().a
def a8(): S().a
def a9(): P().p = 1
def a10(): del P().p
def a11(): P().q
def a12(): G(5).x
def a13(): H(6).x
def a14(): (1).x = 2
def a15(): del (1).x
def a16(): (1).real = 2
def a17(): del int.x
def a18(): D.x
def a19(): del D.x
def a20(): int.x = 1
def a21(): getattr(D(7), 'x')
def a22(): delattr(D(8), 'x')
def a23(): super(D, D(9)).x
def a24(): import math; math.x
def a25(): import math; del math.x
def a26(): None.x
def a27(): [].append = 1
def a28(): ''.x = 1
def a29(): (lambda: 0).x
def a30(): a1.__name__.x
def a31(): t.__code__ = 5; 
def a32(): setattr(S(), 'zz', 1)
def a33(): object().x = 1
def a34(): del object().x
def a35(): D(1).__dict__.x
def a36(): pass
def a37(): D.__dict__.x
def a38(): del t.x
def a39(): S().__dict__
def a40(): D(11).__slots__
import sys
for k in range(1, 41):
    try: print(k); t(globals()[f'a{k}'])
    except TypeError as e: print('TypeError', e)
