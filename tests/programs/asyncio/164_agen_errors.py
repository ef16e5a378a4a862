import asyncio

async def bad_close():
    try:
        yield 1
        yield 2
    finally:
        raise RuntimeError("in finally")

async def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring")

async def awaits_in_close():
    try:
        yield 1
    except GeneratorExit:
        await asyncio.sleep(1)
        print("slept in close")

async def echo():
    got = None
    while True:
        got = yield got
        if got == "stop":
            return

async def main():
    g = bad_close()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    g = ignores()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    g = awaits_in_close()
    await anext(g)
    await g.aclose()
    e = echo()
    try:
        await e.asend("early")
    except TypeError as err:
        print(err)
    print(await e.asend(None), await e.asend(1), await e.asend(2))
    try:
        await e.asend("stop")
    except StopAsyncIteration:
        print("stopped")
    aw = echo().__anext__()
    print(await aw)
    try:
        await aw
    except RuntimeError as err:
        print(err)
    async def raises_stop():
        yield 1
        raise StopAsyncIteration("inner")
    try:
        async for x in raises_stop():
            print(x)
    except RuntimeError as err:
        print(err, repr(err.__cause__))
    async def raises_stop2():
        yield 1
        raise StopIteration("inner")
    try:
        async for x in raises_stop2():
            print(x)
    except RuntimeError as err:
        print(err, repr(err.__cause__))
    try:
        async for x in [1]:
            pass
    except TypeError as err:
        print(err)
    last = bad_close()
    await anext(last)

asyncio.run(main())
