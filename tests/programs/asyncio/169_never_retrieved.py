import asyncio, gc

async def fails(n):
    await asyncio.sleep(0)
    raise ValueError(n)

async def main():
    a = asyncio.create_task(fails(1), name="dropped")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("before drop", a.done())
    a = None
    print("after drop")
    b = asyncio.create_task(fails(2), name="asked")
    await asyncio.wait([b])
    print(repr(b.exception()))
    b = None
    g = asyncio.gather(fails(3), fails(4))
    await asyncio.sleep(0.1)
    del g
    print("gather dropped")
    c = asyncio.create_task(fails(5), name="cancelled late")
    await asyncio.sleep(0.1)
    c.cancel()
    c = None
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.set_exception(KeyError("future"))
    f = None
    cyc = asyncio.create_task(fails(6), name="cycle")
    await asyncio.sleep(0.1)
    cyc.me = [cyc]
    cyc = None
    print("collecting")
    gc.collect()
    last = asyncio.create_task(fails(7), name="last")
    main.keep = last
    await asyncio.sleep(0.1)

asyncio.run(main())
print("end")
