"""A task factory that counts, and eager names."""
import asyncio

made = []


def factory(loop, coro, context=None):
    task = asyncio.Task(coro, loop=loop, context=context)
    made.append(task)
    task.set_name(f"made-{len(made)}")
    return task


class LoudTask(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel of", self.get_name(), msg)
        return super().cancel(msg)


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(await asyncio.gather(work(1), work(2)))
    task = asyncio.create_task(work(1), name="mine")
    print(task.get_name(), await task)
    print([t.get_name() for t in made])
    loop.set_task_factory(lambda loop, coro: LoudTask(coro, loop=loop))
    task = asyncio.create_task(work(5), name="loud")
    await asyncio.sleep(1)
    task.cancel("bye")
    try:
        await task
    except asyncio.CancelledError as error:
        print(type(task).__name__, error.args)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(1))
    print(type(task).__name__)
    try:
        loop.set_task_factory("no")
    except TypeError as error:
        print(error)
    loop.set_task_factory(None)


asyncio.run(main())
