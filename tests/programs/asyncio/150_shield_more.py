import asyncio

async def work(log):
    try:
        await asyncio.sleep(2)
        log.append("done")
        return "result"
    except asyncio.CancelledError:
        log.append("cancelled")
        raise

async def waiter(log):
    try:
        return await asyncio.shield(work(log))
    except asyncio.CancelledError as e:
        log.append(("waiter", e.args))
        raise

async def main():
    log = []
    t = asyncio.create_task(waiter(log))
    await asyncio.sleep(1)
    t.cancel("no more")
    await asyncio.wait([t])
    print(log, t.cancelled())
    await asyncio.sleep(2)
    print(log)
    inner = asyncio.create_task(work(log))
    outer = asyncio.shield(inner)
    print(type(outer).__name__, outer is inner)
    await asyncio.sleep(1)
    inner.cancel("inside")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", e.args, outer.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result(3)
    print(asyncio.shield(done) is done, await asyncio.shield(done))
    async def fail():
        await asyncio.sleep(1)
        raise ValueError("in shield")
    f = asyncio.create_task(fail())
    s = asyncio.shield(f)
    s.cancel()
    await asyncio.sleep(2)
    print(f.exception())
    try:
        await asyncio.shield(fail())
    except ValueError as e:
        print(e)

asyncio.run(main())
