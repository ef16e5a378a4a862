import asyncio

async def stage(name, source, sink, f):
    while (item := await source.get()) is not None:
        await asyncio.sleep(0.1)
        await sink.put(f(item))
        source.task_done()
    source.task_done()
    await sink.put(None)
    print(name, "ends", asyncio.get_running_loop().time())

async def feed(q, items):
    for i in items:
        await q.put(i)
    await q.put(None)

async def main():
    qs = [asyncio.Queue(1) for _ in range(4)]
    async with asyncio.TaskGroup() as tg:
        tg.create_task(feed(qs[0], range(6)))
        for i, f in enumerate((lambda x: x + 1, lambda x: x * x, str)):
            tg.create_task(stage(f"s{i}", qs[i], qs[i + 1], f))
        out = []
        while (x := await qs[3].get()) is not None:
            out.append(x)
    print(out)
    await asyncio.gather(*(q.join() for q in qs[:3]))
    print("joined")

asyncio.run(main())
