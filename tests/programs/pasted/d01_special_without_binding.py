class DotDict(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
d = DotDict(a=1)
d.b = 2
print(d, d.a, d.b, d.zzz, d["b"], hasattr(d, "nope"))
del d.a
print(d)
try:
    del d.q
except KeyError as e:
    print("KeyError", e)
class Strict(dict):
    __getattr__ = dict.__getitem__
    __slots__ = ()
s = Strict(x=5)
print(s.x, s.keys())
try:
    s.y
except KeyError as e:
    print("KeyError", e)
class P:
    __setattr__ = object.__setattr__
    def __init__(self): self.x = 1
p = P(); p.y = 2
print(vars(p), getattr(d, "b"), getattr(d, "k", "dflt"))
setattr(d, "n", 9); delattr(d, "n"); print(d)
class N:
    __len__ = lambda self: 3
    __getitem__ = "abc".__getitem__
    __contains__ = {1, 2}.__contains__
    __call__ = staticmethod(max)
    __iter__ = None
n = N()
print(len(n), n[1], 2 in n, n(3, 4))
try:
    list(n)
except TypeError as e:
    print(e)
