"""Condition: notify before wait, timeouts, cancellation while the lock is asked for again."""
import asyncio


async def waiter(name, condition, log):
    async with condition:
        log.append(f"{name} waits")
        try:
            await condition.wait()
            log.append(f"{name} wakes")
        except asyncio.CancelledError:
            log.append(f"{name} cancelled, holds the lock: {condition.locked()}")
            raise


async def main():
    condition, log = asyncio.Condition(), []
    async with condition:
        condition.notify_all()
    tasks = [asyncio.create_task(waiter(n, condition, log)) for n in "abcd"]
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify(2)
        log.append("notified two")
        await asyncio.sleep(0.5)
        tasks[0].cancel()
        log.append("cancelled a while it waits for the lock")
    await asyncio.sleep(0.1)
    tasks[2].cancel()
    await asyncio.sleep(0.1)
    print([t.done() for t in tasks])
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(*log, sep="\n")
    try:
        async with condition:
            await asyncio.wait_for(condition.wait(), 1)
    except TimeoutError:
        print("timed out", condition.locked())
    values = iter([False, 0, "", "truth"])

    async def notifier():
        for _ in range(3):
            await asyncio.sleep(1)
            async with condition:
                condition.notify()

    task = asyncio.create_task(notifier())
    async with condition:
        print(await condition.wait_for(lambda: next(values)))
    await task


asyncio.run(main())
