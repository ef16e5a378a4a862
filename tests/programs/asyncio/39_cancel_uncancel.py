"""Counting cancellations: cancel, uncancel, cancelling."""
import asyncio


async def structured(body, seconds):
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    handle = loop.call_later(seconds, task.cancel, "my own deadline")
    try:
        return await body
    except asyncio.CancelledError as error:
        print("cancelling", task.cancelling(), error.args)
        if task.uncancel() == 0:
            return "deadline"
        raise
    finally:
        handle.cancel()


async def main():
    print(await structured(asyncio.sleep(5, "slept"), 1))
    print(await structured(asyncio.sleep(0.5, "slept"), 1))

    async def both():
        return await structured(asyncio.sleep(5), 2)

    task = asyncio.create_task(both())
    await asyncio.sleep(2)
    print(task.cancel("outer"), task.cancelling())
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("still cancelled", error.args, task.cancelling())
    print(task.uncancel(), task.uncancel(), task.uncancel(), task.cancelled())

    async def ignores():
        for n in range(3):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError as error:
                print("ignored", n, error)
        return "survivor"

    task = asyncio.create_task(ignores())
    await asyncio.sleep(0.5)
    for n in range(3):
        task.cancel(f"number {n}")
        await asyncio.sleep(0.1)
    print(task, task.done())
    print(await task, task.cancelling())
    print(task.cancel())


asyncio.run(main())
