"""Finalisers in generators, with, try/finally and cycles."""
import gc
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
    def __enter__(self): print("  enter", self.n); return self
    def __exit__(self, *a): print("  exit", self.n, a[0].__name__ if a[0] else None); return False
def gen(n):
    d = D(n)
    try:
        yield 1
        yield 2
    finally:
        print("  finally", n)
print("dropped"); g = gen("g1"); next(g); del g
print("exhausted"); print(list(gen("g2")))
print("closed"); g = gen("g3"); next(g); g.close(); print("closed done"); g = None
print("never started"); g = gen("g4"); del g
print("break")
for v in gen("g5"):
    break
print("loop exit")
def use():
    for v in gen("g6"):
        if v == 2: return v
print(use())
print("with")
with D("w1") as w:
    pass
del w
with D("w2"): pass
try:
    with D("w3"): raise KeyError("k")
except KeyError: print("caught")
print("cycle")
class Node: 
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print("  node", self.n)
a = Node("a"); del a
print("before collect")
gc.collect()
print("after collect")
l = []; l.append(l); l.append(D("in list")); del l
gc.collect()
print("exception keeps")
def raiser():
    d = D("kept"); raise ValueError
try: raiser()
except ValueError as e:
    saved = e
print("saved")
saved = None
print("gone")
print("closure")
def outer():
    d = D("cell")
    def inner(): return d.n
    return inner
f = outer(); print(f()); f = None
print("default")
def df(x=D("default")): return x.n
print(df()); del df
print("lambda"); k = lambda v=D("lam"): v.n; k(); k = 0
print("class attr")
class C: attr = D("class")
C.attr = None
print("method bound")
class M:
    def m(self): pass
    def __del__(self): print("  M")
bm = M().m; print("bound alive"); bm = None
print("swap"); p, q = D("p"), D("q"); p, q = q, p; p = None; q = None
print("resurrect")
box = []
class Z:
    def __del__(self): print("  z del"); box.append(self)
z = Z(); z = None; print(len(box)); box.clear(); print(len(box))
print("args")
def h(*a, **k): return len(a) + len(k)
h(D("arg1"), k=D("kw"))
print("star"); h(*[D("s1"), D("s2")])
print("chain"); D("one") and D("two") and None
print("end")
