class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
print([N(i).n for i in range(3)])
print("list of names")
print({N(i).n for i in range(2)})
print({i: N(i) for i in range(2)}.keys())
print("dict gone")
s = sum(N(i).n for i in range(3))
print("sum", s)
x = [n for n in [N("a"), N("b"), N("c")] if n.n != "b"]
print("filtered", [n.n for n in x])
x = [N(i) for i in range(2)]
print("rebound")
x = [y for y in x][1:]
print("sliced")
y = any(N(i).n == 1 for i in range(5))
print("any", y)
g = (N(i) for i in range(3))
print(next(g).n)
print("one taken")
kept = next(g)
print("kept", kept.n)
g.close()
print("closed")
del kept
print(max((N(i) for i in (2, 9, 4)), key=lambda n: n.n).n)
print("max done")
z = [[N((i, j)) for j in range(2)] for i in range(2)]
z[0] = None
print("row gone")
del z
print([w for w in (N("t1"), N("t2"))][0].n)
print("end", [n.n for n in [N("only")]])
def f():
    return [N("inside").n for _ in range(1) if N("cond").n]
print(f())
