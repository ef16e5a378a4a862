"""Done callbacks: order, context, errors in them, removal."""
import asyncio
import contextvars
import functools

where = contextvars.ContextVar("where", default="outside")


def report(label, task):
    print(label, where.get(), task.get_name(), task.cancelled())


def broken(task):
    raise RuntimeError("callback breaks")


async def work():
    await asyncio.sleep(1)


async def main():
    where.set("in main")
    task = asyncio.create_task(work(), name="w")
    first = functools.partial(report, "first")
    task.add_done_callback(first)
    task.add_done_callback(broken)
    context = contextvars.copy_context()
    context.run(where.set, "special")
    task.add_done_callback(functools.partial(report, "second"), context=context)
    task.add_done_callback(first)
    print(task.remove_done_callback(first), task.remove_done_callback(first))
    where.set("changed")
    await task
    print("main goes on after the callbacks?")
    task.add_done_callback(functools.partial(report, "late"))
    await asyncio.sleep(0)
    future = asyncio.get_running_loop().create_future()

    class Callback:
        def __call__(self, future):
            print("instance called with", future.result())

        def method(self, future):
            print("method called")

    callback = Callback()
    future.add_done_callback(callback)
    future.add_done_callback(callback.method)
    print(future.remove_done_callback(callback.method))
    future.add_done_callback(lambda f: f.add_done_callback(lambda f: print("nested")))
    future.set_result(7)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        future.add_done_callback(print, context=None)
        future.add_done_callback(5)
        await asyncio.sleep(0)
    except TypeError as error:
        print(error)


asyncio.run(main())
