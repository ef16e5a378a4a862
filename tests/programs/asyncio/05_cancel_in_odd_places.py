"""Cancellation that arrives early, late, twice, or is refused."""
import asyncio


async def refuses(name):
    for _ in range(2):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            print(name, "refuses", error.args)
    print(name, "goes on")
    await asyncio.sleep(1)
    return name


async def last_step():
    asyncio.current_task().cancel("in the last step")
    return "lost"


async def returns_after_cancel():
    try:
        await asyncio.sleep(5)
    finally:
        return "kept"


async def raises_after_cancel():
    try:
        await asyncio.sleep(5)
    finally:
        raise LookupError("instead")


async def main():
    task = asyncio.create_task(refuses("a"))
    for message in ("one", None, "three"):
        await asyncio.sleep(1)
        print("cancel", task.cancel(message), task.cancelling())
    await asyncio.sleep(0)
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)

    task = asyncio.create_task(last_step())
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())

    for work in (returns_after_cancel, raises_after_cancel):
        task = asyncio.create_task(work())
        await asyncio.sleep(1)
        task.cancel()
        task.cancel()
        print(await asyncio.gather(task, return_exceptions=True), task.cancelled())

    # A task that waits for a future that is done in the same iteration.
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    async def waits():
        try:
            return await future
        except asyncio.CancelledError:
            return "cancelled after all"

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    future.set_result("result")
    print("too late?", task.cancel())
    print(await task)

    # A task that cancels the one that waits for it.
    async def bites(parent):
        parent.cancel("bitten")
        await asyncio.sleep(1)

    async def parent():
        await asyncio.create_task(bites(asyncio.current_task()))

    task = asyncio.create_task(parent())
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
