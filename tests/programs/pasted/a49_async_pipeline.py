import asyncio
import logging
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import wraps
from typing import AsyncIterator
import random

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(name)s %(message)s", stream=sys.stdout)
logging.getLogger("asyncio").setLevel(logging.WARNING)


class Transient(Exception):
    pass


def retry(times, delay=0.1, backoff=2, on=(Transient,)):
    def deco(fn):
        log = logging.getLogger(fn.__qualname__)

        @wraps(fn)
        async def inner(*args, **kw):
            wait = delay
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kw)
                except on as e:
                    if attempt == times:
                        e.add_note(f"gave up after {times} attempts")
                        raise
                    log.debug("attempt %d failed: %s; waiting %.1f", attempt, e, wait)
                    await asyncio.sleep(wait)
                    wait *= backoff
        return inner
    return deco


@dataclass
class Stats:
    ok: int = 0
    failed: Counter = field(default_factory=Counter)


rng = random.Random(3)


@retry(3)
async def fetch(url):
    await asyncio.sleep(0.05)
    if rng.random() < 0.4:
        raise Transient(f"{url} timed out")
    if url.endswith("7"):
        raise ValueError("bad page")
    return len(url) * 10


async def source(n) -> AsyncIterator[str]:
    for i in range(n):
        yield f"http://x/{i}"
        await asyncio.sleep(0.01)


async def producer(q, n, workers):
    async for url in source(n):
        await q.put(url)
    for _ in range(workers):
        await q.put(None)


async def consumer(q, stats, sem):
    while (url := await q.get()) is not None:
        async with sem:
            try:
                stats.ok += await fetch(url) > 0
            except Exception as e:
                stats.failed[type(e).__name__] += 1
                logging.warning("%s: %r %s", url, e, getattr(e, "__notes__", ""))
            finally:
                q.task_done()
    q.task_done()


async def main():
    q, stats, sem = asyncio.Queue(maxsize=3), Stats(), asyncio.Semaphore(2)
    start = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(producer(q, 10, 3))
        for i in range(3):
            tg.create_task(consumer(q, stats, sem), name=f"consumer-{i}")
    await q.join()
    print(stats, round(asyncio.get_running_loop().time() - start, 2))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch("a7"))
            tg.create_task(asyncio.sleep(5))
    except* ValueError as eg:
        print("group:", eg.exceptions)
    except* Transient as eg:
        print("transient:", [e.__notes__ for e in eg.exceptions])
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.3, 0.1, 0.2)], timeout=0.25)
    print(sorted(t.result() for t in done), len(pending))
    for coro in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.3, 0.1)]):
        print(await coro)
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.5)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e))
    return "ok"

print(asyncio.run(main()))
