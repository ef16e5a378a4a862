# __hash__ of builtin types, called for their subclasses; sets asked for sets; a deque extended by itself.
class I(int):
    def __hash__(self): return int.__hash__(self)
class S(str):
    def __hash__(self): return super().__hash__()
class F(float):
    def __hash__(self): return float.__hash__(self)
class T(tuple):
    def __hash__(self): return tuple.__hash__(self)
class B(bytes):
    def __hash__(self): return bytes.__hash__(self)
class Z(frozenset):
    def __hash__(self): return frozenset.__hash__(self)
class C(complex):
    def __hash__(self): return complex.__hash__(self)
class O:
    def __hash__(self): return object.__hash__(self)
for x in (I(3),I(2**80),S('a'),F(2.5),T((1,)),B(b'a'),Z([1]),C(1j)):
    try: print(hash(x)==hash(type(x).__mro__[1](x)))
    except RecursionError: print(type(x),'R')
hash(O())
class H(int):
    def __init__(self, *args): self.c = 0
    def __hash__(self):
        self.c += 1
        return int.__hash__(self)
h = H(3)
try: print(hash(h), h.c)
except RecursionError as e: print(e)
d = dict.fromkeys([h]); print(h.c); s = set(d); print(h.c); s.difference(d); print(h.c); set(d); frozenset(s); s.symmetric_difference_update(d); print(h.c)
class SS(set): pass
s = SS('abc'); print(SS('abc') in s, )
x = {frozenset('abc'): 1}
s = SS([frozenset('abc')]); print(SS('abc') in s); s.discard(SS('abc')); print(s)
try: s.remove(SS('x'))
except KeyError as e: print(repr(e), type(e.args[0]))
from collections import deque
d = deque('abc'); d.extend(d); print(d); d.extendleft(d); print(d); d += d; print(len(d))
