import asyncio, contextlib, gc, weakref
gc.disable()
class E(Exception): pass
def boom(): raise E
def one():
    try:
        with contextlib.ExitStack() as stack:
            stack.callback(boom)
    except E as e:
        r = weakref.ref(e)
    print("sync", r() is not None)
one()
async def aboom(): raise E
async def two():
    try:
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(aboom)
    except E as e:
        r = weakref.ref(e)
    print("async", r() is not None)
asyncio.run(two())
async def three():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(aboom())
    except BaseExceptionGroup as e:
        r = weakref.ref(e.exceptions[0])
    print("group", r() is not None)
asyncio.run(three())
async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise E
async def four():
    try:
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(slow)
    except E as e:
        r = weakref.ref(e)
    print("async2", r() is not None)
async def main():
    t = asyncio.create_task(four())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await t
asyncio.run(main())
async def five():
    async with asyncio.timeout(0.1):
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(slow)
        except E as e:
            r = weakref.ref(e)
        print("async2", r() is not None)
try: asyncio.run(five())
except TimeoutError: print("T")
