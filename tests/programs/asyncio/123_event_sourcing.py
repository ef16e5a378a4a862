"""A pipeline of async generators with buffering."""
import asyncio


async def produce(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def chunks(source, size):
    chunk = []
    async for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def buffered(source, size):
    queue = asyncio.Queue(size)
    end = object()

    async def fill():
        try:
            async for item in source:
                await queue.put(item)
        finally:
            await queue.put(end)

    task = asyncio.create_task(fill())
    try:
        while (item := await queue.get()) is not end:
            yield item
        await task
    finally:
        task.cancel()


async def merge(*sources):
    queue = asyncio.Queue()

    async def pump(source):
        async for item in source:
            await queue.put(item)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(pump(source)) for source in sources]
        while not (all(task.done() for task in tasks) and queue.empty()):
            try:
                yield await asyncio.wait_for(queue.get(), 0.15)
            except TimeoutError:
                pass


async def main():
    async for chunk in chunks(produce(5), 2):
        print(chunk)
    async for item in buffered(produce(4), 2):
        await asyncio.sleep(0.25)
        print(item, round(asyncio.get_running_loop().time(), 2))
    print(sorted([x async for x in merge(produce(2), produce(3))]))


asyncio.run(main())
