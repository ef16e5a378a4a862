"""Blocking functions: run in line, at once, with the clock of time.sleep."""
import asyncio
import time


def blocks(seconds, error=None):
    print("blocking from", time.monotonic())
    time.sleep(seconds)
    if error:
        raise error
    try:
        asyncio.get_running_loop()
    except RuntimeError as problem:
        return str(problem)


async def ticker():
    for _ in range(3):
        print("tick", asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    print(await asyncio.to_thread(blocks, 2.5))
    print(await loop.run_in_executor(None, blocks, 1))
    try:
        await asyncio.to_thread(blocks, 1, error=KeyError("in the thread"))
    except KeyError as error:
        print("caught", error)
    print(await asyncio.gather(asyncio.to_thread(blocks, 1), asyncio.to_thread(blocks, 1)))
    await task
    print(loop.time())


asyncio.run(main())
