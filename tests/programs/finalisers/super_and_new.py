class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
class Single:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v): self.v = v
    def __del__(self): print("single dies")
a = Single(N("v1"))
b = Single(N("v2"))
print(a is b, a.v.n)
del a, b
print("still held by the class")
Single._inst = None
print("released")
class Other:
    def __new__(cls, x): return x
    def __init__(self, x): print("not called")
    def __del__(self): print("never")
o = Other(N("instead"))
print(o.n)
o = None
class Fails:
    def __new__(cls):
        self = super().__new__(cls)
        self.n = N("half")
        raise ValueError("in __new__")
    def __del__(self): print("Fails dies")
try: Fails()
except ValueError as e: print(e)
print("--")
class FailsInit:
    def __init__(self):
        self.n = N("init half")
        raise ValueError("in __init__")
    def __del__(self): print("FailsInit dies")
try: FailsInit()
except ValueError as e: print(e)
print("--")
class Registry(type):
    made = []
    def __call__(cls, *a):
        obj = super().__call__(*a)
        Registry.made.append(obj)
        return obj
class R(metaclass=Registry):
    def __init__(self, n): self.n = N(n)
    def __del__(self): print("R dies")
R("r1"); R("r2")
print(len(Registry.made))
Registry.made.clear()
print("registry cleared")
class Reinit:
    def __init__(self, n): self.n = N(n)
x = Reinit("first")
x.__init__("second")
x = None
x = object.__new__(Reinit)
del x
class W:
    def __init__(self): self.__class__ = V
    def __del__(self): print("W.__del__")
class V:
    def __del__(self): print("V.__del__")
W()
print("end")
