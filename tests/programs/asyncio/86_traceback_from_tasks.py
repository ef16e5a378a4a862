"""Tracebacks that go through tasks and gather."""
import asyncio
import traceback


async def parse(text):
    await asyncio.sleep(0)
    return int(text)


async def load(text):
    try:
        return await parse(text)
    except ValueError as error:
        raise RuntimeError(f"cannot load {text!r}") from error


async def main():
    task = asyncio.create_task(load("x"))
    try:
        await task
    except RuntimeError:
        traceback.print_exc()
    try:
        await task
    except RuntimeError as error:
        print(len(traceback.extract_tb(error.__traceback__)), [f.name for f in traceback.extract_tb(error.__traceback__)])
    results = await asyncio.gather(load("1"), load("?"), return_exceptions=True)
    traceback.print_exception(results[1])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(load("a"))
            group.create_task(load("b"))
    except* RuntimeError:
        traceback.print_exc()
    await load("end")


asyncio.run(main())
