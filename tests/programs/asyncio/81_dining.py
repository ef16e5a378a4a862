"""Dining philosophers with a waiter, in virtual time."""
import asyncio
import random


class Table:
    def __init__(self, seats):
        self.forks = [asyncio.Lock() for _ in range(seats)]
        self.waiter = asyncio.Semaphore(seats - 1)


async def philosopher(n, table, meals, log):
    left, right = table.forks[n], table.forks[(n + 1) % len(table.forks)]
    for meal in range(meals):
        await asyncio.sleep(random.randint(1, 5) / 10)
        async with table.waiter:
            async with left:
                await asyncio.sleep(0.05)
                async with right:
                    log.append((round(asyncio.get_running_loop().time(), 2), n, meal))
                    await asyncio.sleep(0.2)


async def main():
    random.seed(7)
    table, log = Table(5), []
    async with asyncio.TaskGroup() as group:
        for n in range(5):
            group.create_task(philosopher(n, table, 3, log), name=f"philosopher {n}")
    for entry in log:
        print(*entry)


asyncio.run(main())
