"""How tasks, futures, handles and queues show themselves."""
import asyncio
import functools


async def waits(thing):
    return await thing


def callback(*args):
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waits(future), name="waiter")
    print(task)
    await asyncio.sleep(0)
    print(task)
    print(future)
    task.add_done_callback(callback)
    task.add_done_callback(functools.partial(callback, 1, x=2))
    print(task)
    future.set_result([1, 2, 3] * 20)
    print(future)
    await task
    print(task)
    print(loop.call_soon(callback, "a", 1))
    print(loop.call_later(1.5, functools.partial(callback, key="value"), "b"))
    handle = loop.call_later(2, callback)
    handle.cancel()
    print(handle)
    gathering = asyncio.gather(loop.create_future(), loop.create_future())
    print(gathering)
    gathering.cancel()
    try:
        await gathering
    except asyncio.CancelledError:
        print(gathering)
    failed = loop.create_future()
    failed.set_exception(ValueError("v" * 50))
    print(failed, failed.exception() is not None)
    sleeping = asyncio.create_task(asyncio.sleep(1))
    print(sleeping)
    await asyncio.sleep(0)
    print(sleeping)
    sleeping.cancel()
    print(sleeping)
    await asyncio.wait([sleeping])
    print(sleeping, loop)
    print(asyncio.TaskGroup(), asyncio.timeout(None), asyncio.timeout_at(5))


asyncio.run(main())
