"""wait_for when the result, the timeout and a cancellation meet."""
import asyncio


async def work(seconds, on_cancel=None):
    try:
        await asyncio.sleep(seconds)
        return "done"
    except asyncio.CancelledError:
        if on_cancel == "value":
            return "value instead"
        if on_cancel == "error":
            raise LookupError("error instead")
        if on_cancel:
            await asyncio.sleep(on_cancel)
        raise


async def show(label, awaitable):
    start = asyncio.get_running_loop().time()
    try:
        result = await awaitable
    except BaseException as error:
        result = f"{error!r} from {error.__cause__!r}"
    print(f"{label}: {result} after {asyncio.get_running_loop().time() - start}")


async def cancelled_from_outside(seconds, timeout, after):
    inner = asyncio.create_task(work(seconds))
    outer = asyncio.create_task(asyncio.wait_for(inner, timeout))
    await asyncio.sleep(after)
    outer.cancel()
    return await outer


async def main():
    await show("in time", asyncio.wait_for(work(1), 2))
    await show("at the same time", asyncio.wait_for(work(1), 1))
    await show("too late", asyncio.wait_for(work(3), 1))
    await show("value", asyncio.wait_for(work(3, "value"), 1))
    await show("error", asyncio.wait_for(work(3, "error"), 1))
    await show("slow", asyncio.wait_for(work(3, 2), 1))
    await show("zero", asyncio.wait_for(work(1), 0))
    await show("negative", asyncio.wait_for(work(1), -1))
    done = asyncio.create_task(work(0))
    await done
    await show("zero, done", asyncio.wait_for(done, 0))
    await show("done", asyncio.wait_for(done, 1))
    await show("none", asyncio.wait_for(work(1), None))
    await show("cancelled", cancelled_from_outside(5, 9, 1))
    await show("cancelled as it ends", cancelled_from_outside(1, 9, 1))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.cancel)
    await show("future cancelled", asyncio.wait_for(future, 5))
    nested = asyncio.wait_for(asyncio.wait_for(work(9), 3), 1)
    await show("nested", nested)
    nested = asyncio.wait_for(asyncio.wait_for(work(9), 1), 3)
    await show("nested inner", nested)


asyncio.run(main())
