class R:
    live = []
    def __init__(self, n): self.n = n; R.live.append(n)
    def __del__(self): R.live.remove(self.n); print("-", self.n, R.live)
def gen():
    a = R("gen")
    try:
        while True:
            got = yield a.n
            a = R(f"gen{got}")
    finally: print("gen closing", a.n)
g = gen(); next(g); g.send(1); g.send(2)
d = {"x": R("dx")}
d["x"], y = R("dx2"), d["x"]
print("swapped", y.n)
y = d.pop("x")
print("popped", y.n)
def f(p, q=R("default")):
    p = R("rebound p"); del q
    try: raise KeyError(R("in exc"))
    except KeyError as e: kept = e.args[0]
    print("after except", kept.n)
    return (lambda: p.n)
h = f(R("arg"))
print("closure holds", h())
h = None
del g
s = [R(i) for i in "abc"]
s[0], s[1] = s[1], s[0]
s.sort(key=lambda r: r.n, reverse=True)
del s[1:]
print([r.n for r in s])
s = s * 0 + [R("new")]
class C:
    r = R("class attr")
    def m(self): self.r = R("inst attr"); return self
c = C().m(); print(c.r.n); del c.r; print(c.r.n)
try:
    with __import__("contextlib").closing(gen()) as cg: next(cg); raise ValueError("in with")
except ValueError as e: print(e)
cg = None
x = R("x1"); x = x; x = [x]; x = x[0]; x = {x.n: x}; x = None
[R("t1"), R("t2")] and print("temporaries gone?")
t = R("t"), R("u"); a, t = t; a = 0
for i in (R("l1"), R("l2")): j = i
del i; j = print("loop names gone")
globals().pop("y"); f.__defaults__ = ()
print(R.live); C.r = None; print("end", R.live)
