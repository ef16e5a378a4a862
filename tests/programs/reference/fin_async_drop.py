import asyncio
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~", self.n)
async def worker(n, q):
    d = D(n)
    try:
        while True:
            item = await q.get()
            print(n, "got", item.n)
            item = None
            q.task_done()
    except asyncio.CancelledError: print(n, "cancelled"); raise
    finally: print(n, "finally")
async def main():
    q = asyncio.Queue()
    ts = [asyncio.create_task(worker(f"w{i}", q)) for i in range(2)]
    for i in range(3): q.put_nowait(D(f"item{i}"))
    print("queued"); await q.join(); print("joined")
    for t in ts: t.cancel()
    await asyncio.gather(*ts, return_exceptions=True)
    ts.clear(); t = None; print("workers gone")
    loop = asyncio.get_running_loop()
    f = loop.create_future(); f.set_result(D("future result")); r = await f; f = None; print("future gone"); r = None
    loop.call_soon(lambda d: print("called", d.n), D("handle arg")); await asyncio.sleep(0); print("after handle")
    async def agen():
        d = D("agen")
        try:
            for i in range(3): yield D(f"a{i}")
        finally: print("agen finally")
    async for x in agen():
        print("x", x.n)
        if x.n == "a1": break
    x = None; print("broke"); await asyncio.sleep(0); await asyncio.sleep(0); print("slept")
    try: await asyncio.wait_for(worker("slow", asyncio.Queue()), 1)
    except asyncio.TimeoutError: print("timeout")
    async with asyncio.TaskGroup() as tg: a = tg.create_task(asyncio.sleep(0, D("tg")))
    print(a.result().n); a = None; print("end main")
asyncio.run(main())
