import builtins, re
import asyncio


def print(*values):
    builtins.print(*[re.sub(" at 0x[0-9a-f]+", "", str(v)) for v in values])


async def waiter(name, cond):
    try:
        async with cond:
            print(name, "waits")
            await cond.wait()
            print(name, "woken")
    except asyncio.CancelledError:
        print(name, "cancelled", cond.locked())
        raise

async def main():
    cond = asyncio.Condition()
    ws = [asyncio.create_task(waiter(i, cond)) for i in range(4)]
    await asyncio.sleep(0)
    ws[0].cancel()
    await asyncio.sleep(0)
    async with cond:
        cond.notify(1)
        ws[1].cancel()
        await asyncio.sleep(1)
        ws[2].cancel()
    await asyncio.sleep(1)
    print([w.done() for w in ws])
    async with cond:
        cond.notify_all()
    await asyncio.wait(ws)
    print([w.cancelled() for w in ws], cond)
    async with cond:
        r = await asyncio.wait_for(cond.wait(), 10) if False else "skipped"
    print(r)
    async def timed():
        async with cond:
            try:
                await asyncio.wait_for(cond.wait(), 1)
            except TimeoutError:
                print("timed out", cond.locked())
    await timed()
    print(cond.locked())

asyncio.run(main())
