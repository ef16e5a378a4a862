import gc
gc.disable()
class Node:
    def __init__(self, n): self.n, self.links = n, []
    def __del__(self): print("node", self.n)
a, b = Node("a"), Node("b")
a.links.append(b); b.links.append(a)
del a, b
print("cycle unreachable")
gc.collect()
print("collected")
def make():
    x = Node("self")
    x.links.append(x)
make()
print("made self cycle")
gc.collect()
l = [Node("in list")]
l.append(l)
del l
gc.collect()
print("list cycle collected")
def f():
    n = Node("closure")
    def g(): return g, n
    return 1
f()
gc.collect()
print("function cycle collected")
class C:
    def __init__(self): self.m = self.method
    def method(self): pass
    def __del__(self): print("bound method cycle")
C()
gc.collect()
try:
    raise ValueError
except ValueError as e:
    keep = e
    n = Node("exc")
    keep.n = n
    keep.me = keep
del keep, n
gc.collect()
print("exception cycle collected")
d = {}
d["self"] = d
d["node"] = Node("dict")
del d
gc.collect()
x = Node("reachable")
x.links.append(x)
print("end of program")
