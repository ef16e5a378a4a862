import asyncio

async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            finally:
                print("cleanup begins")
                await asyncio.sleep(1)
                print("cleanup ends")
    except TimeoutError as e:
        print("timed out", repr(e.__cause__), repr(e.__context__))
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                raise ValueError("changed")
    except ValueError as e:
        print("value", e, type(e.__context__).__name__)
    t = asyncio.current_task()
    print(t.cancelling())
    async def victim():
        try:
            async with asyncio.timeout(5):
                await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("cancelled by", e.args)
            raise
    v = asyncio.create_task(victim())
    await asyncio.sleep(1)
    v.cancel("main")
    print(await asyncio.gather(v, return_exceptions=True))
    async def both():
        try:
            async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
                await asyncio.sleep(10)
        except TimeoutError:
            print("T")
        except asyncio.CancelledError:
            print("C")
            raise
    b = asyncio.create_task(both())
    asyncio.get_running_loop().call_later(1, b.cancel)
    await asyncio.wait([b])
    print(b.cancelled(), b)

asyncio.run(main())
