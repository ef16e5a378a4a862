"""shield protects what is inside from the cancellation of those who wait."""
import asyncio


async def precious():
    await asyncio.sleep(2)
    print("precious done")
    return 42


async def main():
    inner = asyncio.create_task(precious())
    waiter = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 1))
    try:
        await waiter
    except TimeoutError:
        print("gave up;", inner.done(), inner.cancelled())
    print(await inner)
    print(asyncio.shield(inner) is inner)

    async def guarded():
        try:
            await asyncio.shield(precious())
        except asyncio.CancelledError:
            print("guarded cancelled")
            raise

    task = asyncio.create_task(guarded())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await asyncio.sleep(2)

    inner = asyncio.create_task(precious())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner takes the outer along", outer.cancelled())

    async def breaks():
        raise RuntimeError("inside")

    try:
        await asyncio.shield(breaks())
    except RuntimeError as error:
        print(repr(error))


asyncio.run(main())
