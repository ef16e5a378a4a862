import asyncio

class Item:
    def __init__(self, p, n):
        self.p, self.n = p, n
    def __lt__(self, other):
        return self.p < other.p
    def __repr__(self):
        return f"{self.n}:{self.p}"

class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}
    def _put(self, item):
        self._queue[item] = None
    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item

async def main():
    pq = asyncio.PriorityQueue()
    for p, n in ((3, "c"), (1, "a"), (2, "b"), (1, "z")):
        await pq.put(Item(p, n))
    print([await pq.get() for _ in range(4)])
    lq = asyncio.LifoQueue(3)
    async def fill():
        for i in range(5):
            await lq.put(i)
    t = asyncio.create_task(fill())
    await asyncio.sleep(0)
    print(lq, [await lq.get() for _ in range(5)], t.done())
    uq = Unique()
    for x in "abac":
        uq.put_nowait(x)
    print(uq.qsize(), [uq.get_nowait() for _ in range(3)])
    g = asyncio.create_task(uq.get())
    await asyncio.sleep(0)
    uq.put_nowait("late")
    print(await g)
    bad = asyncio.PriorityQueue()
    bad.put_nowait(1)
    try:
        bad.put_nowait("s")
    except TypeError as e:
        print(e)
    print(issubclass(asyncio.PriorityQueue, asyncio.Queue), asyncio.Queue[int])

asyncio.run(main())
