import asyncio
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
async def work(name, delay):
    n = N(name)
    await asyncio.sleep(delay)
    print("worked", name)
    return N("result of " + name)
async def main():
    r = await work("direct", 1)
    print("have", r.n)
    r = None
    t = asyncio.create_task(work("task", 1))
    r = await t
    print("task gave", r.n)
    t = None
    print("task dropped")
    r = None
    rs = await asyncio.gather(work("g1", 2), work("g2", 1))
    print("gathered", [x.n for x in rs])
    rs = None
    t = asyncio.create_task(work("cancelled", 10))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")
    t = None
    print("task var cleared")
    try:
        async with asyncio.timeout(1):
            n = N("in timeout")
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
    n = None
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work("tg", 1))
    print("group", a.result().n)
    a = None
    print("main ends")
asyncio.run(main())
print("loop closed")
