"""Sleep sort and friends: a fixed order out of delays."""
import asyncio
import random


async def put(value, out, scale):
    await asyncio.sleep(value * scale)
    out.append(value)


async def sleep_sort(values, scale=0.01):
    out = []
    await asyncio.gather(*(put(value, out, scale) for value in values))
    return out


async def race(*names):
    async def run(name):
        for step in range(3):
            await asyncio.sleep(random.random())
        return name

    tasks = [asyncio.create_task(run(name), name=name) for name in names]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return done.pop().result()


async def main():
    random.seed(3)
    values = [random.randint(1, 50) for _ in range(12)]
    print(await sleep_sort(values) == sorted(values), await sleep_sort([3, 1, 2, 1]))
    wins = {}
    for _ in range(10):
        winner = await race("ann", "bob", "cid")
        wins[winner] = wins.get(winner, 0) + 1
    print(wins, round(asyncio.get_running_loop().time(), 6))


asyncio.run(main())
