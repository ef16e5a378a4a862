"""What a PriorityQueue does with things that cannot be compared."""
import asyncio
import itertools


async def main():
    queue = asyncio.PriorityQueue()
    queue.put_nowait((1, {"a": 1}))
    try:
        queue.put_nowait((1, {"b": 1}))
    except TypeError as error:
        print(error, queue.qsize())
    counter = itertools.count()
    queue = asyncio.PriorityQueue(3)
    for priority, name in ((2, "x"), (1, "y"), (2, "z")):
        queue.put_nowait((priority, next(counter), {"name": name}))
    blocked = asyncio.create_task(queue.put((0, next(counter), "urgent")))
    await asyncio.sleep(0)
    print(queue.full(), queue)
    out = []
    while not queue.empty():
        out.append(await queue.get())
        await asyncio.sleep(0)
    print(out, blocked.done())

    class Job:
        def __init__(self, cost):
            self.cost = cost

        def __lt__(self, other):
            print("compare", self.cost, other.cost)
            return self.cost < other.cost

    queue = asyncio.PriorityQueue()
    for cost in (3, 1, 2):
        await queue.put(Job(cost))
    print([(await queue.get()).cost for _ in range(3)])


asyncio.run(main())
