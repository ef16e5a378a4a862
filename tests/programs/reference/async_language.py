import asyncio
class ACM:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print("aenter", self.n); await asyncio.sleep(0); return self
    async def __aexit__(self, *e): print("aexit", self.n, e[0]); await asyncio.sleep(0); return self.n == "swallow"
class AIt:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0.1)
        return self.i
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("agen got", got)
    finally: print("agen finally")
async def main():
    async with ACM("a") as a, ACM("swallow"): raise ValueError("lost")
    async for i in AIt(3):
        if i == 2: continue
        print("item", i)
    else: print("async else")
    print([i async for i in AIt(3) if i % 2], {i: await asyncio.sleep(0, i) async for i in agen(2)}, [await asyncio.sleep(0, k) for k in range(2)], sum([i async for i in agen(3)]))
    g = agen(5)
    print(await g.__anext__(), await g.asend("hello"), await anext(g))
    try: await g.athrow(KeyError("k"))
    except KeyError as e: print("athrow", e)
    print(await anext(g, "exhausted"))
    g2 = agen(2); await anext(g2); await g2.aclose()
    async for v in agen(3): break
    print("loop left")
    ge = (x async for x in agen(2)); print(type(ge).__name__, [x async for x in ge])
    try:
        async with 5: pass
    except TypeError as e: print(e)
    try:
        async for q in [1]: pass
    except TypeError as e: print(e)
    try: await 5
    except TypeError as e: print(e)
    try:
        for q in agen(1): pass
    except TypeError as e: print(e)
    async def co(): return 5
    c = co(); print(await c)
    try: await c
    except RuntimeError as e: print(e)
    t = asyncio.create_task(co()); print(await t, t.done(), t.result())
    async def fails(): raise LookupError("in task")
    r = await asyncio.gather(co(), fails(), return_exceptions=True); print(r)
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(fails()); tg.create_task(asyncio.sleep(10))
    except* LookupError as eg: print("group", eg.exceptions)
    lam = lambda: co(); print(await lam())
    class Aw:
        def __await__(self): yield from asyncio.sleep(0).__await__(); return "awaited"
    print(await Aw())
    async def nested():
        async def inner(): await asyncio.sleep(1); return asyncio.get_running_loop().time() > 0
        return await inner()
    print(await nested())
    await fails()
asyncio.run(main())
