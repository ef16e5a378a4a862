"""A lock is first come, first served, also with cancelled waiters."""
import asyncio


async def user(name, lock, log, rounds=2):
    for n in range(rounds):
        async with lock:
            log.append(f"{name}{n}")
            await asyncio.sleep(0)


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(user(name, lock, log, 3) for name in "abc"))
    print(" ".join(log))
    await lock.acquire()
    print(lock.locked(), repr(lock)[1:12], repr(lock)[-9:])
    tasks = [asyncio.create_task(user(name, lock, log, 1), name=name) for name in "xyz"]
    await asyncio.sleep(0)
    print(repr(lock)[-21:])
    tasks[0].cancel()
    log.clear()
    lock.release()
    await asyncio.wait(tasks)
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

    # Cancelled after having been woken: the turn goes to the next.
    await lock.acquire()
    first = asyncio.create_task(lock.acquire())
    second = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    first.cancel()
    await asyncio.wait([first, second])
    print(first.cancelled(), second.result(), lock.locked())


asyncio.run(main())
