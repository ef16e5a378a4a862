import gc
class A: pass
gc.collect()
def t(f):
    f(); print(f.__name__, gc.collect())
def c_plain():
    class L: pass
def c_method():
    class L:
        def m(self): pass
def c_slots():
    class L: __slots__ = ('a','b')
def c_derived():
    class L(A): pass
def c_derived2():
    class L(A):
        x = [1]
        def a(self): pass
        @property
        def b(self): return 1
        @staticmethod
        def c(): pass
def c_super():
    class L(A):
        def __init__(self): super().__init__()
    L()
def inst():
    a = A(); a.me = a; a.l = [1]; a.d = {}
def inst_dict():
    a = A(); a.me = a; a.__dict__
def closures():
    def one(): return two
    def two(): return one
def exc():
    try: raise ValueError(1)
    except ValueError as e: x = e
def gen():
    def g(): 
        me = yield
        yield
    k = g(); next(k); k.send(k)
def tup():
    a = []; a.append((a, 1)); 
def sets():
    s = A(); s.s = {s}
def method():
    a = A(); a.m = a.__init__
def bound():
    class K:
        def f(self): pass
    k = K(); k.f = k.f
for f in (c_plain, c_method, c_slots, c_derived, c_derived2, c_super, inst, inst_dict, closures, exc, gen, tup, sets, method, bound): t(f)
