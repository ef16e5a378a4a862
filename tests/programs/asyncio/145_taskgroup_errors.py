import asyncio

async def fails(after, error):
    await asyncio.sleep(after)
    raise error

async def cleans(tag, after, error=None):
    try:
        await asyncio.sleep(100)
    finally:
        print(tag, "cleaning")
        await asyncio.sleep(after)
        if error:
            raise error
        print(tag, "clean")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(1, ValueError("first")))
            tg.create_task(cleans("a", 1))
            tg.create_task(cleans("b", 2, TypeError("second")))
            print(tg)
            await asyncio.sleep(50)
    except* ValueError as g:
        print("V", g.exceptions, g.message)
    except* TypeError as g:
        print("T", g.exceptions)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(cleans("c", 0))
            await asyncio.sleep(0)
            raise RuntimeError("body")
    except BaseExceptionGroup as g:
        print(repr(g))
    print(t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            async with asyncio.TaskGroup() as nested:
                nested.create_task(fails(1, OSError(2, "nope")))
                tg.create_task(cleans("d", 1))
    except* OSError as g:
        print(repr(g))

asyncio.run(main())
