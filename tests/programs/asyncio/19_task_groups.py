"""Task groups: nested, failing in the body and in children, cancelled from outside, misused."""
import asyncio


async def work(seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("  cancelled:", seconds)
        raise
    if error:
        raise error
    return seconds


async def show(label, coroutine):
    print(label)
    try:
        print("  result", await coroutine)
    except BaseException as error:
        print(" ", repr(error), "from", repr(error.__cause__), repr(error.__context__))


async def children_fail():
    async with asyncio.TaskGroup() as group:
        for n in range(4):
            group.create_task(work(n % 2 + 1, KeyError(n)))


async def body_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(5))
        await asyncio.sleep(0)
        raise OSError("body")


async def both_fail():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1, ValueError("child")))
        try:
            await asyncio.sleep(5)
        finally:
            raise OSError("body")


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(work(9))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(work(1, ValueError("inner")))
            inner.create_task(work(8))


async def cancelled():
    async def block():
        async with asyncio.TaskGroup() as group:
            print(" ", group)
            group.create_task(work(5))
            print(" ", group)

    task = asyncio.create_task(block())
    await asyncio.sleep(1)
    task.cancel("outside")
    await task


async def child_cancelled():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(work(5))
        group.create_task(work(2))
        await asyncio.sleep(1)
        one.cancel()
    return one.cancelled()


async def exits():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(5))
        group.create_task(work(1, SystemExit(3)))


async def misuse():
    group = asyncio.TaskGroup()
    for attempt in range(3):
        coroutine = work(0)
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            print(" ", error)
            coroutine.close()
        if attempt == 0:
            async with group:
                pass
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(" ", error)
    return "misused"


async def main():
    for coroutine in (children_fail(), body_fails(), both_fail(), nested(), cancelled(), child_cancelled(), misuse()):
        await show(coroutine.__name__, coroutine)


asyncio.run(main())
