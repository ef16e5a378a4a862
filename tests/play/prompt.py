import asyncio

limit = 3


def helper(a, b):
    total = a + b
    total *= 2
    return total


async def worker(name, lock):
    count = 0
    for i in range(limit):
        async with lock:
            await asyncio.sleep(1)
            count += helper(i, 1)
    return count


def echo():
    got = None
    while True:
        got = yield got


async def main():
    lock = asyncio.Lock()
    bot = echo()
    next(bot)
    tasks = [asyncio.create_task(worker(n, lock)) for n in "ab"]
    print(await asyncio.gather(*tasks))


asyncio.run(main())
