import asyncio, contextlib, gc, weakref
gc.disable()
class Failure(Exception): pass
gens = {}
@contextlib.asynccontextmanager
async def resource(name, delay):
    await asyncio.sleep(delay)
    try:
        yield name
    except Failure as error:
        raise
    finally:
        await asyncio.sleep(delay)
def make(name, delay):
    cm = resource(name, delay)
    gens[name] = weakref.ref(cm.gen)
    return cm
async def plain(fail):
    async with make("p", 1):
        await asyncio.sleep(1)
        if fail: raise Failure
async def work0(fail):
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(make("n1", 1))
        await stack.enter_async_context(make("n2", 1))
        stack.push_async_callback(asyncio.sleep, 1)
        await asyncio.sleep(1)
        if fail: raise Failure

async def main():
    for work in plain, work0:
      for fail in 0, 1:
        for k in range(8):
            t = asyncio.create_task(work(fail))
            await asyncio.sleep(k + 0.5)
            t.cancel()
            await asyncio.wait([t])
            del t
            print(work.__name__, fail, k, [n for n, g in gens.items() if g() is not None])
            gens.clear()
asyncio.run(main())
