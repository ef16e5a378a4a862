import asyncio

async def low():
    await asyncio.sleep(1)
    raise KeyError("low")

async def mid():
    try:
        await low()
    except KeyError as e:
        raise ValueError("mid") from e

async def top():
    try:
        await mid()
    finally:
        await asyncio.sleep(1)
        print("top finally")

async def suppress():
    try:
        await low()
    except KeyError:
        raise TypeError("clean") from None

async def main():
    results = await asyncio.gather(top(), suppress(), return_exceptions=True)
    for r in results:
        print(repr(r), repr(r.__cause__), repr(r.__context__), r.__suppress_context__)
    t = asyncio.create_task(low())
    for i in range(2):
        try:
            await t
        except KeyError as e:
            print(i, len(e.args), e is t.exception())
    async def cancelled_chain():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            raise RuntimeError("instead") from e
    c = asyncio.create_task(cancelled_chain())
    await asyncio.sleep(0)
    c.cancel("go")
    try:
        await c
    except RuntimeError as e:
        print(repr(e.__cause__))
    await top()

asyncio.run(main())
