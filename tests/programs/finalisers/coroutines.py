class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
class Aw:
    def __await__(self):
        x = N("in __await__")
        got = yield "suspended"
        return got
async def co(name):
    local = N(name)
    try:
        got = await Aw()
        print(name, "got", got)
        return name + " result"
    finally:
        print(name, "finally")
c = co("a")
print(c.send(None))
try:
    c.send("hello")
except StopIteration as s:
    print("value", s.value)
c = co("b")
c.send(None)
c.close()
print("closed")
c = co("c")
c.send(None)
del c
print("dropped")
c = co("d")
c.send(None)
try:
    c.throw(RuntimeError("boom"))
except RuntimeError as r:
    print("out", r)
del c
async def outer():
    n = N("outer")
    return await co("inner")
c = outer()
c.send(None)
c = None
print("outer dropped")
async def agen():
    n = N("agen local")
    try:
        yield 1
    finally:
        print("agen finally")
async def use():
    async for v in agen():
        print("item", v)
c = use()
try: c.send(None)
except StopIteration: print("use done")
c = co("never")
c.close()
print("end")
