"""Finalisers 3: order at interpreter exit, errors in __del__, exceptions holding frames."""
import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def hold():
    local = D("held"); raise KeyError("k")
try: hold()
except KeyError as e: err = e
print("stored"); err.__traceback__ = None; print("tb cleared"); del err
try: hold()
except KeyError:
    print("type", sys.exc_info()[0].__name__)
print("left handler")
try:
    try: hold()
    except KeyError as k: raise ValueError("v") from k
except ValueError as v: print("cause", repr(v.__cause__))
print("both gone")
def gen():
    g = D("gen local")
    try: yield 1
    except ValueError: print("gen caught"); yield 2
    print("gen end")
it = gen(); next(it); print(it.throw(ValueError)); print(next(it, "done")); it = None
class Parent:
    def __init__(self): self.child = Child(self); self.d = D("parent d")
class Child:
    def __init__(self, p): self.p = p; self.d = D("child d")
p = Parent(); del p; print("cycle lives")
import gc; gc.collect(); print("collected")
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x); return self
    def pop(self): return self.items.pop()
s = Stack().push(D("s1")).push(D("s2")); s.pop(); print("popped"); s = None
cache = {}
def memo(k):
    if k not in cache: cache[k] = D(f"memo {k}")
    return cache[k]
memo(1); memo(1); memo(2); del cache[1]; print("evicted"); cache.clear()
class Ctx:
    def __enter__(self): self.d = D("ctx"); return self.d
    def __exit__(self, *a): self.d = None; print("exit")
with Ctx() as c: print("in")
print("out"); del c; print("deleted c")
def deco(fn):
    marker = D("marker " + fn.__name__)
    def w(*a): return fn(*a), marker.n
    return w
@deco
def hello(): return "hi"
print(hello()); del hello
nested = [[D("n1")], {"k": (D("n2"),)}]; nested = None
lst = [D("a"), D("b")]; lst2 = lst; lst = []; print("alias"); lst2 *= 0
t = D("swap1"), D("swap2"); x, y = t; t = None; x, y = y, x; x = None; y = None
def rec(n):
    d = D(f"rec{n}")
    if n: rec(n - 1)
    print("unwind", n)
rec(2)
def early(flag):
    a = D("e1")
    if flag: return
    b = D("e2")
early(True); early(False)
def loop_return():
    for i in range(5):
        d = D(f"lr{i}")
        if i == 1: return i
loop_return()
class Meta(type):
    def __del__(cls): print("class gone", cls.__name__)
class Temp(metaclass=Meta): pass
del Temp; gc.collect()
try: raise Exception(D("in args"))
except Exception: pass
print("-- end of module")
first = D("g1"); second = D("g2"); holder = [D("g3")]
def uses(): return first
_private = D("g private")
