import asyncio, itertools, random
from contextlib import aclosing, asynccontextmanager
async def ticks(n, every=0.1):
    for i in range(n):
        await asyncio.sleep(every)
        yield i
async def amap(f, src):
    async for x in src:
        yield await f(x) if asyncio.iscoroutinefunction(f) else f(x)
async def afilter(p, src):
    async for x in src:
        if p(x):
            yield x
async def take(n, src):
    async with aclosing(src) as s:
        async for x in s:
            if n <= 0:
                return
            n -= 1
            yield x
async def merge(*srcs):
    q = asyncio.Queue()
    async def pump(s, name):
        async for x in s:
            await q.put((name, x))
        await q.put((name, None))
    tasks = [asyncio.create_task(pump(s, i)) for i, s in enumerate(srcs)]
    left = len(tasks)
    try:
        while left:
            name, x = await q.get()
            if x is None:
                left -= 1
            else:
                yield name, x
    finally:
        for t in tasks:
            t.cancel()
async def batch(src, n, timeout):
    it, buf = src.__aiter__(), []
    while True:
        try:
            buf.append(await asyncio.wait_for(anext(it), timeout))
        except (StopAsyncIteration, asyncio.TimeoutError) as e:
            if buf: yield buf
            print("batch ended:", type(e).__name__)
            return
        if len(buf) == n:
            yield buf
            buf = []
async def slow_double(x):
    await asyncio.sleep(0.05)
    return x * 2
class Feed:
    def __init__(self): self.subs = []
    def publish(self, x):
        for q in self.subs: q.put_nowait(x)
    @asynccontextmanager
    async def subscribe(self):
        q = asyncio.Queue()
        self.subs.append(q)
        try:
            yield q
        finally:
            self.subs.remove(q)
            print("unsubscribed, left", len(self.subs))
async def main():
    print([x async for x in amap(slow_double, afilter(lambda v: v % 2, ticks(6)))])
    print([x async for x in take(2, ticks(100))])
    print([p async for p in merge(ticks(3, 0.1), ticks(2, 0.25))])
    print([b async for b in batch(ticks(5), 2, 1)])
    print([b async for b in batch(ticks(3, 0.3), 2, 0.1)])
    feed = Feed()
    async def listener(name, n):
        async with feed.subscribe() as q:
            return name, [await q.get() for _ in range(n)]
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(listener(f"l{i}", i + 1)) for i in range(2)]
        await asyncio.sleep(0)
        for x in "xyz":
            feed.publish(x)
            await asyncio.sleep(0.1)
    print([t.result() for t in ts])
    g = ticks(5)
    print(await g.__anext__(), await anext(g))
    await g.aclose()
    print(await anext(g, "closed"))
    agen = (x * x async for x in ticks(4) if x)
    print(type(agen).__name__, [x async for x in agen], {x async for x in ticks(2)}, sum([x async for x in ticks(4)]))
    async def fails():
        yield 1
        raise KeyError("in agen")
    try:
        async for x in fails():
            print("got", x)
    except KeyError as e:
        print(repr(e))
    try:
        for x in ticks(1):
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        await ticks(1)
    except TypeError as e:
        print(e)
    print(asyncio.get_running_loop().time())
asyncio.run(main())
