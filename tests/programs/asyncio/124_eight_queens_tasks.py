"""Many small tasks: backtracking with a task a branch."""
import asyncio


async def place(n, queens, found, gate):
    if len(queens) == n:
        found.append(queens)
        return
    async with asyncio.TaskGroup() as group:
        for column in range(n):
            if all(column != c and abs(column - c) != len(queens) - r for r, c in enumerate(queens)):
                group.create_task(place(n, queens + (column,), found, gate))
                async with gate:
                    await asyncio.sleep(0)


async def main():
    gate = asyncio.Semaphore(3)
    for n in range(1, 6):
        found = []
        await place(n, (), found, gate)
        print(n, len(found), found[:2])
    print(asyncio.get_running_loop().time(), len(asyncio.all_tasks()))


asyncio.run(main())
