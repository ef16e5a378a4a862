import gc, weakref
class Node:
    def __init__(self, name):
        self.name = name
        self.peers = []
    def link(self, other):
        self.peers.append(other); other.peers.append(self)
    def __del__(self):
        print("del", self.name)
def ring(n):
    nodes = [Node(f"n{i}") for i in range(n)]
    for i in range(n):
        nodes[i].link(nodes[(i+1) % n])
    return nodes[0]
r = ring(4)
w = weakref.ref(r, lambda ref: print("gone", ref() is None))
gc.collect()
del r
print("collect", gc.collect(), w())
# resurrection
saved = []
class Phoenix:
    def __init__(self): self.me = self
    def __del__(self):
        print("rising")
        saved.append(self)
p = Phoenix(); del p
print(gc.collect(), len(saved))
saved.clear()
print(gc.collect())
# generator in cycle
def gen():
    me = yield
    try:
        yield 1
    finally:
        print("generator closed")
g = gen(); next(g); g.send(g); del g
print(gc.collect())
# exception cycle
def f():
    try:
        1/0
    except ZeroDivisionError as e:
        err = e
    return None
f()
print(gc.collect() > 0)
# lambda self cycle
def h():
    fs = []
    fs.append(lambda: fs)
h(); print(gc.collect())
class S:
    __slots__ = ('a', '__weakref__')
s = S(); s.a = s; ws = weakref.ref(s); del s
print(gc.collect(), ws())
d = weakref.WeakValueDictionary()
n = Node('weak'); d['k'] = n; n.peers.append(n); del n
print(len(d)); gc.collect(); print(len(d))
print(gc.get_threshold(), gc.garbage)
gc.disable()
try: gc.collect(5)
except ValueError as e: print(e)
x = Node('at exit 1'); x.peers.append(x)
y = Node('at exit 2')
