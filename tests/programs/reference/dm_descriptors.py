class Validator:
    def __set_name__(self, owner, name):
        self.public, self.private = name, "_" + name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, objtype=None):
        if obj is None: return self
        return getattr(obj, self.private)
    def __set__(self, obj, value):
        self.validate(value)
        setattr(obj, self.private, value)
class Range(Validator):
    def __init__(self, low, high): self.low, self.high = low, high
    def validate(self, v):
        if not self.low <= v <= self.high:
            raise ValueError(f"{self.public} must be in [{self.low}, {self.high}], got {v!r}")
class OneOf(Validator):
    def __init__(self, *options): self.options = options
    def validate(self, v):
        if v not in self.options: raise ValueError(f"{v!r} not in {self.options}")
class Item:
    quantity = Range(0, 10)
    kind = OneOf("wood", "metal")
    def __init__(self, q, k): self.quantity, self.kind = q, k
i = Item(3, "wood")
print(i.quantity, i.__dict__, type(Item.quantity).__name__)
for q, k in ((11, "wood"), (1, "glass")):
    try: Item(q, k)
    except ValueError as e: print(e)
class NonData:
    def __get__(self, o, t): return ("got", o is not None, t.__name__)
class H:
    n = NonData()
    def m(self): return "m"
h = H()
print(h.n, H.n)
h.n = 5
print(h.n, H.__dict__["n"].__class__)
print(H.m.__get__(h)(), H.__dict__["m"].__get__(h, H) == h.m, H.m.__get__(None, H) is H.m)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        print("computing", self.n)
        v = o.__dict__[self.n] = self.f(o)
        return v
class Data:
    @Lazy
    def big(self): return sum(range(10))
d = Data()
print(d.big, d.big, vars(d))
class RO:
    def __get__(self, o, t): return 42
    def __set__(self, o, v): raise AttributeError("read only")
class Q: x = RO()
q = Q()
q.__dict__["x"] = 1
print(q.x)
try: q.x = 3
except AttributeError as e: print(e)
try: del q.x
except AttributeError as e: print(e)
class Bad:
    def __set_name__(self, o, n): raise RuntimeError("no names")
try:
    class Uses: b = Bad()
except RuntimeError as e: print(type(e).__name__, e, repr(e.__cause__), getattr(e, "__notes__", None))
