import asyncio
log = []
async def worker(name, delay, queue):
    while True:
        item = await queue.get()
        if item is None: queue.task_done(); break
        await asyncio.sleep(delay)
        log.append((name, item)); queue.task_done()
    return name
async def producer(queue, n):
    for i in range(n):
        await queue.put(i); await asyncio.sleep(0.001)
    for _ in range(2): await queue.put(None)
async def main():
    q = asyncio.Queue(maxsize=2)
    ws = [asyncio.create_task(worker(f"w{i}", 0.002 * (i + 1), q)) for i in range(2)]
    await producer(q, 5); await q.join()
    print(await asyncio.gather(*ws), log)
    lock = asyncio.Lock(); sem = asyncio.Semaphore(2); ev = asyncio.Event()
    async def locked(n):
        async with lock: print("lock", n); await asyncio.sleep(0)
    await asyncio.gather(*(locked(i) for i in range(3)))
    async def limited(n):
        async with sem: await asyncio.sleep(0.01 * n); return n
    print([await c for c in asyncio.as_completed([limited(i) for i in (3, 1, 2)])])
    async def waiter(): await ev.wait(); return "set"
    t = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await t)
    t = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel("why")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e.args, t.cancelled())
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print("cleanup"); raise
        finally: print("finally")
    try: await asyncio.wait_for(stubborn(), 0.01)
    except asyncio.TimeoutError: print("timed out")
    async def inner(): raise ValueError("inner")
    t = asyncio.create_task(inner())
    try: await t
    except ValueError as e: print(e, t.exception() is e)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.01, 1)], return_when=asyncio.FIRST_COMPLETED)
    print([d.result() for d in done], len(pending)); [p.cancel() for p in pending]
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.01, fut.set_result, "fut"); print(await fut)
    r = await asyncio.gather(inner(), asyncio.sleep(0, 1), return_exceptions=True); print(r)
    async def agen():
        try:
            for i in range(3): yield i
        finally: print("agen closed")
    async for x in agen():
        if x: break
    print([i async for i in agen() if i], asyncio.current_task().get_name(), len(asyncio.all_tasks()) >= 1)
    shield = asyncio.shield(asyncio.sleep(0.01, "shielded")); print(await shield)
    try:
        async with asyncio.TaskGroup() as tg: [tg.create_task(inner()) for _ in range(2)]
    except ExceptionGroup as g: print(g.exceptions)
    print(await asyncio.to_thread(len, "abc") if False else "end")
asyncio.run(main())
