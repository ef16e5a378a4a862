# A run of a million events: eight pairs of tasks hand items through short queues, share a lock, sleep, and drive
# generators. With N items there are about 10 N events, and half as many starts of lines again.
import asyncio

N = 102_000


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)
        if i % 10 == 0:
            await asyncio.sleep(0.001)
    await queue.put(None)


async def consume(queue, lock, totals, name):
    while (item := await queue.get()) is not None:
        async with lock:
            totals[name] += item
        for part in parts(item % 4):
            totals[name] += part


def parts(n):
    for i in range(n):
        yield i


async def main():
    lock = asyncio.Lock()
    totals = [0] * 8
    workers = []
    for name in range(8):
        queue = asyncio.Queue(4)
        workers.append(asyncio.create_task(produce(queue, N // 8)))
        workers.append(asyncio.create_task(consume(queue, lock, totals, name)))
    await asyncio.gather(*workers)
    print(sum(totals))


asyncio.run(main())
