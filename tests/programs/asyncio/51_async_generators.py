"""Async generators: closing, finalisation when dropped, at the end of the loop."""
import asyncio


async def ticks(name, n):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            yield f"{name}{i}"
    except GeneratorExit:
        print(name, "closed")
        raise
    finally:
        await asyncio.sleep(0)
        print(name, "cleaned up")


async def first(generator):
    async for item in generator:
        return item


async def main():
    async for item in ticks("a", 2):
        print(item)
    print(await first(ticks("b", 5)))
    await asyncio.sleep(0.1)
    print("after b")
    generator = ticks("c", 5)
    print(await anext(generator))
    await generator.aclose()
    print([item async for item in ticks("d", 2)])
    main.kept = ticks("e", 5)
    print(await anext(main.kept))
    sent = echo()
    await sent.asend(None)
    print(await sent.asend("hi"))
    try:
        await sent.athrow(ValueError("thrown"))
    except StopAsyncIteration:
        print("stopped")
    print(await anext(ticks("f", 0), "default"))


async def echo():
    got = None
    try:
        while True:
            got = yield got
    except ValueError as error:
        print("echo caught", error)


asyncio.run(main())
print("end")
