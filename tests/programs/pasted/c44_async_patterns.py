import asyncio
import functools
import time
from collections import deque


class RateLimiter:
    def __init__(self, n, per):
        self.n, self.per, self.stamps = n, per, deque()

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            while self.stamps and now - self.stamps[0] >= self.per - 1e-9:
                self.stamps.popleft()
            if len(self.stamps) < self.n:
                self.stamps.append(now)
                return self
            await asyncio.sleep(self.per - (now - self.stamps[0]))

    async def __aexit__(self, *exc): return False


def retry(tries, base=0.1):
    def deco(fn):
        @functools.wraps(fn)
        async def inner(*a, **k):
            for i in range(tries):
                try:
                    return await fn(*a, **k)
                except ConnectionError as e:
                    print(f"  try {i + 1}: {e!r}")
                    if i == tries - 1:
                        raise
                    await asyncio.sleep(base * 2 ** i)
        return inner
    return deco


fails = {"a": 1, "b": 9}


@retry(3)
async def call(name):
    await asyncio.sleep(0.05)
    if fails.get(name, 0) > 0:
        fails[name] -= 1
        raise ConnectionError(name)
    return name.upper()


class Cache:
    def __init__(self): self.tasks = {}
    async def get(self, key, make):
        if key not in self.tasks:
            self.tasks[key] = asyncio.create_task(make(key))
        return await asyncio.shield(self.tasks[key])


async def slow(key):
    print("computing", key)
    await asyncio.sleep(0.2)
    return key * 2


async def worker(name, q, out):
    while True:
        item = await q.get()
        try:
            if item == "bad":
                raise ValueError(item)
            await asyncio.sleep(0.1)
            out.append((name, item))
        except ValueError as e:
            out.append((name, f"error {e}"))
        finally:
            q.task_done()


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(call("a"), call("c"), call("b"), return_exceptions=True))
    lim, t0 = RateLimiter(2, 1.0), loop.time()
    async def job(i):
        async with lim:
            return i, round(loop.time() - t0, 2)
    print(await asyncio.gather(*(job(i) for i in range(5))))
    c = Cache()
    print(await asyncio.gather(*(c.get(k, slow) for k in (1, 2, 1))))
    q, out = asyncio.Queue(), []
    ws = [asyncio.create_task(worker(f"w{i}", q, out)) for i in range(2)]
    for x in ("x", "bad", "y", "z"):
        q.put_nowait(x)
    await q.join()
    for w in ws:
        w.cancel()
    print(out, await asyncio.gather(*ws, return_exceptions=True))
    async def first(*coros):
        tasks = [asyncio.create_task(c) for c in coros]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for p in pending:
            p.cancel()
        return done.pop().result()
    print(await first(asyncio.sleep(0.3, "slow"), asyncio.sleep(0.1, "fast")))
    def blocking(n):
        time.sleep(n)
        return n
    print(await loop.run_in_executor(None, blocking, 0.1), await asyncio.to_thread(blocking, n=0.2))
    events = []
    h = loop.call_later(0.2, events.append, "later")
    loop.call_soon(events.append, "soon")
    loop.call_at(loop.time() + 0.1, events.append, "at")
    cancelled = loop.call_later(0.15, events.append, "never")
    cancelled.cancel()
    await asyncio.sleep(0.3)
    print(events, h.cancelled(), cancelled.cancelled())
    async def forever():
        try:
            while True:
                await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cleaning up")
            raise
        finally:
            print("finally")
    t = asyncio.create_task(forever())
    await asyncio.sleep(2.5)
    print(t.done(), t.cancel(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError:
        print("was cancelled", t.cancelled())
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.1)
    except asyncio.TimeoutError as e:
        print("TimeoutError", e.args)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(0.1))
            tg.create_task(call("b"))
            tg.create_task(asyncio.sleep(9))
    except* ConnectionError as eg:
        print("group", eg.exceptions)
    f = loop.create_future()
    f.add_done_callback(lambda fut: print("done cb", fut.result()))
    loop.call_later(0.1, f.set_result, 42)
    print(await f, f.done(), f)
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)

asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
coro = slow(3)
try:
    coro.send(None)
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)
coro.close()
