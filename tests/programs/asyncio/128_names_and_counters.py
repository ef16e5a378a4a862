"""Names of tasks: numbers that are used up, names that are given."""
import asyncio


async def noop():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    print(await noop())
    print(await asyncio.create_task(noop()), await asyncio.create_task(noop(), name="given"))
    print(await loop.create_task(noop()), await loop.create_task(noop(), name="loop's"))
    print(await asyncio.gather(noop(), noop()))
    print(await asyncio.Task(noop()), await asyncio.Task(noop(), name="direct"))
    print(await asyncio.ensure_future(noop()))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(noop()), group.create_task(noop(), name="grouped")]
    print([t.result() for t in tasks])
    print(await asyncio.wait_for(noop(), 1), await asyncio.shield(noop()))
    print([await c for c in asyncio.as_completed([noop(), noop()])])
    task = asyncio.create_task(noop(), name=42)
    print(repr(task.get_name()))
    task.set_name(("a", 1))
    print(repr(task.get_name()), await task)
    named = asyncio.create_task(noop())
    named.set_name("renamed before it ran")
    print(await named)


asyncio.run(main())
print(asyncio.run(noop()))
