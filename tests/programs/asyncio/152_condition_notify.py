import builtins, re
import asyncio


def print(*values):
    builtins.print(*[re.sub(" at 0x[0-9a-f]+", "", str(v)) for v in values])


async def consumer(name, cond, box, log):
    async with cond:
        while not box:
            await cond.wait()
        log.append((name, box.pop(0)))

async def main():
    cond = asyncio.Condition()
    box, log = [], []
    ts = [asyncio.create_task(consumer(i, cond, box, log)) for i in range(5)]
    await asyncio.sleep(0)
    print(cond)
    for n, items in ((1, ["a"]), (2, ["b", "c", "d"]), (10, ["e", "f"])):
        async with cond:
            box.extend(items)
            cond.notify(n)
        await asyncio.sleep(1)
        print(n, log, cond)
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    value = 0
    async def waits():
        async with cond:
            r = await cond.wait_for(lambda: value > 2 and f"got {value}")
            print(r)
    w = asyncio.create_task(waits())
    for value in (1, 2, 3):
        await asyncio.sleep(0.5)
        async with cond:
            cond.notify_all()
    await w
    async with cond:
        c = asyncio.create_task(waits())
    await asyncio.sleep(0)
    lock = asyncio.Lock()
    own = asyncio.Condition(lock)
    async with own:
        print(lock.locked(), own.locked())
    async def waiting():
        async with own:
            try:
                await own.wait()
            finally:
                print("has lock again", lock.locked())
    t = asyncio.create_task(waiting())
    await asyncio.sleep(0)
    await lock.acquire()
    t.cancel()
    await asyncio.sleep(1)
    print(t.done())
    lock.release()
    await asyncio.wait([t])
    print(t.cancelled(), lock.locked())

asyncio.run(main())
