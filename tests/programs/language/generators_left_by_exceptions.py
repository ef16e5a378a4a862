"""What leaves a generator goes before its end is seen: on close(), throw(), an error, cancellation."""
import sys
sys.unraisablehook = lambda u: print("unraisable", u.exc_value)
class T:
    def __init__(self, n, bad=False): self.n = n; self.bad = bad
    def __del__(self):
        print("release", self.n)
        if self.bad: raise RuntimeError("in del")
    def __enter__(self): return self
    def __exit__(self, t, *a): print("exit", self.n, t and t.__name__)
def sub(n):
    try: yield n
    finally: print("sub ends", n)
def started(n):
    g = sub(n); next(g); return g
def gen(a):
    with T("g"):
        [T("x"), started(1), a, T("y", True)].index((yield 1))
def outer(a):
    with T("o"):
        yield from gen(a)
class N:
    def __del__(self): T("inner of N"); print("N")
for g in (gen(N()), outer(N())):
    next(g); g.close(); print("closed")
for g in (gen(N()), outer(N())):
    next(g)
    try: g.throw(KeyError("k"))
    except KeyError as e: print("thrown", e.__traceback__.tb_next is not None)
    print("--")
for g in (gen(N()), outer(N())):
    next(g)
    try: g.send(7)
    except ValueError as e: print("sent", e)
    print("--")
def kept():
    a = T("local")
    with T("w"):
        yield 1
k = kept(); next(k)
try: k.throw(OSError)
except OSError as e:
    r = e
    print("caught")
del r, k
print("end")
async def co():
    with T("co"):
        await fut
class Fut:
    def __await__(self): yield 1
fut = Fut()
c = co(); c.send(None)
try: c.throw(ValueError("v"))
except ValueError: print("co thrown")
c = co(); c.send(None); c.close()
async def ag():
    with T("ag"):
        yield 1
import asyncio
async def main():
    a = ag()
    print(await a.asend(None))
    await a.aclose()
    a = ag()
    async for x in a: break
    del a
    await asyncio.sleep(0)
    t = asyncio.create_task(holds())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
async def holds():
    with T("h1"), T("h2"):
        await asyncio.sleep(1)
asyncio.run(main())
