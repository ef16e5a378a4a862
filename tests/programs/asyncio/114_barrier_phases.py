"""A simulation in phases, separated by a barrier."""
import asyncio


async def cell(name, barrier, grid, rounds):
    for n in range(rounds):
        await asyncio.sleep(0.1 * (name + 1))
        place = await barrier.wait()
        if place == 0:
            print(f"{asyncio.get_running_loop().time():.1f} round {n} {grid}")
        await barrier.wait()
        left, right = grid[name - 1], grid[(name + 1) % len(grid)]
        await barrier.wait()
        grid[name] = (left + right) % 5
    return grid[name]


async def main():
    grid = [1, 0, 0]
    barrier = asyncio.Barrier(3)
    print(await asyncio.gather(*(cell(n, barrier, grid, 3) for n in range(3))))
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.broken)
    third, fourth = asyncio.create_task(barrier.wait()), asyncio.create_task(barrier.wait())
    print(await asyncio.gather(*tasks, third, fourth, return_exceptions=True))
    async with asyncio.timeout(5):
        async def enter(n):
            async with barrier as position:
                return position
        print(sorted(await asyncio.gather(*(enter(n) for n in range(3)))))


asyncio.run(main())
