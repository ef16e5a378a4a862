"""Async generators: dropped ones are closed by the loop, open ones at shutdown."""
import asyncio


async def ticks(name, end=5):
    try:
        for n in range(end):
            yield n
            await asyncio.sleep(1)
    finally:
        print(name, "finally")
        await asyncio.sleep(0)
        print(name, "closed")


async def main():
    async for n in ticks("dropped"):
        if n == 1:
            break
    print("after break")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("dropped is closed")
    kept = ticks("kept")
    print(await anext(kept))
    other = ticks("other")
    print(await other.__anext__(), await anext(other))
    finished = ticks("finished", 1)
    print([n async for n in finished])
    closed = ticks("closed by hand")
    await anext(closed)
    await closed.aclose()
    globals()["kept"], globals()["other"] = kept, other
    print("main ends")


asyncio.run(main())
