"""wait_for: in time, too late, without limit, refused cancellation."""
import asyncio


async def slow(delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("slow is cancelled")
        raise
    return delay


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "stubborn value"


async def breaks():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("while cleaning")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(slow(1), 2), loop.time())
    print(await asyncio.wait_for(slow(1), None), loop.time())
    try:
        await asyncio.wait_for(slow(5), timeout=2)
    except asyncio.TimeoutError as error:
        print("late", repr(error), repr(error.__cause__), loop.time())
    print(await asyncio.wait_for(stubborn(), 1))
    try:
        await asyncio.wait_for(breaks(), 1)
    except OSError as error:
        print(repr(error))
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(slow(1), timeout)
        except TimeoutError:
            print("no time at all")
    done = loop.create_future()
    done.set_result("at once")
    print(await asyncio.wait_for(done, 0))

    async def waits():
        await asyncio.wait_for(slow(10), 20)

    task = asyncio.create_task(waits())
    await asyncio.sleep(1)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


asyncio.run(main())
