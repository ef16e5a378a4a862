# **rest of a mapping in Python: keys() and __getitem__ are asked.
import collections.abc
class M(collections.abc.Mapping):
    def __init__(self, **d): self.d = d
    def __getitem__(self, k): print("   getitem", k); return self.d[k]
    def __iter__(self): print("   iter"); return iter(self.d)
    def __len__(self): print("   len"); return len(self.d)
    def get(self, k, default=None): print("   get", k); return self.d.get(k, default)
    def keys(self): print("   keys"); return self.d.keys()
print({**M(a=1)})
print(dict(M(a=1)))
match M(a=1, b=2):
    case {"a": x, **others}: print("rest", others)
match M(a=1, b=2):
    case {**others}: print("rest", others)
class N(M):
    def __getitem__(self, k): raise ValueError(k)
try:
  match N(a=1, b=2):
    case {"a": x, **others}: print("rest", others)
except ValueError as e: print('VE', e)
