import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, suppress


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield {"name": name}
    except LookupError as e:
        print("handled", repr(e))
    finally:
        await asyncio.sleep(0.05)
        print("close", name)


class Pool:
    def __init__(self, size):
        self.free = asyncio.Queue()
        for i in range(size):
            self.free.put_nowait(i)

    @asynccontextmanager
    async def take(self):
        item = await self.free.get()
        try:
            yield item
        finally:
            self.free.put_nowait(item)


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.01)
    finally:
        print("ticker closed")


async def worker(pool, name):
    async with pool.take() as slot:
        print(name, "uses", slot)
        await asyncio.sleep(0.2)
    return name


async def main():
    async with connection("db") as c:
        print(c)
    async with connection("bad"):
        raise KeyError("x")
    async with AsyncExitStack() as stack:
        cs = [await stack.enter_async_context(connection(n)) for n in "pq"]
        stack.push_async_callback(asyncio.sleep, 0.01)
        stack.callback(print, "sync callback")
        print([c["name"] for c in cs])
    async with aclosing(ticker(10)) as t:
        async for i in t:
            if i == 2:
                break
            print("tick", i)
    pool = Pool(2)
    print(await asyncio.gather(*(worker(pool, f"w{i}") for i in range(4))))
    with suppress(asyncio.TimeoutError):
        async with asyncio.timeout(0.1):
            async with connection("slow"):
                await asyncio.sleep(10)
    print(asyncio.get_running_loop().time())

    @connection("deco")
    async def job():
        print("in job")
        return 5
    print(await job(), await job())

asyncio.run(main())
