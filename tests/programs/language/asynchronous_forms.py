"""Async comprehensions, async generators, async with, __await__."""
import asyncio
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0.01)
        yield i
class Await:
    def __init__(self, v): self.v = v
    def __await__(self):
        print("awaiting", self.v)
        yield from asyncio.sleep(0).__await__()
        return self.v * 2
class ACM:
    async def __aenter__(self): print("aenter"); return self
    async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); return t is ValueError
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def main():
    print([x async for x in agen(4)])
    print({x: x * x async for x in agen(3)}, {x % 2 async for x in agen(4)})
    print([x for x in [await Await(1), await Await(2)]])
    print([await Await(i) for i in range(2)], [y async for x in agen(2) async for y in agen(x + 1) if y != 5])
    g = (x * 2 async for x in agen(3))
    print(type(g).__name__, [v async for v in g])
    async with ACM() as c: print(type(c).__name__)
    async with ACM(): raise ValueError
    try:
        async with ACM(): raise KeyError("k")
    except KeyError as e: print("key", e)
    async for v in AIter(3): print("v", v, end=" ")
    else: print("else")
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try: await 5
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    ag = agen(5)
    print(await ag.__anext__(), await anext(ag), await ag.asend(None))
    await ag.aclose()
    print(await anext(ag, "over"))
    async def echo():
        got = None
        try:
            while True:
                try: got = yield got
                except ValueError as e: got = f"caught {e}"
        finally: print("echo closed")
    e = echo()
    await e.asend(None)
    print(await e.asend("hi"), await e.athrow(ValueError("x")), await e.asend(3))
    await e.aclose()
    results = await asyncio.gather(*(Await(i) for i in range(3)), return_exceptions=True)
    print(results)
    async def bad(): raise OSError(2, "missing", "f.txt")
    r = await asyncio.gather(bad(), asyncio.sleep(0, "ok"), return_exceptions=True)
    print(r)
    def sync_gen():
        r = yield 1
        print("r", r)
        return "ret"
    def deleg():
        v = yield from sync_gen()
        print("v", v); yield v
    d = deleg(); print(next(d), d.send("s"))
    print(asyncio.iscoroutinefunction(main), [i async for i in AIter(2)])
asyncio.run(main())
async def never(): pass
never()
c = never()
try: c.send(None)
except StopIteration as e: print("stop", e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c2 = never(); c2.close(); print(c2.cr_running, c2.cr_await, c2.__name__)
try: asyncio.run(5)
except ValueError as e: print(e)
