"""Finalisers 2: args, star, chained, tuple unpack, aug-assign, class namespace, nested exits."""
class D:
    n = 0
    def __init__(self, name): self.name = name; D.n += 1
    def __del__(self): D.n -= 1; print(f"    ~{self.name} ({D.n})")
    def __add__(self, o): return D(self.name + o.name)
    def __iadd__(self, o): return D(self.name + "+=" + o.name)
    def __call__(self): return D(self.name + "()")
    def __getitem__(self, k): return D(f"{self.name}[{k}]")
    def me(self): return self
print("add"); r = D("a") + D("b"); print(r.name); r = None
print("iadd"); x = D("x"); x += D("y"); print(x.name); del x
print("call chain"); D("f")()()
print("subscript"); v = D("s")[0][1]; print(v.name); v = 1
print("method chain"); D("m").me().me().name
print("conditional"); y = D("c1") if True else D("c2"); y = D("c3") if not y else None
print("and or"); z = D("p") and D("q"); z = None; z = D("r") or D("t"); z = 0
print("compare"); D("l") is D("k"); D("e") == D("f")
print("in list"); D("i") in [D("j"), D("k")]
print("unpack"); a, b = D("u1"), D("u2"); a, b = b, a; del a; del b
print("star"); first, *rest = [D("h1"), D("h2"), D("h3")]; first = None; rest.pop(0); rest = ()
print("for over list")
for d in [D("f1"), D("f2"), D("f3")]:
    print("  body", d.name)
    if d.name == "f2": break
print("after break"); del d
for d in (D(f"g{i}") for i in range(2)): print("  body", d.name)
del d
print("nested functions")
def outer(o):
    def inner(i): print("  in inner"); return i
    res = inner(o); print("  back"); return res
outer(D("passed"))
kept = outer(D("kept")); kept = None
print("try finally return")
def tfr():
    t = D("try")
    try: return t
    finally: t = D("fin"); print("  finally body")
q = tfr(); print(q.name); q = None
print("except var")
try:
    e1 = D("before"); raise KeyError(D("arg"))
except KeyError as exc: print("  caught"); e1 = None
print("out")
print("raise through")
def lvl3(): d3 = D("lvl3"); raise ValueError("deep")
def lvl2():
    d2 = D("lvl2"); lvl3()
def lvl1():
    d1 = D("lvl1")
    try: lvl2()
    except ValueError: print("  handled in 1")
    print("  leaving 1")
lvl1()
print("while"); n = 0
while n < 2: w = D(f"w{n}"); n += 1
w = None
print("dict comp"); dc = {i: D(f"d{i}") for i in range(2)}; dc[0] = 1; dc = {}
print("set"); st = {D("s1")}; st.clear()
print("slice del"); sl = [D(f"v{i}") for i in range(4)]; del sl[1:3]; sl[0:1] = []; sl = None
print("sort key"); srt = sorted([D("z"), D("y")], key=lambda o: o.name); print([o.name for o in srt]); srt.pop(); srt = 0
print("map"); lst = list(map(lambda o: o.name, [D("m1"), D("m2")])); print(lst)
print("print arg"); print(D("pa").name, D("pb").name)
print("fstring"); s = f"{D('fs').name}"; print(s)
print("walrus"); (wal := D("wal")).name; wal = None
print("global del"); glob = D("glob")
def drop(): global glob; glob = None; print("  dropped")
drop()
print("lambda default"); (lambda o=D("ld"): print("  call"))()
print("class body")
class C:
    tmp = D("body"); del tmp
    kept = D("kept in class")
print("delete class"); del C
print("instance dict"); 
class O: pass
o = O(); o.a = D("o.a"); o.b = O(); o.b.c = D("o.b.c"); o.__dict__.clear(); print("cleared")
o.x = D("o.x"); o.__dict__ = {}; print("replaced"); o.y = D("o.y"); del o
print("end")
