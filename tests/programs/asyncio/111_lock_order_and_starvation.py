"""Locks that are asked for in turn, with timeouts and retries."""
import asyncio


async def worker(name, lock, log, hold, timeout, tries):
    for attempt in range(tries):
        try:
            async with asyncio.timeout(timeout):
                await lock.acquire()
        except TimeoutError:
            log.append(f"{name} gives up {attempt}")
            continue
        try:
            log.append(f"{name} works at {asyncio.get_running_loop().time():.1f}")
            await asyncio.sleep(hold)
        finally:
            lock.release()
            log.append(f"{name} releases")
        return name
    return f"{name} failed"


async def main():
    lock, log = asyncio.Lock(), []
    print(await asyncio.gather(worker("a", lock, log, 1, 5, 1), worker("b", lock, log, 1, 0.4, 5),
                               worker("c", lock, log, 0.5, 1, 1), worker("d", lock, log, 0.1, 0.7, 2)))
    print(*log, sep="\n")
    # Releasing and asking again at once queues at the end.
    order = []

    async def greedy(name):
        for _ in range(3):
            await lock.acquire()
            order.append(name)
            lock.release()
            if name == "y":
                await asyncio.sleep(0)

    await asyncio.gather(greedy("x"), greedy("y"), greedy("z"))
    print("".join(order))


asyncio.run(main())
