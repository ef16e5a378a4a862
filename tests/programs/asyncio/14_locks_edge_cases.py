"""Locks, events and semaphores: cancellation between wake-up and step, misuse, texts."""
import asyncio


def bare(thing):
    text = repr(thing)
    return text.split(" object at ")[0] + text[text.index(" ["):]


async def use(lock, name):
    async with lock:
        print(name, "holds it")
        await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    print(bare(lock), lock.locked())
    await lock.acquire()
    tasks = [asyncio.create_task(use(lock, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(bare(lock))
    lock.release()
    print(bare(lock), "a is woken, not yet running")
    tasks[0].cancel()
    late = asyncio.create_task(use(lock, "late"))
    print(await asyncio.gather(*tasks, late, return_exceptions=True))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

    semaphore = asyncio.Semaphore(2)
    print(bare(semaphore))
    await semaphore.acquire()
    await semaphore.acquire()
    tasks = [asyncio.create_task(use(semaphore, name)) for name in "abcd"]
    await asyncio.sleep(0)
    print(bare(semaphore))
    semaphore.release()
    semaphore.release()
    print(semaphore.locked(), bare(semaphore))
    tasks[0].cancel()
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(bare(semaphore))
    for wrong in (lambda: asyncio.Semaphore(-1), asyncio.BoundedSemaphore().release):
        try:
            wrong()
        except ValueError as error:
            print(error)

    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    print(bare(event), event.is_set())
    waiters[1].cancel()
    event.set()
    event.clear()
    print(await asyncio.gather(*waiters, return_exceptions=True), bare(event))

    condition = asyncio.Condition()
    print(bare(condition))
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)

    async def consumer(name):
        async with condition:
            await condition.wait()
            print(name, "notified")

    tasks = [asyncio.create_task(consumer(name)) for name in "xyz"]
    await asyncio.sleep(0)
    async with condition:
        print(bare(condition))
        condition.notify(2)
        tasks[0].cancel()
    print(await asyncio.gather(*tasks[:2], return_exceptions=True))
    async with condition:
        condition.notify_all()
    await tasks[2]


asyncio.run(main())
