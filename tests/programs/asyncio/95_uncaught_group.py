"""An uncaught exception group at the end of the program."""
import asyncio


async def fails(n):
    await asyncio.sleep(n)
    if n == 1:
        raise ValueError("one")
    try:
        {}["missing"]
    except KeyError as error:
        raise RuntimeError("two") from error


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(1))
        group.create_task(fails(1.0))
        raise LookupError("the body")


asyncio.run(main())
