# What a function holds, in which order it lets go; classes whose metaclass has __del__.
import functools
class Say:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __call__(self, f): 
        self.f = f
        return self
def registered(tag):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*a, _tag=tag): return fn(*a)
        return wrapper
    return deco
@registered(Say("tag object"))
@Say("class-based decorator")
def tagged(): pass
print(1)
del tagged
print(2)
def f(a=Say('default 1'), b=Say('default 2'), *, k=Say('kw'), **kw: Say('annotation')): pass
f.attr = Say('attribute')
def outer():
    x, y = Say('cell x'), Say('cell y')
    def inner(a=Say('default')): return x, y
    inner.attr = Say('attr')
    return inner
f = None
print(3)
g = outer()
g = None
print(4)
import gc
class Base:
    def __init__(self, n): self.n = n
    def __del__(self): print('Base.__del__', self.n)
class M(type):
    def __del__(cls): print('class deleted', cls.__name__)
Temp = M("Temp", (), {"a": Base("in Temp")}); Temp = None; print("  still there until gc"); gc.collect()
class X:
    a = Base('in X'); b = Base('b in X')
x = X(); x.c = Base('instance'); del X; x = None; print('gc'); gc.collect()
print('end')
