import builtins, re
import asyncio


def print(*values):
    builtins.print(*[re.sub(" at 0x[0-9a-f]+", "", str(v)) for v in values])


async def job(i, sem, log):
    async with sem:
        log.append((i, asyncio.get_running_loop().time()))
        await asyncio.sleep(1 + i % 2)

async def main():
    sem = asyncio.Semaphore(2)
    print(sem, sem.locked())
    log = []
    ts = [asyncio.create_task(job(i, sem, log)) for i in range(6)]
    await asyncio.sleep(0.5)
    print(sem, sem.locked())
    ts[2].cancel()
    sem.release()
    await asyncio.wait(ts)
    print(log, sem)
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    for bad in (-1,):
        try:
            asyncio.Semaphore(bad)
        except ValueError as e:
            print(e)
    z = asyncio.Semaphore(0)
    w = [asyncio.create_task(z.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    z.release()
    z.release()
    w[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in w], [t.cancelled() for t in w], z)
    z.release()
    await asyncio.wait(w)
    print(z)

asyncio.run(main())
