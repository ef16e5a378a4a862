"""wait_for with locks, events, futures, and a second cancellation."""
import asyncio


async def slow_to_stop():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("stopping slowly")
        await asyncio.sleep(2)
        print("stopped")
        raise


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(slow_to_stop(), 1)
    except TimeoutError:
        print("timeout only at", loop.time())
    task = asyncio.create_task(asyncio.wait_for(slow_to_stop(), 1))
    await asyncio.sleep(2)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True), loop.time())
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except TimeoutError:
        print("lock not got", lock)[0] if False else print("lock not got", lock.locked())
    lock.release()
    print(await asyncio.wait_for(lock.acquire(), 1))
    future = loop.create_future()
    loop.call_later(1, future.set_exception, OSError("io"))
    try:
        await asyncio.wait_for(future, 2)
    except OSError as error:
        print(repr(error))
    future = loop.create_future()
    try:
        await asyncio.wait_for(asyncio.shield(future), 1)
    except TimeoutError:
        print("the future lives", future.cancelled(), future.done())
    try:
        await asyncio.wait_for(future, 1)
    except TimeoutError:
        print("now it does not", future.cancelled())
    finished = asyncio.create_task(asyncio.sleep(0, "quick"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(await asyncio.wait_for(finished, 0), await asyncio.wait_for(finished, -5))
    event = asyncio.Event()
    loop.call_later(1, event.set)
    print(await asyncio.wait_for(event.wait(), 1.5), loop.time())


asyncio.run(main())
