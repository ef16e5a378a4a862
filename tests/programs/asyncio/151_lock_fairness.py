import builtins, re
import asyncio


def print(*values):
    builtins.print(*[re.sub(" at 0x[0-9a-f]+", "", str(v)) for v in values])


async def user(name, lock, hold, log):
    async with lock:
        log.append((name, asyncio.get_running_loop().time()))
        await asyncio.sleep(hold)

async def main():
    lock = asyncio.Lock()
    log = []
    print(lock)
    await lock.acquire()
    print(lock, lock.locked())
    ts = [asyncio.create_task(user(n, lock, 1, log), name=n) for n in "abcde"]
    await asyncio.sleep(0)
    print(lock)
    ts[0].cancel()
    ts[2].cancel()
    lock.release()
    print(lock.locked())
    await asyncio.sleep(0)
    late = asyncio.create_task(user("late", lock, 0, log))
    try:
        await asyncio.gather(*ts, late)
    except asyncio.CancelledError:
        print("gather saw it")
    await asyncio.wait(ts)
    await late
    print(log)
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)
    await lock.acquire()
    w = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    w.cancel()
    await asyncio.wait([w])
    print(w.cancelled(), lock.locked())

asyncio.run(main())
