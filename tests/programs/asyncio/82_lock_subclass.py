"""A lock that measures how long people wait, by inheritance."""
import asyncio


class TimedLock(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.waits = []

    async def acquire(self):
        loop = asyncio.get_running_loop()
        before = loop.time()
        result = await super().acquire()
        self.waits.append(round(loop.time() - before, 2))
        return result

    def release(self):
        print("release", self.name)
        super().release()


class CountingSemaphore(asyncio.BoundedSemaphore):
    taken = 0

    async def acquire(self):
        await super().acquire()
        CountingSemaphore.taken += 1
        return True


class LoudEvent(asyncio.Event):
    def set(self):
        print("event set")
        super().set()


async def user(lock, n):
    async with lock:
        await asyncio.sleep(n)


async def main():
    lock = TimedLock("db")
    await asyncio.gather(*(user(lock, n) for n in (1, 2, 3)))
    print(lock.waits, lock.locked(), isinstance(lock, asyncio.Lock))
    semaphore = CountingSemaphore(2)
    await asyncio.gather(*(user(semaphore, 1) for _ in range(5)))
    print(CountingSemaphore.taken, asyncio.get_running_loop().time())
    event = LoudEvent()
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    print(await waiter, event.is_set())
    condition = asyncio.Condition(lock)
    async with condition:
        print(condition.locked(), lock.locked())


asyncio.run(main())
