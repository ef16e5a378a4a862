"""What asyncio says of exceptions that nobody asked for."""
import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(f"nobody asks {n}")


async def main():
    asyncio.create_task(fails(0))
    asyncio.create_task(fails(1), name="named")
    asked = asyncio.create_task(fails(1))
    await asyncio.sleep(2)
    print(repr(asked.exception()))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(RuntimeError("a lost future"))
    del future
    kept = asyncio.create_task(fails(0))
    await asyncio.sleep(1)
    print("now the last one goes")
    del kept
    print("gone")
    waiting = asyncio.gather(fails(0), fails(1), fails(2))
    try:
        await waiting
    except ValueError as error:
        print("first only", error)
    await asyncio.sleep(3)
    print("no message for the others of a gather")


asyncio.run(main())
