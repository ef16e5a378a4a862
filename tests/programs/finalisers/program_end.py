# What is alive when the program ends is dropped in the order of the module's names.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
b = N("b")
a = N("a")
_hidden = N("_hidden")
lst = [N("in list 1"), N("in list 2")]
d = {"k": N("in dict")}
def f(): return held.n
held = N("held")
class Keeps:
    attr = N("class attr")
gen_obj = N("gen")
def g():
    loc = N("generator local")
    try:
        yield
    finally:
        print("generator finally", loc.n)
it = g()
next(it)
t = (N("tuple"),)
b = N("b again")
nested = {"x": [{"y": N("deep")}]}
import atexit
atexit.register(lambda: print("atexit", a.n))
print("last line")
