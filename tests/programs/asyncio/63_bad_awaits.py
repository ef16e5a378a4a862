"""Awaiting what cannot be awaited."""
import asyncio


class Ready:
    def __await__(self):
        yield
        return "ready"


class Bad:
    def __await__(self):
        return [1]


class BadYield:
    def __await__(self):
        yield 5


async def awaits(thing):
    return await thing


async def twice():
    return 1


async def main():
    print(await Ready())
    for thing in (5, None, Bad(), BadYield(), [1]):
        try:
            print(await awaits(thing))
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)
    coro = twice()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    for thing in (5, "text", twice):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print(str(error)[:32])
        try:
            asyncio.ensure_future(thing)
        except TypeError as error:
            print(error)
    print(await asyncio.ensure_future(Ready()))
    print(await asyncio.gather(Ready(), Ready()))

    async def itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(itself(), name="me")
    except RuntimeError as error:
        print(str(error)[:26])


asyncio.run(main())
