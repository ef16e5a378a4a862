class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def __repr__(self): return f"<{self.n}>"
a, b, c = N("a"), N("b"), N("c")
a, b, c = c, a, b
print(a, b, c)
(a, b), c = (b, c), a
print(a, b, c)
a = (a, b, c)
b = c = None
print("tuple holds")
a = a[1:]
print("sliced")
x, *a = a
print("x", x)
x = a
print("rebound x", x)
del a[:]
print(x)
t = (N("t1"), N("t2"))
u = t + (N("t3"),)
del t
print("u holds three")
u = u * 2
u = u[-1]
print(u)
l = [N(i) for i in range(6)]
l[::2] = [0, 0, 0]
print(l)
l[1:4] = [N("m")]
print(l)
l[0], l[1] = l[1], l[0]
l[-1:] = l[:1]
print(l)
l.extend([N("e")] * 2)
l = list(dict.fromkeys(map(str, l)))
print(l)
m = [[N((i, j)) for j in range(2)] for i in range(2)]
m = list(zip(*m))
print(m)
m[0] = ()
print("column gone")
m = {r: s for r, s in enumerate(m)}
m.pop(1)
print("end")
for i, x in enumerate([N("last"), N("lasts")]): pass
del x, i
d = {}
d[N] = d
d["n"] = N("in self dict")
d.clear()
d = {N("k").n: N("v")}
(d["k"], y), z = (N("w"), N("y")), N("z")
print(sorted(d), y, z)
