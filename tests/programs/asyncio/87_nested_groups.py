"""Task groups in task groups, and how errors are nested."""
import asyncio


async def fails(name, delay):
    await asyncio.sleep(delay)
    raise ValueError(name)


async def long(name):
    try:
        await asyncio.sleep(100)
    finally:
        print(name, "stops at", asyncio.get_running_loop().time())


async def inner(name, delay):
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(name + ".1", delay))
        group.create_task(fails(name + ".2", delay))
        group.create_task(long(name))


def show(group, indent=0):
    for error in group.exceptions:
        print(" " * indent + repr(error)[:40])
        if isinstance(error, BaseExceptionGroup):
            show(error, indent + 2)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner("a", 1))
            group.create_task(inner("b", 1))
            group.create_task(long("outer"))
    except* ValueError as group:
        show(group)
        print(group.split(lambda e: isinstance(e, ValueError) and e.args[0].endswith("1"))[0])
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as nested:
                nested.create_task(fails("deep", 0.5))
                outer.create_task(long("other"))
    except* ValueError as group:
        show(group)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(asyncio.sleep(1, "one"))
        group.create_task(asyncio.sleep(0.5)).add_done_callback(lambda t: group.create_task(asyncio.sleep(2)))
    print(first.result(), asyncio.get_running_loop().time())


asyncio.run(main())
