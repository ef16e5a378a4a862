class D:
    live = []
    def __init__(self, n): self.n = n; D.live.append(n)
    def __del__(self): D.live.remove(self.n); print("  del", self.n, "left", len(D.live))
    def __repr__(self): return f"D({self.n})"
def show(*a): print("show", *a)
print("kw"); show(D(1), sep=""); 
print("nested call"); show(show(D(2)), D(3))
print("ternary chain"); x = D(4) and (D(5) or D(6)); print(x); x = None
print("tuple assign"); a = b = D(7); a = None; print("one left"); b = None
print("swap list"); l = [D(8), D(9)]; l[0], l[1] = l[1], l[0]; l.pop(0); print("popped"); l = None
print("dict setdefault"); d = {}; d.setdefault("k", D(10)); d.setdefault("k", D(11)); print("kept", d); d["k"] = None
print("str join"); print("-".join(str(x) for x in [D(12), D(13)]))
print("sorted key"); print([x.n for x in sorted([D(15), D(14)], key=lambda x: x.n)])
print("unpack star"); h, *t = (D(i) for i in (16, 17, 18)); print(h, t); del h; t.clear()
print("for else")
for x in [D(19)]: pass
else: print("else", x)
x = None
print("except in for")
for i in range(2):
    try: raise ValueError(D(20 + i))
    except ValueError as e: v = e.args[0]
    print("loop", v)
v = None
print("try finally"); 
def tf():
    d = D(22)
    try: return d.n
    finally: d = None; print("  finally")
print(tf())
print("generator expr"); g = (D(i) for i in (23, 24)); next(g); print("first gone?"); y = next(g); g = None; print("y", y); y = None
print("closure cell")
def mk():
    d = D(25)
    def get(): return d
    def drop():
        nonlocal d; d = None
    return get, drop
get, drop = mk(); print(get()); drop(); print("dropped"); del get, drop
print("class with ref")
class K: pass
k = K(); k.d = D(26); k.__dict__.pop("d"); print("popped attr"); k.d = D(27); k.d = k.d; print("same"); vars(k).clear()
print("global rebinding")
def setg(): global G; G = D(28)
setg(); setg.__globals__["G"] = None
print("in-place list"); q = [D(29)]; q += [D(30)]; q[:1] = []; q.extend([D(31)]); del q[-1]; q.clear()
print("lambda arg"); (lambda z: print("in", z))(D(32))
print("map/filter"); print(list(filter(lambda z: z.n > 33, [D(33), D(34)])))
print("max"); print(max([D(35), D(36)], key=lambda z: z.n))
print("enumerate")
for i, z in enumerate([D(37), D(38)]): print(i, z)
del z
print("zip"); [None for _ in zip([D(39)], [D(40)])]; print("zipped")
print("comprehension cond"); r = [z for z in (D(41), D(42)) if z.n == 42]; print(r); r = None
print("return value unused"); mk(); print("end"); print(D.live)
