# A finaliser that drops others, which drop others.
depth = 0
class Box:
    def __init__(self, n, *inner): self.n, self.inner = n, list(inner)
    def __del__(self):
        global depth
        depth += 1
        print("  " * depth + "begin", self.n)
        while self.inner:
            self.inner.pop()
        print("  " * depth + "end", self.n)
        depth -= 1
b = Box("a", Box("b", Box("c"), Box("d")), Box("e"))
b = None
print("--")
class Lazy:
    def __init__(self, n, inner=None): self.n, self.inner = n, inner
    def __del__(self):
        global depth
        depth += 1
        print("  " * depth + "lazy", self.n)
        depth -= 1
x = Lazy(1, Lazy(2, Lazy(3)))
del x
print("--")
class Makes:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("dies", self.n)
        if self.n: Makes(self.n - 1)
        print("after", self.n)
Makes(3)
print("--")
class Raises:
    def __init__(self, n): self.n = n
    def __del__(self):
        try:
            k = Lazy(f"in Raises {self.n}")
            raise ValueError
        except ValueError:
            print("handled", self.n)
[Raises(0), Raises(1)]
print("--")
class Gen:
    def __del__(self): print(list(self.items()))
    def items(self):
        l = Lazy("gen local")
        yield 1
        yield 2
Gen()
def f():
    t = Lazy("t")
    class Inner:
        def __del__(self): print("sees", t.n)
    i = Inner()
    return None
f()
import gc; gc.collect()
print("end")
