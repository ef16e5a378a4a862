import asyncio

async def producer(q, n, name):
    for i in range(n):
        await q.put((name, i))
        print("put", name, i, q.qsize())

async def consumer(q, got):
    while True:
        item = await q.get()
        await asyncio.sleep(0.5)
        got.append(item)
        q.task_done()

async def main():
    q = asyncio.Queue(2)
    print(q, q.maxsize, q.empty(), q.full())
    got = []
    c = asyncio.create_task(consumer(q, got))
    await asyncio.gather(producer(q, 3, "a"), producer(q, 3, "b"))
    print(q)
    await q.join()
    print(got)
    c.cancel()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    for method, args in ((q.get_nowait, ()), ):
        try:
            method(*args)
        except asyncio.QueueEmpty as e:
            print(repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e))
    putters = [asyncio.create_task(q.put(i)) for i in (3, 4, 5)]
    await asyncio.sleep(0)
    print(q)
    putters[0].cancel()
    print([q.get_nowait() for _ in range(2)])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([p.done() for p in putters], q)
    getters = [asyncio.create_task(asyncio.Queue().get())]
    await asyncio.sleep(0)
    getters[0].cancel()
    await asyncio.wait(getters + putters)
    print([q.get_nowait() for _ in range(q.qsize())])

asyncio.run(main())
