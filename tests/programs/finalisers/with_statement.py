class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print("enter", self.n); return N("value of " + self.n)
    def __exit__(self, *exc): print("exit", self.n, exc[0] and exc[0].__name__); return self.swallow
    def __del__(self): print("del cm", self.n)
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
with CM("one") as v:
    print("inside", v.n)
print("after with")
v = None
with CM("two"):
    print("no name")
print("after two")
with CM("a") as a, CM("b") as b:
    print("both")
print("after both")
a = b = None
with CM("swallows", True) as s:
    raise ValueError("lost")
print("after swallow")
s = 0
def f():
    with CM("ret") as r:
        return r.n
print(f())
for i in range(2):
    with CM(f"loop{i}") as l:
        if i == 0: continue
        break
print("loop left")
del l
try:
    with CM("raises") as r:
        local = N("in body")
        raise KeyError("x")
except KeyError as e:
    print("caught", e)
del r, local
with CM("tuple") as (t):
    pass
print("end")
