"""Finalisers at reassignment, del, scope exit and return."""
class D:
    def __init__(self, name): self.name = name; print("  +", name)
    def __del__(self): print("  -", self.name)
print("reassign")
x = D("one")
x = D("two")
x = None
print("del")
y = D("three")
z = y
del y
print("still")
del z
print("function")
def f():
    a = D("local")
    b = D("returned")
    return b
r = f()
print("got", r.name)
r = f()
print("again")
f()
print("loop")
for i in range(3):
    v = D(f"loop{i}")
print("after loop", v.name)
del v
print("container")
lst = [D("l0"), D("l1"), D("l2")]
lst[1] = 5
lst.pop()
lst.clear()
print("dict")
d = {k: D(k) for k in "abc"}
d["a"] = 1
del d["b"]
d.clear()
print("temp")
D("temp").name
len([D("t1"), D("t2")])
print("exception")
def g():
    q = D("in g")
    raise ValueError("x")
try:
    g()
except ValueError as e:
    print("handling")
print("after")
print("comprehension")
s = sum(len(D("c%d" % i).name) for i in range(3))
n = [D("n%d" % i).name for i in range(2)]
print(s, n)
print("attribute")
class Holder: pass
h = Holder(); h.a = D("attr"); h.a = D("attr2")
del h.a
h.b = D("attr3")
h = None
print("tuple")
t = (D("t0"), D("t1"))
a, b = t
del t
a = b = None
print("end")
last = D("global at exit")
