"""Done callbacks: their order, their context, and what happens to their errors."""
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


def seen(future):
    print("seen", name.get(), future.cancelled() or future.result())


def fails(future):
    raise ZeroDivisionError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", repr(context["exception"]), sorted(context)))
    future = loop.create_future()
    name.set("first")
    future.add_done_callback(seen)
    name.set("second")
    future.add_done_callback(fails)
    future.add_done_callback(seen)
    context = contextvars.copy_context()
    context.run(name.set, "explicit")
    future.add_done_callback(seen, context=context)
    future.add_done_callback(lambda f: f.add_done_callback(seen))
    future.set_result("value")
    print("set")
    await asyncio.sleep(0)
    print("after")
    await asyncio.sleep(0)
    future.add_done_callback(print)
    future.add_done_callback(future.remove_done_callback)
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(1, "slept"))
    task.add_done_callback(seen)
    task.add_done_callback(seen)
    task.remove_done_callback(seen)
    task.add_done_callback(seen)
    print(await task)
    await asyncio.sleep(0)


asyncio.run(main())
