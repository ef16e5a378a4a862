"""A woken getter may find the queue empty again, and goes to the end of the line."""
import asyncio


async def getter(queue, name, log):
    while True:
        item = await queue.get()
        log.append((name, item))
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    log = []
    tasks = [asyncio.create_task(getter(queue, name, log)) for name in "ab"]
    await asyncio.sleep(0)
    print(str(queue))
    queue.put_nowait(1)
    print(queue.get_nowait(), "taken before a could")
    queue.put_nowait(2)
    queue.put_nowait(3)
    try:
        queue.put_nowait(4)
    except asyncio.QueueFull as error:
        print("full", repr(error))
    print(str(queue), queue.full(), queue.qsize(), queue.maxsize)
    putters = [asyncio.create_task(queue.put(n)) for n in (5, 6, 7)]
    await asyncio.sleep(0)
    putters[1].cancel()
    print(await asyncio.gather(*putters, return_exceptions=True))
    queue.task_done()
    await queue.join()
    print(log)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    try:
        queue.task_done()
    except ValueError as error:
        print(error)

    # A getter that is cancelled although woken wakes the next.
    queue = asyncio.Queue()
    first, second = asyncio.create_task(queue.get()), asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("only")
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True))

    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = kind()
        for item in ("b", "c", "a"):
            queue.put_nowait(item)
        print(kind.__name__, str(queue), [await queue.get() for _ in range(3)])


asyncio.run(main())
