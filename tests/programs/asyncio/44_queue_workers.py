"""A bounded queue between producers and workers, with join."""
import asyncio


async def producer(name, queue, count):
    for n in range(count):
        item = f"{name}{n}"
        if queue.full():
            print(name, "must wait")
        await queue.put(item)
        print("put", item, queue.qsize())


async def worker(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.5)
        print(name, "did", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    workers = [asyncio.create_task(worker(f"w{n}", queue)) for n in range(2)]
    await asyncio.gather(producer("a", queue, 3), producer("b", queue, 2))
    await queue.join()
    print("joined at", asyncio.get_running_loop().time(), queue)
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error), queue)
    print(queue.get_nowait(), queue.get_nowait(), queue.empty())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    print(queue.maxsize, str(queue))


asyncio.run(main())
