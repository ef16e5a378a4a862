import asyncio
class Res:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print("open", self.n); await asyncio.sleep(0); return self
    async def __aexit__(self, *a): print("close", self.n, a[0] and a[0].__name__); await asyncio.sleep(0); return False
    def __del__(self): print("~", self.n)
async def stream(n):
    async with Res(f"s{n}"):
        for i in range(n):
            yield i
            await asyncio.sleep(0.01)
async def consume():
    async for v in stream(3):
        if v == 1: break
    print("left loop")
    agen = stream(2)
    print(await agen.__anext__()); await agen.aclose(); del agen
    async with Res("a") as a, Res("b"): print("in", a.n)
    return [x async for x in stream(2)]
async def fails():
    async with Res("f"): raise KeyError("boom")
async def main():
    print(await consume())
    try: await fails()
    except KeyError as e: print("caught", e)
    t = asyncio.create_task(fails(), name="bad")
    done, pending = await asyncio.wait({t})
    print(len(done), repr(t.exception()), t.get_name(), t.done())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1)); tg.create_task(fails())
    except* KeyError as g: print(g.exceptions)
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(5)
    except TimeoutError as e: print("timeout", repr(e))
    print(await asyncio.gather(*(asyncio.sleep(0, i) for i in range(3))))
asyncio.run(main())
