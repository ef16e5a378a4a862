"""Returning exceptions, futures and coroutines as results."""
import asyncio


async def returns(value):
    return value


async def main():
    inner = asyncio.create_task(returns("inner"))
    outer = await asyncio.create_task(returns(inner))
    print(outer is inner, await outer)
    error = ValueError("a value, not raised")
    print(await returns(error) is error, await asyncio.gather(returns(error)))
    coro = returns(5)
    got = await returns(coro)
    print(await got)
    task = asyncio.create_task(returns(None))
    print(await task, task.result(), task.exception(), task.done(), task.cancelled())
    for method in ("result", "exception"):
        pending = asyncio.create_task(returns(1))
        try:
            getattr(pending, method)()
        except asyncio.InvalidStateError as error:
            print(error)
        pending.cancel("no")
        try:
            await pending
        except asyncio.CancelledError:
            pass
        try:
            getattr(pending, method)()
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    for method in (task.set_result, task.set_exception):
        try:
            method(1)
        except RuntimeError as error:
            print(error)

    async def stops():
        raise StopIteration(3)

    async def stops_async():
        raise StopAsyncIteration

    for one in (stops, stops_async):
        try:
            await one()
        except (RuntimeError, StopAsyncIteration) as error:
            print(repr(error), repr(error.__cause__))


asyncio.run(main())
