import asyncio

async def taker(name, lock, log):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        log.append((name, "cancelled"))
        raise
    log.append((name, "got"))
    await asyncio.sleep(1)
    lock.release()

async def canceller(t, after):
    await asyncio.sleep(after)
    t.cancel()

async def main():
    for kind in (asyncio.Lock, lambda: asyncio.Semaphore(1)):
        lock, log = kind(), []
        ts = [asyncio.create_task(taker(i, lock, log)) for i in range(5)]
        cs = [asyncio.create_task(canceller(ts[2], 1)), asyncio.create_task(canceller(ts[1], 1)),
              asyncio.create_task(canceller(ts[0], 0.5))]
        await asyncio.wait(ts + cs)
        print(log, lock.locked())
    q = asyncio.Queue()
    async def getter(n):
        try:
            x = await q.get()
            print(n, "got", x)
        except asyncio.CancelledError:
            print(n, "cancelled", q.qsize())
            raise
    gs = [asyncio.create_task(getter(i)) for i in range(3)]
    await asyncio.sleep(0)
    q.put_nowait("a")
    gs[0].cancel()
    await asyncio.sleep(0)
    q.put_nowait("b")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gs[2].cancel()
    await asyncio.wait(gs)
    print([g.cancelled() for g in gs], q.qsize())

asyncio.run(main())
