"""A readers-writer lock of our own, with tasks that come and go."""
import asyncio
from contextlib import asynccontextmanager


class RWLock:
    def __init__(self):
        self._readers = 0
        self._writing = False
        self._condition = asyncio.Condition()

    @asynccontextmanager
    async def reading(self):
        async with self._condition:
            await self._condition.wait_for(lambda: not self._writing)
            self._readers += 1
        try:
            yield self._readers
        finally:
            async with self._condition:
                self._readers -= 1
                self._condition.notify_all()

    @asynccontextmanager
    async def writing(self):
        async with self._condition:
            await self._condition.wait_for(lambda: not self._writing and not self._readers)
            self._writing = True
        try:
            yield
        finally:
            async with self._condition:
                self._writing = False
                self._condition.notify_all()


async def reader(name, lock, start):
    await asyncio.sleep(start)
    async with lock.reading() as n:
        print(f"{name} reads as {n} at {asyncio.get_running_loop().time():.1f}")
        await asyncio.sleep(1)
    print(name, "left")


async def writer(name, lock, start):
    await asyncio.sleep(start)
    try:
        async with lock.writing():
            print(f"{name} writes at {asyncio.get_running_loop().time():.1f}")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = RWLock()
    tasks = [asyncio.create_task(c) for c in (reader("r1", lock, 0), reader("r2", lock, 0.5), writer("w1", lock, 0.7),
                                              reader("r3", lock, 0.8), writer("w2", lock, 0.9), reader("r4", lock, 3))]
    await asyncio.sleep(1)
    tasks[4].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
