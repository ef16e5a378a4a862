import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(3) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    print(inner, outer.when() - start, inner.when() - start)
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner expired", inner.expired(), outer.expired(), loop.time() - start)
            await asyncio.sleep(10)
    except TimeoutError:
        print("outer expired", outer.expired(), loop.time() - start, outer)
    try:
        async with asyncio.timeout(1) as a:
            async with asyncio.timeout(2) as b:
                await asyncio.sleep(10)
    except TimeoutError as e:
        print(a.expired(), b.expired(), type(e.__cause__).__name__, loop.time() - start)
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
    except TimeoutError as e:
        print("both", loop.time() - start)
    async with asyncio.timeout(None) as t:
        print(t.when(), t.expired())
        t.reschedule(loop.time() + 1)
        try:
            await asyncio.sleep(0.5)
        finally:
            t.reschedule(None)
        await asyncio.sleep(5)
    print(t, t.expired())
    try:
        async with asyncio.timeout(-1):
            print("entered")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print("at once")
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
    try:
        t.reschedule(3)
    except RuntimeError as e:
        print(e)

asyncio.run(main())
