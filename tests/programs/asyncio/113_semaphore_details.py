"""Semaphores: fairness, cancellation, more releases than acquires."""
import asyncio


async def main():
    semaphore = asyncio.Semaphore(1)
    order = []

    async def user(name, times):
        for n in range(times):
            async with semaphore:
                order.append(f"{name}{n}")
                await asyncio.sleep(0)

    await asyncio.gather(user("a", 3), user("b", 2), user("c", 1))
    print(order, semaphore._value)
    semaphore.release()
    semaphore.release()
    print(semaphore._value, semaphore.locked())
    tasks = [asyncio.create_task(semaphore.acquire()) for _ in range(5)]
    await asyncio.sleep(0)
    print([t.done() for t in tasks])
    tasks[3].cancel()
    semaphore.release()
    await asyncio.sleep(0)
    print([t.done() for t in tasks], semaphore.locked())
    await asyncio.sleep(0)
    semaphore.release()
    tasks[4].cancel()
    await asyncio.wait(tasks)
    print([t.cancelled() for t in tasks], semaphore._value)
    late = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    print(late.done())

    async def timed():
        try:
            async with asyncio.timeout(1), asyncio.Semaphore(0):
                print("never")
        except TimeoutError:
            return "no turn"

    print(await timed())
    zero = asyncio.BoundedSemaphore(0)
    try:
        zero.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
