"""Timeouts around and inside of groups."""
import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1.5):
            async with asyncio.TaskGroup() as group:
                group.create_task(work("a", 1))
                group.create_task(work("b", 2))
    except TimeoutError:
        print("timeout around the group at", loop.time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("c", 3))
            async with asyncio.timeout(1):
                await asyncio.sleep(5)
    except* TimeoutError as errors:
        print("timeout in the body", errors.exceptions, loop.time())
    async with asyncio.TaskGroup() as group:
        async def limited(name, seconds):
            try:
                async with asyncio.timeout(1):
                    await work(name, seconds)
            except TimeoutError:
                print(name, "gave up")
        for n, name in enumerate("def"):
            group.create_task(limited(name, n))
    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(2)
    except TimeoutError:
        print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(2)
            finally:
                print("cleaning", asyncio.current_task().cancelling())
                raise ZeroDivisionError
    except ZeroDivisionError as error:
        print("the error wins", scope.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
