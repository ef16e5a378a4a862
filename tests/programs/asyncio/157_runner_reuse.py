import asyncio, contextvars

var = contextvars.ContextVar("var", default="unset")

async def set_it(value):
    old = var.get()
    var.set(value)
    return old

async def leave_task():
    async def forever():
        try:
            await asyncio.sleep(1000)
        finally:
            print("forever ends")
    asyncio.create_task(forever())
    await asyncio.sleep(0)

with asyncio.Runner() as runner:
    print(runner.run(set_it(1)), runner.run(set_it(2)), var.get())
    ctx = contextvars.copy_context()
    print(runner.run(set_it(3), context=ctx), ctx[var], runner.run(set_it(4)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
    runner.run(leave_task())
    print("before exit")
    try:
        runner.run(5)
    except ValueError as e:
        print(e)
print(loop.is_closed())
try:
    runner.run(set_it(5))
except RuntimeError as e:
    print(e)
r = asyncio.Runner()
r.close()
r.close()
try:
    with r:
        pass
except RuntimeError as e:
    print(e)
try:
    asyncio.run(5)
except ValueError as e:
    print(e)

async def nested():
    c = set_it(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
    try:
        asyncio.Runner().run(c)
    except RuntimeError as e:
        print(e)
asyncio.run(nested())
