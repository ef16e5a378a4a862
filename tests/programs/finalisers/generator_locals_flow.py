class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def stages():
    a = N("stage a")
    yield "1"
    a = N("stage b")
    yield "2"
    del a
    yield "3"
    with_temp(N("temp"))
    yield "4"
    for i in [N("x"), N("y")]:
        yield i.n
    print("loop in generator over")
    yield "5"
def with_temp(n): print("temp", n.n)
for s in stages():
    print("yielded", s)
print("--")
def receiver():
    got = None
    while True:
        got = yield got and got.n
        print("received", got and got.n)
        if got is None: return N("return value")
r = receiver()
next(r)
print(r.send(N("s1")))
print(r.send(N("s2")))
try:
    r.send(None)
except StopIteration as stop:
    print("stopped with", stop.value.n)
print("stop gone")
def deleg():
    v = yield from receiver()
    print("delegate returned", v.n)
    v = None
    yield "after"
d = deleg()
next(d)
d.send(N("through"))
print(d.send(None))
d.close()
print("closed")
def finalizing():
    n = N("kept in finally")
    try:
        yield N("item")
    finally:
        print("finally with", n.n)
        n = None
        print("n cleared")
for i in finalizing():
    print("item is", i.n)
    break
print("broken")
i = None
g = (x for x in [N("genexp1"), N("genexp2")])
next(g)
print("first taken and dropped?")
g = None
print("end")
