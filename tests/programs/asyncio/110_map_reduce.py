"""A bounded parallel map, written three ways."""
import asyncio


async def square(x):
    await asyncio.sleep(0.1 * (x % 3 + 1))
    return x * x


async def with_semaphore(items, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(x):
        async with semaphore:
            return await square(x)

    return await asyncio.gather(*map(one, items))


async def with_queue(items, limit):
    queue, results = asyncio.Queue(), {}
    for pair in enumerate(items):
        queue.put_nowait(pair)

    async def worker():
        while not queue.empty():
            index, x = await queue.get()
            results[index] = await square(x)
            queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(limit)]
    await queue.join()
    await asyncio.gather(*workers)
    return [results[i] for i in range(len(items))]


async def with_wait(items, limit):
    pending, results, items = set(), [], iter(items)
    while True:
        for x in items:
            pending.add(asyncio.create_task(square(x)))
            if len(pending) == limit:
                break
        if not pending:
            return sorted(results)
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        results += [task.result() for task in done]


async def main():
    loop = asyncio.get_running_loop()
    for function in (with_semaphore, with_queue, with_wait):
        for limit in (1, 3):
            start = loop.time()
            print(function.__name__, limit, await function(range(7), limit), round(loop.time() - start, 2))


asyncio.run(main())
