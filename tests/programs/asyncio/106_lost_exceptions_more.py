"""Exceptions that are found late, or never."""
import asyncio


async def fails(text):
    raise ValueError(text)


class Thing:
    def __init__(self):
        self.task = asyncio.create_task(fails("of a thing"))


async def main():
    thing = Thing()
    await asyncio.sleep(0)
    print("the thing goes")
    del thing
    print("gone")
    tasks = [asyncio.create_task(fails(n)) for n in range(3)]
    done, _ = await asyncio.wait(tasks)
    print([task.exception() for task in tasks[:2]])
    del done, tasks
    print("one of three")
    inner = asyncio.create_task(fails("shielded"))
    outer = asyncio.shield(inner)
    outer.cancel()
    del inner, outer
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("shield")
    gathered = asyncio.gather(fails("g1"), fails("g2"))
    await asyncio.sleep(0.1)
    print("gather is done", gathered.done())
    del gathered
    print("dropped")
    future = asyncio.get_running_loop().create_future()
    future.set_exception(OSError("found"))
    try:
        future.result()
    except OSError:
        pass
    del future
    task = asyncio.create_task(fails("last"))
    task.add_done_callback(lambda t: t.exception())
    await asyncio.sleep(0)


asyncio.run(main())
