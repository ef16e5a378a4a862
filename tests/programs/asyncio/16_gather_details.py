"""gather with equal arguments, failures after the first, cancellation and messages."""
import asyncio


async def fails(text, seconds=0):
    await asyncio.sleep(seconds)
    raise ValueError(text)


async def value(n, seconds=0):
    await asyncio.sleep(seconds)
    return n


async def main():
    task = asyncio.create_task(value(1))
    coroutine = value(2)
    print(await asyncio.gather(task, coroutine, task, coroutine, value(3)))
    empty = asyncio.gather()
    print(empty, await empty)
    try:
        await asyncio.gather(fails("first", 1), fails("second", 1), value(1, 2))
    except ValueError as error:
        print(error)
    await asyncio.sleep(2)

    tasks = [asyncio.create_task(value(n, n)) for n in range(4)]
    tasks[2].cancel("by name")
    tasks[3].cancel()
    results = await asyncio.gather(*tasks, fails("kept"), return_exceptions=True)
    print([repr(r) for r in results])

    group = asyncio.gather(value(1, 5), value(2, 6))
    print(group)
    await asyncio.sleep(1)
    print(group.cancel("stop"), group.cancelled(), group.done())
    try:
        await group
    except asyncio.CancelledError as error:
        print("cancelled", error.args, group.cancelled(), group)

    group = asyncio.gather(value(1, 5), value(2, 6), return_exceptions=True)
    waiter = asyncio.create_task(asyncio.wait_for(group, 20))
    await asyncio.sleep(1)
    waiter.cancel("outer")
    print(await asyncio.gather(waiter, return_exceptions=True))

    inner = [asyncio.create_task(value(n)) for n in range(2)]
    for one in inner:
        one.cancel("inner")
    try:
        await asyncio.gather(*inner)
    except asyncio.CancelledError as error:
        print("child was cancelled:", error.args)
    try:
        asyncio.gather(value(1), 5)
    except TypeError as error:
        print(error)
    await asyncio.sleep(1)
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    try:
        asyncio.gather(asyncio.create_task(value(0)), foreign)
    except ValueError as error:
        print(error)
    other.close()
    await asyncio.sleep(0)


asyncio.run(main())
