class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
    def __iadd__(self, o): self.n += o.n; return self
    def __isub__(self, o): return N(self.n + "-" + o.n)
    def __mul__(self, o): return N(self.n * o)
    def __radd__(self, o): return N(f"{o}+{self.n}")
    def __eq__(self, o): return isinstance(o, N) and self.n == o.n
    def __hash__(self): return 1
a = N("a")
a += N("b")
print(a.n)
a -= N("c")
print(a.n)
a *= 2
print(a.n)
a = 5 + N("r")
print(a.n)
l = [N("l")]
l[0] += N("m")
print(l[0].n)
l[0] -= N("k")
print(l[0].n)
l += [N("n")]
l = l + [N("o")]
print(len(l))
l *= 2
print(len(l))
l = l[:1]
print(l[0].n)
d = {N("k1"): 1}
d[N("k1")] = 2
print("same key replaced", list(d.values()))
d[N("k2")] = 3
del d[N("k1")]
print(len(d))
s = {N("s1"), N("s1"), N("s2")}
print(len(s))
s.add(N("s1"))
s.discard(N("s2"))
print(len(s))
s -= {N("s1")}
print(len(s))
x = N("eq")
print(x == N("eq"), x != N("ne"), N("q") in [N("q")])
class O:
    v = N("class v")
o = O()
o.v += N("!")
print(o.v.n, O.v is o.v)
del o.v
O.v = None
print("end")
