"""shield: of a done task, of a future, cancelled inside and outside, and what is reported."""
import asyncio


async def work(seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"]))
    done = asyncio.create_task(work(0))
    await done
    print(asyncio.shield(done) is done)
    inner = asyncio.create_task(work(2))
    outer = asyncio.shield(inner)
    print(type(outer).__name__, outer is inner)
    await asyncio.sleep(1)
    print(outer.cancel(), outer.cancelled(), inner.cancelled())
    print(await inner)
    inner = asyncio.create_task(work(1, ValueError("inner fails")))
    outer = asyncio.shield(inner)
    outer.cancel()
    await asyncio.sleep(2)
    del inner, outer
    inner = asyncio.create_task(work(2))
    outer = asyncio.shield(inner)
    inner.cancel("inside")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer cancelled", error.args, outer.cancelled())
    future = loop.create_future()
    outer = asyncio.shield(future)
    future.set_result("value")
    print(outer.done(), await outer)


asyncio.run(main())
