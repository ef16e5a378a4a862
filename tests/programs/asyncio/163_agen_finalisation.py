import asyncio, gc

async def ticker(name, n=5):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print(name, "finally")
        await asyncio.sleep(0)
        print(name, "closed")

async def partial(name):
    async for i in ticker(name):
        if i == 1:
            break
    print(name, "left")

async def main():
    await partial("dropped")
    await asyncio.sleep(0)
    print("turn")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    kept = ticker("kept")
    print(await anext(kept))
    g = ticker("explicit")
    print(await g.__anext__())
    await g.aclose()
    print(await anext(g, "empty"))
    try:
        await g.asend(1)
    except StopAsyncIteration as e:
        print("stop", repr(e))
    h = ticker("thrown")
    await anext(h)
    try:
        await h.athrow(ValueError("t"))
    except ValueError as e:
        print(repr(e))
    fresh = ticker("fresh")
    await fresh.aclose()
    one = ticker("busy")
    a = one.__anext__()
    b = one.__anext__()
    print(await a)
    async def step(aw):
        return await aw
    t = asyncio.create_task(step(b))
    await asyncio.sleep(0)
    try:
        await one.__anext__()
    except RuntimeError as e:
        print(e)
    print(await t)
    print("end of main")
    main.kept = kept

asyncio.run(main())
print("after run")
