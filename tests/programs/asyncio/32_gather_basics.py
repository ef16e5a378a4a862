"""gather keeps the order of its arguments, whatever finishes first."""
import asyncio


async def work(name, delay):
    print(f"{name} starts")
    await asyncio.sleep(delay)
    print(f"{name} ends")
    return name.upper()


async def fails(delay, error):
    await asyncio.sleep(delay)
    raise error


async def main():
    print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))
    results = await asyncio.gather(work("d", 1), fails(0.5, KeyError("k")), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(work("e", 1), fails(0.5, KeyError("k")), work("f", 0.1))
    except KeyError as error:
        print("caught", repr(error))
    print(len(asyncio.all_tasks()), "tasks still there")
    await asyncio.sleep(2)
    print(await asyncio.gather())
    coro = work("same", 0)
    print(await asyncio.gather(coro, coro, coro))
    outer = asyncio.gather(work("x", 5), work("y", 6))
    await asyncio.sleep(1)
    print(outer, outer.cancel())
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer cancelled", error.args, outer.cancelled(), outer.done())


asyncio.run(main())
