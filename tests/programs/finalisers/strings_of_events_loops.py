# finaliser inside comprehension conditions, nested loops, while else, loop over own container
class N:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(f"~{self.n}")
    def __bool__(self): return bool(self.n % 2)
log = []
def flush(what): print(what, log); log.clear()
r = [N(i).n for i in range(4) if N(10 + i)]
flush(r)
r = [[N(i * 10 + j).n for j in range(2)] for i in range(2)]
flush(r)
i = 0
while N(i):
    i += 1
else:
    flush("while else")
for n in [N(1), N(2), N(3)]:
    if not n: continue
    flush(f"odd {n.n}")
else:
    flush("for else")
del n
flush("n deleted")
items = [N(1), N(2), N(3)]
for it in items:
    if it.n < 3: items.pop(0)
flush(len(items))
it = None
flush("it")
items = None
flush("items")
for a in range(2):
    for b in [N(a)]:
        if b: break
    else:
        continue
    flush("broke")
b = None
flush("b")
while True:
    x = N(5)
    try:
        if x: break
    finally:
        log.append("finally")
flush("out")
x = None
d = {k: N(k) for k in range(3)}
for k in list(d):
    if d[k]: del d[k]
flush(list(d))
for k, d[k] in enumerate([N(7), N(8)]): pass
flush(sorted(d))
d = None
flush("d")
g = (N(k) for k in range(3))
for v in g:
    if v: break
flush("gen broke")
v = g = None
flush("v")
s = 0
for s, in [(N(1),), (N(2),)]: pass
flush("tuple target")
s = None
flush("end")
