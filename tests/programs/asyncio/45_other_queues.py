"""Priority and last-in-first-out queues."""
import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def consume(queue):
    out = []
    while not queue.empty():
        out.append(await queue.get())
    return out


async def main():
    queue = asyncio.PriorityQueue()
    for priority, name in ((3, "low"), (1, "high"), (2, "middle"), (1, "also high")):
        await queue.put(Job(priority, name))
    print([job.name for job in await consume(queue)])
    lifo = asyncio.LifoQueue(3)
    for n in range(3):
        lifo.put_nowait(n)
    print(lifo, lifo.full())
    blocked = asyncio.create_task(lifo.put("last"))
    await asyncio.sleep(0)
    print(lifo.get_nowait())
    await blocked
    print(await consume(lifo))
    queue = asyncio.PriorityQueue()
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait((2, "b"))
    queue.put_nowait((1, "a"))
    print(await getter, queue)

    class Unique(asyncio.Queue):
        def _init(self, maxsize):
            self._queue = {}

        def _put(self, item):
            self._queue[item] = True

        def _get(self):
            return self._queue.popitem()[0]

    unique = Unique()
    for word in "a b a c a".split():
        unique.put_nowait(word)
    print(unique.qsize(), await consume(unique))


asyncio.run(main())
