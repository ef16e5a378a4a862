import asyncio


async def producer(box):
    for item in range(4):
        await box.put(item)


async def late(name, go):
    await go.wait()


async def reader(empty):
    await empty.get()


async def main():
    box, empty, go = asyncio.Queue(2), asyncio.Queue(), asyncio.Event()
    tasks = [asyncio.create_task(one)
             for one in (producer(box), late("x", go), late("y", go), reader(empty))]
    await asyncio.sleep(1)
    while not box.empty():
        await box.get()
        await asyncio.sleep(1)
    go.set()
    await empty.put("at last")
    await asyncio.gather(*tasks)


asyncio.run(main())
