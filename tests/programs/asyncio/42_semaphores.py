"""Semaphores limit how many go on at once."""
import asyncio


async def visitor(n, semaphore, inside):
    async with semaphore:
        inside.append(n)
        print("inside", inside)
        await asyncio.sleep(1 + n % 2)
        inside.remove(n)


async def main():
    semaphore, inside = asyncio.Semaphore(2), []
    await asyncio.gather(*(visitor(n, semaphore, inside) for n in range(6)))
    print(asyncio.get_running_loop().time(), semaphore.locked())

    bounded = asyncio.BoundedSemaphore(1)
    print(await bounded.acquire(), bounded.locked())
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(semaphore.acquire(), name=f"w{n}") for n in range(4)]
    await asyncio.sleep(0)
    print(repr(semaphore)[-9:])
    tasks[1].cancel()
    semaphore.release()
    semaphore.release()
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    tasks[2].cancel()
    semaphore.release()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], repr(semaphore)[-8:])


asyncio.run(main())
