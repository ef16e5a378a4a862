"""Many tasks at once: the ready queue grows, names and results stay in order."""
import asyncio


async def worker(n):
    for _ in range(3):
        await asyncio.sleep(0)
    return n


async def sleeper(n):
    await asyncio.sleep(n % 10)
    return n


async def main():
    results = await asyncio.gather(*(worker(n) for n in range(2000)))
    print(results == list(range(2000)), asyncio.current_task().get_name())
    results = await asyncio.gather(*(sleeper(n) for n in range(1000)))
    print(sum(results), asyncio.get_running_loop().time())
    print(asyncio.create_task(worker(0)).get_name())


asyncio.run(main())
