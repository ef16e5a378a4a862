import asyncio

async def val(x, d):
    await asyncio.sleep(d)
    if x < 0:
        raise ValueError(x)
    return x

async def main():
    print(await asyncio.gather(val(1, 3), val(2, 1), val(3, 2)))
    same = asyncio.create_task(val(7, 1))
    print(await asyncio.gather(same, val(8, 0), same))
    print(await asyncio.gather())
    g = asyncio.gather(val(-1, 1), val(5, 2), return_exceptions=True)
    print(g)
    print(await g)
    g = asyncio.gather(val(-1, 1), val(6, 2), val(-2, 3))
    try:
        await g
    except ValueError as e:
        print("first", e)
    await asyncio.sleep(3)
    print(g)
    g = asyncio.gather(val(1, 10), val(2, 10))
    await asyncio.sleep(1)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args, g.cancelled())
    inner = asyncio.gather(val(1, 1), val(2, 1))
    outer = asyncio.gather(inner, val(3, 2))
    print(await outer)
    t = asyncio.create_task(val(9, 5))
    g = asyncio.gather(t, val(1, 1), return_exceptions=True)
    await asyncio.sleep(0)
    t.cancel()
    r = await g
    print(r, r[0].args)
    try:
        asyncio.gather(1, 2)
    except TypeError as e:
        print(e)

asyncio.run(main())
