import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stubborn refuses")
        await asyncio.sleep(1)
        return "anyway"

async def breaks():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("broke")

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(asyncio.sleep(1, "x"), 5), loop.time())
    try:
        print(await asyncio.wait_for(stubborn(), 1), loop.time())
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        await asyncio.wait_for(breaks(), 1)
    except Exception as e:
        print(type(e).__name__, e, loop.time())
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError as e:
        print("zero", repr(e), type(e.__cause__).__name__)
    done = loop.create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0), await asyncio.wait_for(done, -5))
    fut = loop.create_future()
    try:
        await asyncio.wait_for(fut, 0.5)
    except TimeoutError:
        print(fut.cancelled(), fut)
    shielded = asyncio.create_task(asyncio.sleep(3, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(shielded), 1)
    except TimeoutError:
        print("shielded goes on", shielded.done())
    print(await shielded)
    async def outer():
        return await asyncio.wait_for(asyncio.sleep(5), 10)
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel("outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args)

asyncio.run(main())
