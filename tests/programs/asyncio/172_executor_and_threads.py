import asyncio, functools

def work(x, y=1):
    return x * y

def fails():
    raise OSError("in thread")

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(work, 3, y=4))
    print(await loop.run_in_executor(None, work, 5))
    print(await loop.run_in_executor(None, functools.partial(work, 6, y=7)))
    try:
        await asyncio.to_thread(fails)
    except OSError as e:
        print(e)
    print(await asyncio.gather(*[asyncio.to_thread(work, i) for i in range(4)]))
    f = loop.run_in_executor(None, work, 1)
    print(f.done())
    await f
    loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(asyncio.to_thread(work, 2), 1)
        print("in time")
    except TimeoutError:
        print("late")

asyncio.run(main())
