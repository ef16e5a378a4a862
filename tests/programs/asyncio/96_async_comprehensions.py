"""Async comprehensions, anext, aiter, and async context managers."""
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print("numbers end")


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


@asynccontextmanager
async def resource(name):
    print("enter", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.1)
        print("exit", name)


async def main():
    print([x async for x in numbers(3) if x != 1])
    print({x: await double(x) async for x in numbers(2)})
    print({await double(x) for x in range(3)})
    generator = (await double(x) for x in range(3))
    print([x async for x in generator])
    it = aiter(numbers(1))
    print(await anext(it), await anext(it, "no more"))
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(n)) for n in "ab"]
        stack.push_async_callback(double, 5)
        print(names)
    async with aclosing(numbers(10)) as source:
        async for x in source:
            if x == 2:
                break
    print("time", round(asyncio.get_running_loop().time(), 2))
    try:
        async with resource("r") as r:
            raise ValueError(r)
    except ValueError as error:
        print("passed on", error)


asyncio.run(main())
