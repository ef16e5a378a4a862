from contextlib import contextmanager
class D:
    def __init__(self, n): self.n = n; print("+", n)
    def __del__(self): print("-", self.n)
@contextmanager
def scope(n):
    d = D(n)
    try: yield d
    finally: print("leaving", n)
with scope("a") as x: print("body", x.n)
print("still", x.n); x = None
try:
    with scope("b") as y, scope("c"): raise ValueError(y.n)
except ValueError as e: print("err", e)
y = None
def chain(*ds):
    for d in ds: print("use", d.n)
chain(D("p"), D("q")); print("done")
class Pool:
    def __init__(self): self.free = []
    def get(self): return self.free.pop() if self.free else D("new")
    def put(self, d): self.free.append(d)
pool = Pool(); o = pool.get(); pool.put(o); o = pool.get(); pool.put(o); del o; print("pooled"); pool.free = []
def gen():
    a = D("ga")
    yield a
    b = D("gb")
    del a
    yield b
for item in gen(): print("item", item.n)
print("loop over"); del item
it = gen(); first = next(it); print("first", first.n); it.close(); print("closed"); del first
d = dict(k=D("dk")); d.update(k=D("dk2")); d.pop("k"); d["z"] = D("dz"); d = d | {"z": 0}; print("merged"); del d
l = [D(i) for i in range(3)]; l[:] = l[1:]; print("cut"); l.insert(0, D("ins")); del l[0]; l = l + [D("tail")]; l.reverse(); l.pop(); print("rest"); l *= 0
s = {D("in set")}; s = s - s; print("set gone"); t = (D("t1"), [D("t2")]); t[1][0] = None; print("t"); t = t[1:]
def deflt(a, b=None): b = b or D("dflt"); return a
deflt(D("arg")).n; r = [deflt(D("kept"))]; r[0] = deflt(r[0]); print("r"); del r
class Prop:
    @property
    def p(self): return D("prop")
    def __getattr__(self, n): return D("attr " + n)
Prop().p; Prop().zzz.n; print(Prop().q.n)
z = [D("exc")]
try: z[0] / 2
except TypeError as e: print(e)
z.clear()
lam = (lambda d: lambda: d.n)(D("cell")); print(lam()); lam = None
for i in range(2):
    tmp = D(f"it{i}")
    if i: continue
    print("end body")
else: print("else")
del tmp
with scope("w") as w: w = None; print("rebound")
print("finish")
