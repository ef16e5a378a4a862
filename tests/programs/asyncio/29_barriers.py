"""Barriers: rounds, reset, abort, texts."""
import asyncio


def bare(thing):
    text = repr(thing)
    return text[text.index("["):-1]


async def party(barrier, name, seconds):
    await asyncio.sleep(seconds)
    try:
        place = await barrier.wait()
        print(name, "passes as", place, bare(barrier))
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error)


async def main():
    barrier = asyncio.Barrier(3)
    print(bare(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(party(barrier, n, n) for n in range(6)))
    tasks = [asyncio.create_task(party(barrier, n, 0)) for n in "ab"]
    await asyncio.sleep(1)
    print(bare(barrier), barrier.n_waiting)
    await barrier.reset()
    await asyncio.gather(*tasks)
    print(bare(barrier))
    tasks = [asyncio.create_task(party(barrier, n, 0)) for n in "cd"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(bare(barrier))
    await barrier.abort()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(bare(barrier), barrier.broken)
    await party(barrier, "late", 0)
    await barrier.reset()

    async def entered(name):
        async with barrier as place:
            print(name, place)

    await asyncio.gather(*(entered(n) for n in "xyz"))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
