import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, aclosing, nullcontext

@asynccontextmanager
async def resource(name, fail=False):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name
    except ValueError as e:
        print(name, "saw", e)
        if fail:
            raise TypeError("replaced") from e
    finally:
        await asyncio.sleep(0)
        print("close", name)

async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print("numbers closed")

async def main():
    async with resource("a") as a, resource("b") as b:
        print(a, b)
        raise ValueError("inner")
    try:
        async with AsyncExitStack() as stack:
            for n in "xyz":
                await stack.enter_async_context(resource(n, n == "y"))
            stack.push_async_callback(asyncio.sleep, 0)
            stack.callback(print, "plain callback")
            raise ValueError("stacked")
    except TypeError as e:
        print(e, repr(e.__cause__))
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                break
    async with nullcontext(5) as five:
        print(five)
    t = asyncio.create_task(resource("manual").__aenter__())
    print(await t)
    class Broken:
        async def __aenter__(self):
            return self
    try:
        async with Broken():
            pass
    except TypeError as e:
        print(e)
    class Sync:
        def __aenter__(self): return 5
        def __aexit__(self, *a): return 5
    try:
        async with Sync():
            pass
    except TypeError as e:
        print(e)

asyncio.run(main())
