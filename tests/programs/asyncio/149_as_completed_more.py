import asyncio

async def val(x, d):
    await asyncio.sleep(d)
    if x < 0:
        raise ValueError(x)
    return x

async def main():
    loop = asyncio.get_running_loop()
    for c in asyncio.as_completed([val(1, 3), val(2, 1), val(-3, 2)]):
        print(type(c).__name__)
        try:
            print(await c, loop.time())
        except ValueError as e:
            print("error", e, loop.time())
    ts = [asyncio.create_task(val(i, i)) for i in (4, 2, 6)]
    try:
        for c in asyncio.as_completed(ts, timeout=3):
            print(await c)
    except TimeoutError as e:
        print("timeout", repr(e), [t.done() for t in ts])
    for t in ts:
        t.cancel()
    it = iter(asyncio.as_completed([val(1, 1), val(2, 1)]))
    first = next(it)
    print(await first)
    second = next(it)
    print(await second)
    print(next(it, "end"))
    print(list(asyncio.as_completed([])))
    try:
        list(asyncio.as_completed(val(1, 1)))
    except TypeError as e:
        print(e)

asyncio.run(main())
