"""Every task has its own copy of the context."""
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


async def handler(name):
    token = request.set(name)
    await asyncio.sleep(1)
    print(name, request.get())
    await nested()
    request.reset(token)
    print(name, "then", request.get())


async def nested():
    print("  nested sees", request.get())
    request.set(request.get() + "!")


def callback(what):
    print(what, "sees", request.get())


async def main():
    request.set("main")
    await asyncio.gather(handler("a"), handler("b"))
    print("main still", request.get())
    await handler("direct")
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    context.run(request.set, "special")
    loop.call_soon(callback, "soon")
    loop.call_soon(lambda: callback("with context"), context=context) if False else loop.call_soon(
        callback, "with context", context=context)
    loop.call_later(0.5, callback, "later")
    request.set("changed")
    task = asyncio.create_task(nested(), context=context)
    await task
    print(context[request], context.get(request), len(context) > 0, request in context)
    future = loop.create_future()
    future.add_done_callback(lambda f: callback("done callback"))
    future.add_done_callback(lambda f: callback("done callback in context"), context=context)
    future.set_result(None)
    await asyncio.sleep(1)


asyncio.run(main())
