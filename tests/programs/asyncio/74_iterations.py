"""How many iterations of the loop pass for what."""
import asyncio


class Count:
    def __init__(self):
        self.n = 0
        self.on = True
        self.tick()

    def tick(self):
        self.n += 1
        if self.on:
            asyncio.get_running_loop().call_soon(self.tick)


async def noop():
    pass


async def measure(label, awaitable):
    count = Count()
    try:
        await awaitable
    except Exception as error:
        label += f" ({type(error).__name__})"
    count.on = False
    print(label, count.n - 1)
    await asyncio.sleep(0)


async def with_timeout():
    async with asyncio.timeout(5):
        await asyncio.sleep(0)


async def with_group(n):
    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(noop())


async def main():
    done = asyncio.create_task(noop())
    await done
    await measure("coroutine", noop())
    await measure("sleep 0", asyncio.sleep(0))
    await measure("task", asyncio.create_task(noop()))
    await measure("done task", done)
    await measure("gather", asyncio.gather(noop(), noop()))
    await measure("gather done", asyncio.gather(done))
    await measure("wait", asyncio.wait([asyncio.create_task(noop())]))
    await measure("wait done", asyncio.wait([done]))
    await measure("wait_for", asyncio.wait_for(noop(), 1))
    await measure("wait_for done", asyncio.wait_for(done, 1))
    await measure("wait_for 0", asyncio.wait_for(noop(), 0))
    await measure("shield", asyncio.shield(noop()))
    await measure("timeout", with_timeout())
    for n in range(3):
        await measure(f"group {n}", with_group(n))
    await measure("to_thread", asyncio.to_thread(len, ""))
    lock = asyncio.Lock()
    await measure("lock", lock.acquire())
    queue = asyncio.Queue()
    await measure("put", queue.put(1))
    await measure("get", queue.get())


asyncio.run(main())
