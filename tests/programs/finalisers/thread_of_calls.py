# The last reference goes in the middle of a call of its own method.
class Node:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def forget(self):
        global node
        print("forgetting")
        node = None
        print("still here", self.n)
        return self.n + "!"
    def pop_from(self, l):
        l.remove(self)
        print("removed", self.n, len(l))
    def __eq__(self, o): return self is o
    def replace(self, d):
        d["k"] = None
        return "replaced " + self.n
    def __enter__(self): return self
    def __exit__(self, *a):
        global node
        node = None
        print("exit ends", self.n)
    def __iter__(self):
        global node
        node = None
        yield self.n
node = Node("n1")
print(node.forget())
print("forgot")
items = [Node("i1")]
items[0].pop_from(items)
print("popped")
d = {"k": Node("dk")}
print(d["k"].replace(d))
node = Node("cm")
with node:
    print("in with")
print("with over")
node = Node("iter")
for v in node:
    print("v", v)
print("iter over")
class Self:
    def __init__(self): self.cb = None
    def run(self):
        cb, self.cb = self.cb, None
        cb()
        print("run ends")
    def __del__(self): print("Self dies")
s = Self()
def clear():
    global s
    s = None
    print("s cleared")
s.cb = clear
s.run()
print("end")
class P:
    def __del__(self): print("P dies")
    @property
    def gone(self):
        global p
        p = None
        return "got"
p = P()
print(p.gone)
