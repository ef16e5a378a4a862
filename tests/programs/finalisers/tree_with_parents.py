import weakref
class Tree:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self._parent = weakref.ref(parent) if parent else None
        if parent: parent.children.append(self)
    @property
    def parent(self): return self._parent() if self._parent else None
    def path(self): return (self.parent.path() + "/" if self.parent else "") + self.name
    def __del__(self): print("free", self.name, "parent alive:", self.parent is not None)
    def walk(self):
        yield self
        for c in self.children: yield from c.walk()
root = Tree("root")
for n in "ab":
    t = Tree(n, root)
    for m in "xy": Tree(n + m, t)
print([t.path() for t in root.walk()])
del t
leaf = root.children[1].children[0]
root.children.pop(0)
print("a cut")
print(leaf.path())
w = root.walk()
next(w); next(w)
root = None
print("root only by the walker", leaf.parent and leaf.parent.name)
w.close()
print("walker closed", leaf.parent and leaf.parent.name)
del w
print("walker gone", leaf.parent)
leaf = None
class DL:
    def __init__(self, v): self.v, self.prev, self.next = v, None, None
    def __del__(self): print("DL", self.v)
a, b = DL(1), DL(2)
a.next, b.prev = b, a
del a, b
print("cycle kept")
import gc
print("collect", gc.collect() > 0)
s = None
for k in range(3): s = (DL(k), s)
while s:
    head, s = s
    print("unlinked", head.v)
head = None
print("end")
