"""Functions that block, in an executor."""
import asyncio
import contextvars
import functools

user = contextvars.ContextVar("user")


def blocking(n, plus=0):
    if n < 0:
        raise ValueError("negative")
    return n * 2 + plus


def who():
    return user.get("nobody")


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 4))
    print(await loop.run_in_executor(None, functools.partial(blocking, 4, plus=1)))
    print(await asyncio.to_thread(blocking, 5, plus=3))
    user.set("ann")
    print(await asyncio.to_thread(who), await loop.run_in_executor(None, who))
    try:
        await asyncio.to_thread(blocking, -1)
    except ValueError as error:
        print(repr(error))
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n) for n in range(3))))
    future = loop.run_in_executor(None, blocking, 1)
    print(future.done(), await future)


asyncio.run(main())
