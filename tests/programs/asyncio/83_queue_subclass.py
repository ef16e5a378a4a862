"""Queues with their own rules."""
import asyncio


class DropOldest(asyncio.Queue):
    def put_nowait(self, item):
        while self.full():
            print("dropped", self.get_nowait())
            self.task_done()
        super().put_nowait(item)


class Tracked(asyncio.Queue):
    history = []

    def _put(self, item):
        self.history.append(item)
        super()._put(item)

    def _get(self):
        item = super()._get()
        self.history.append(-item)
        return item


class Closable(asyncio.Queue):
    END = object()

    async def __aiter__(self):
        while (item := await self.get()) is not self.END:
            yield item

    async def close(self):
        await self.put(self.END)


async def main():
    queue = DropOldest(2)
    for n in range(4):
        await queue.put(n)
    print(queue.qsize(), queue._unfinished_tasks, queue.get_nowait(), queue.get_nowait())
    tracked = Tracked(1)
    getter = asyncio.create_task(tracked.get())
    putter = asyncio.create_task(tracked.put(5))
    print(await getter)
    await putter
    await tracked.put(6)
    blocked = asyncio.create_task(tracked.put(7))
    await asyncio.sleep(0.1)
    print(tracked.history, tracked)
    print(await tracked.get(), await tracked.get(), tracked.history)
    await blocked
    closable = Closable()

    async def feed():
        for n in range(3):
            await closable.put(n)
            await asyncio.sleep(0.1)
        await closable.close()

    feeder = asyncio.create_task(feed())
    print([item async for item in closable])
    await feeder
    print(asyncio.Queue[int], repr(closable).split(" at ")[0])


asyncio.run(main())
