class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def gen(name):
    local = N(name + ".local")
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print(name, "GeneratorExit")
        raise
    finally:
        print(name, "finally")
g = gen("a")
next(g)
del g
print("deleted while suspended")
g = gen("b")
del g
print("never started")
g = gen("c")
next(g)
g.close()
print("closed")
g = gen("d")
print(list(g))
print("exhausted")
g = gen("e")
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print("came back", e)
print("frame", g.gi_frame)
g = gen("f")
next(g)
g = gen("g")
print("rebound")
next(g)
def user():
    h = gen("h")
    next(h)
    return "user returns"
print(user())
def outer():
    yield from gen("inner")
o = outer()
next(o)
o = None
print("outer gone")
for _ in gen("loop"):
    break
print("loop left")
a, *_ = gen("star")
print("unpacked", a)
print("end")
