"""Things that happen at the same virtual moment."""
import asyncio


async def sleeper(name, delays):
    for delay in delays:
        await asyncio.sleep(delay)
        print(f"{asyncio.get_running_loop().time():.2f} {name}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "timer one")
    await asyncio.gather(sleeper("a", [1, 1]), sleeper("b", [0.5, 0.5, 1]), sleeper("c", [2]), sleeper("d", [0.5] * 4))
    future = loop.create_future()
    loop.call_later(1, future.set_result, "in time")
    try:
        print(await asyncio.wait_for(future, 1))
    except TimeoutError:
        print("the timeout was set later and still wins?")
    event = asyncio.Event()
    waiter = asyncio.create_task(asyncio.wait_for(event.wait(), 1))
    await asyncio.sleep(1)
    event.set()
    print(await asyncio.gather(waiter, return_exceptions=True))
    task = asyncio.create_task(asyncio.sleep(1, "slept"))
    await asyncio.sleep(1)
    print(task.cancel(), await asyncio.gather(task, return_exceptions=True))
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(1)
            print("slept exactly as long as allowed")
    except TimeoutError:
        print("timeout at the same moment")


asyncio.run(main())
