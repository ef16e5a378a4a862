"""A barrier holds everybody until all have come."""
import asyncio


async def runner(name, barrier, delay):
    await asyncio.sleep(delay)
    print(name, "arrives,", barrier.n_waiting, "wait")
    try:
        place = await barrier.wait()
        print(name, "goes on as", place)
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(runner(f"r{n}", barrier, n) for n in range(3)))
    await asyncio.gather(*(runner(f"s{n}", barrier, 0) for n in range(6)))
    tasks = [asyncio.create_task(runner(f"t{n}", barrier, 0)) for n in range(2)]
    await asyncio.sleep(1)
    await barrier.reset()
    await asyncio.gather(*tasks)
    tasks = [asyncio.create_task(runner(f"u{n}", barrier, 0)) for n in range(2)]
    await asyncio.sleep(1)
    print(repr(barrier)[-25:])
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)
    await runner("v", barrier, 0)
    await barrier.reset()
    print(barrier.broken)
    async with asyncio.Barrier(1) as place:
        print("alone", place)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
