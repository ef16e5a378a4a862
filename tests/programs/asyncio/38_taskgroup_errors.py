"""A TaskGroup cancels the others when one fails, and gathers the errors."""
import asyncio


async def child(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "done")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleans up")


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child("a", 1))
        b = group.create_task(child("b", 2), name="B")
    print(a.result(), b.result(), b.get_name())

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("c", 1, ValueError("c broke")))
            group.create_task(child("d", 2))
            group.create_task(child("e", 1, TypeError("e broke")))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* TypeError as errors:
        print("types", errors.exceptions)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("f", 5))
            raise LookupError("body")
    except* LookupError as errors:
        print(repr(errors), errors.message)

    async def cancelled_from_outside():
        async with asyncio.TaskGroup() as group:
            group.create_task(child("g", 5))
            group.create_task(child("h", 5))

    task = asyncio.create_task(cancelled_from_outside())
    await asyncio.sleep(1)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)

    coro = child("late", 1)
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error).split(" ", 2)[0], str(error).rsplit(">", 1)[1])
    coro.close()


asyncio.run(main())
