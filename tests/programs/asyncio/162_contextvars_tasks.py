import asyncio, contextvars

request = contextvars.ContextVar("request")
level = contextvars.ContextVar("level", default=0)

async def handle(n):
    request.set(n)
    level.set(level.get() + 1)
    await asyncio.sleep(n)
    await deeper()
    return request.get(), level.get()

async def deeper():
    level.set(level.get() + 10)

def callback(tag):
    print(tag, request.get("none"), level.get())

async def main():
    request.set("main")
    print(await asyncio.gather(handle(1), handle(2), handle(0)))
    print(request.get(), level.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, "soon")
    request.set("changed")
    loop.call_soon(callback, "soon2")
    ctx = contextvars.Context()
    loop.call_soon(callback, "empty", context=ctx)
    ctx.run(request.set, "inner")
    await asyncio.sleep(0)
    t = asyncio.create_task(handle(1), context=ctx)
    print(await t, ctx[request], ctx[level], request.get())
    f = loop.create_future()
    f.add_done_callback(lambda f: callback("done cb"))
    f.add_done_callback(lambda f: callback("done ctx"), context=ctx)
    token = request.set("temporary")
    f.set_result(None)
    await asyncio.sleep(0)
    print(token.old_value, token.var is request)
    request.reset(token)
    print(request.get())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(handle(1), context=contextvars.copy_context())
        b = tg.create_task(handle(0))
    print(a.result(), b.result())
    await deeper()
    print(level.get(), request in contextvars.copy_context(), contextvars.ContextVar("other") in contextvars.copy_context())
    async def gen():
        level.set(100)
        yield level.get()
        yield level.get()
    async for x in gen():
        print("gen", x, level.get())
        level.set(5)

asyncio.run(main())
