class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
class A:
    temp = N("temp")
    del temp
    kept = N("kept")
    for i in range(2):
        loop = N(f"loop{i}")
    print("body ends")
print("class made")
del A.kept
print("attribute deleted")
A.loop = 0
class Meta(type):
    def __new__(m, name, bases, ns):
        ns["meta"] = N("made by meta for " + name)
        return super().__new__(m, name, bases, ns)
    def __del__(cls): print("class object dies")
class B(metaclass=Meta): pass
print(B.meta.n)
B.meta = None
def make():
    class Local:
        inner = N("inner of local class")
        def __del__(self): print("instance of Local")
    return Local()
x = make()
del x
print("instance gone, class in a cycle")
import gc
gc.collect()
print("collected")
class Desc:
    def __get__(self, o, t): return N("from __get__")
    def __set__(self, o, v): print("set", v.n)
class C:
    d = Desc()
c = C()
print(c.d.n)
c.d = N("to __set__")
try:
    class Broken:
        first = N("in broken class")
        raise ValueError("in body")
except ValueError as e:
    print("caught", e)
print("end")
