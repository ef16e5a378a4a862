"""Errors in the machinery: in awaitables, context managers and predicates."""
import asyncio


class BadEnter:
    async def __aenter__(self):
        raise ValueError("enter")

    async def __aexit__(self, *error):
        print("never called")


class BadExit:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        raise KeyError("exit")


class Suppress:
    async def __aenter__(self):
        return "suppressing"

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("suppress", kind.__name__ if kind else None)
        return True


class NotAsync:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class BadIterator:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise IndexError("next")


async def main():
    for manager in (BadEnter(), BadExit()):
        try:
            async with manager:
                print("inside")
                raise TypeError("body")
        except (ValueError, KeyError) as error:
            print(repr(error), repr(error.__context__))
    async with Suppress() as s:
        raise RuntimeError(s)
    try:
        async with NotAsync():
            pass
    except (TypeError, AttributeError) as error:
        print(error)
    try:
        async for x in BadIterator():
            pass
    except IndexError as error:
        print(error)
    for thing in (5, [1, 2]):
        try:
            async for x in thing:
                pass
        except TypeError as error:
            print(error)
    condition = asyncio.Condition()
    try:
        async with condition:
            await condition.wait_for(lambda: 1 / 0)
    except ZeroDivisionError as error:
        print(error, condition.locked())


asyncio.run(main())
