"""Decorators around coroutine functions."""
import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {time.perf_counter() - start:.2f}")
    return wrapper


def retry(times, errors=(Exception,)):
    def decorator(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return await function(*args, **kwargs)
                except errors as error:
                    print("attempt", attempt, "failed:", error)
                    await asyncio.sleep(2 ** attempt)
            raise ConnectionError("no attempts left")
        return wrapper
    return decorator


def limited(seconds):
    def decorator(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            async with asyncio.timeout(seconds):
                return await function(*args, **kwargs)
        return wrapper
    return decorator


calls = 0


@timed
@retry(3, (OSError,))
@limited(1)
async def fetch(url, *, delay):
    global calls
    calls += 1
    await asyncio.sleep(delay / calls)
    if calls == 2:
        raise OSError("second call")
    return f"{url} in call {calls}"


async def main():
    print(await fetch("a://b", delay=1.5), fetch.__name__, fetch.__wrapped__.__qualname__)
    try:
        await fetch("c://d", delay=100)
    except (TimeoutError, ConnectionError) as error:
        print(type(error).__name__, error)
    print(time.monotonic(), asyncio.get_running_loop().time())


asyncio.run(main())
