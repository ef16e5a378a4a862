"""Children that swallow cancellation, and a body that does."""
import asyncio


async def stubborn(name):
    for n in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print(name, "ignores", n)
    return name


async def fails():
    await asyncio.sleep(1)
    raise KeyError("f")


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(stubborn("s"))
            group.create_task(fails())
    except* KeyError as group:
        print("after", loop.time(), task.result(), group.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(50)
            except asyncio.CancelledError as error:
                print("body cancelled", error.args, asyncio.current_task().cancelling())
                await asyncio.sleep(0.5)
                print("body goes on")
    except* KeyError:
        print("then", asyncio.current_task().cancelling())

    async def cancelled_twice():
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn("t"))

    task = asyncio.create_task(cancelled_twice())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True), loop.time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn("u")).cancel()
            raise asyncio.CancelledError("mine")
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
