import asyncio

async def patient(n):
    me = asyncio.current_task()
    log = []
    for _ in range(n):
        try:
            await asyncio.sleep(5)
            log.append("slept")
        except asyncio.CancelledError:
            log.append(("cancelled", me.cancelling()))
            left = me.uncancel()
            log.append(left)
    return log

async def main():
    t = asyncio.create_task(patient(3))
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.sleep(1)
    t.cancel()
    t.cancel()
    await asyncio.sleep(1)
    print(await t)
    print(t.cancelling(), t.uncancel(), t.cancelled())

    async def swallower():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(3)
            except asyncio.CancelledError:
                print("swallowed", asyncio.current_task().cancelling())
        print("after block", asyncio.current_task().cancelling())
        await asyncio.sleep(0.5)
        return "ok"

    try:
        print(await asyncio.create_task(swallower()))
    except TimeoutError as e:
        print("timeout", repr(e))

asyncio.run(main())
