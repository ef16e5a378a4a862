"""Executors, initialisers, exceptions, and what runs there."""
import asyncio
import concurrent.futures
import time


def blocking(n):
    time.sleep(n)
    return n * n


def loop_in_thread():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        return str(error)


async def ticker(out):
    while True:
        out.append(asyncio.get_running_loop().time())
        await asyncio.sleep(0.5)


async def main():
    loop = asyncio.get_running_loop()
    out = []
    ticks = asyncio.create_task(ticker(out))
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n) for n in (1, 2))), loop.time())
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        print(await loop.run_in_executor(pool, blocking, 0.5))
        futures = [loop.run_in_executor(pool, blocking, n) for n in (0.1, 0.2)]
        print(await asyncio.gather(*futures))
        print([f.result() for f in [pool.submit(blocking, 3)]])
    print(await asyncio.to_thread(loop_in_thread))
    ticks.cancel()
    print(len(out), out[:3])


asyncio.run(main())
