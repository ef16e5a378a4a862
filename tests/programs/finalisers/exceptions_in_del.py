import sys
class Bad:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        raise ValueError(f"from {self.n}")
a = Bad("a")
del a
print("went on")
def f():
    b = Bad("b")
    return 5
print(f())
try:
    c = Bad("c")
    raise KeyError("main")
except KeyError as e:
    del c
    print("still handling", repr(e), e.__context__)
class Deep:
    def __del__(self):
        self.helper()
    def helper(self):
        return {}["missing"]
Deep()
print("after Deep")
class Attr:
    def __init__(self):
        raise RuntimeError("not built")
    def __del__(self):
        print("del of half built", hasattr(self, "x"))
try:
    Attr()
except RuntimeError as e:
    print(e)
e = None
print("end")
