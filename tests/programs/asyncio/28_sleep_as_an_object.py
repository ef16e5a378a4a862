"""sleep() is a coroutine object like any other."""
import asyncio
import inspect


async def main():
    nap = asyncio.sleep(1, "rested")
    print(repr(nap).split(" at ")[0], type(nap).__name__, asyncio.iscoroutine(nap), inspect.isawaitable(nap))
    print(nap.__name__, nap.__qualname__)
    print(await nap)
    try:
        await nap
    except RuntimeError as error:
        print(error)
    closed = asyncio.sleep(1)
    closed.close()
    try:
        await closed
    except RuntimeError as error:
        print(error)
    by_hand = asyncio.sleep(0, "by hand")
    print(by_hand.send(None))
    try:
        by_hand.send(None)
    except StopIteration as stop:
        print(stop.value)
    thrown = asyncio.sleep(2)
    future = thrown.send(None)
    print(asyncio.isfuture(future), future.done())
    try:
        thrown.throw(ValueError("into sleep"))
    except ValueError as error:
        print(error)
    task = asyncio.create_task(asyncio.sleep(1, "task"))
    print(task.get_coro().__name__, await task)
    for wrong in ("1", None):
        try:
            await asyncio.sleep(wrong)
        except TypeError as error:
            print(error)
    await asyncio.sleep(True)
    await asyncio.sleep(-5)
    await asyncio.sleep(0.25)
    print(asyncio.get_running_loop().time())
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print("timeout")
    asyncio.sleep(7)


asyncio.run(main())
