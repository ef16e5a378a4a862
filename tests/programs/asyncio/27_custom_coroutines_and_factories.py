"""Objects that behave as coroutines, subclasses of Future and Task, task factories."""
import asyncio
import collections.abc


class Steps(collections.abc.Coroutine):
    def __init__(self, count):
        self.count = count

    def send(self, value):
        if not self.count:
            raise StopIteration("counted down")
        self.count -= 1
        print("step", self.count)

    def throw(self, kind, value=None, traceback=None):
        print("thrown", repr(kind))
        raise kind

    def close(self):
        print("close")

    def __await__(self):
        return iter(())


class Named(asyncio.Future):
    def __init__(self, label, **kwargs):
        super().__init__(**kwargs)
        self.label = label


class Loud(asyncio.Task):
    pass


async def value(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.iscoroutine(Steps(1)), await asyncio.create_task(Steps(2)))
    task = asyncio.create_task(Steps(9))
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    named = Named("own future", loop=loop)
    named.extra = 1
    loop.call_later(1, named.set_result, "result")
    print(await named, named.label, named.extra, asyncio.isfuture(named), type(named).__name__)
    loop.set_task_factory(lambda loop, coro, **kwargs: Loud(coro, loop=loop, **kwargs))
    task = asyncio.create_task(value(1))
    print(type(task).__name__, isinstance(task, asyncio.Task), task.get_name(), await task)
    print(await asyncio.gather(value(1), value(0)))
    loop.set_task_factory(None)
    print(loop.get_task_factory())

    class Plain:
        def __await__(self):
            return (yield from asyncio.sleep(1, "awaited").__await__())

    print(await Plain(), await asyncio.gather(Plain(), Plain()))
    print(await asyncio.wait_for(Plain(), 2))


asyncio.run(main())
