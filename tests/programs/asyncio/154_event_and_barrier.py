import builtins, re
import asyncio


def print(*values):
    builtins.print(*[re.sub(" at 0x[0-9a-f]+", "", str(v)) for v in values])


async def runner(i, barrier, log):
    for lap in range(2):
        await asyncio.sleep(i)
        try:
            place = await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            log.append((i, "broken", str(e)))
            return
        log.append((i, lap, place))

async def main():
    event = asyncio.Event()
    print(event, event.is_set())
    ws = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    print(event)
    ws[1].cancel()
    event.set()
    event.clear()
    print(await asyncio.gather(*ws, return_exceptions=True), event.is_set())
    event.set()
    print(await event.wait(), event)
    barrier = asyncio.Barrier(3)
    print(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    log = []
    await asyncio.gather(*[runner(i, barrier, log) for i in range(3)])
    print(log)
    log.clear()
    ts = [asyncio.create_task(runner(i, barrier, log)) for i in range(2)]
    await asyncio.sleep(0.5)
    print(barrier.n_waiting)
    await barrier.abort()
    await asyncio.gather(*ts)
    print(log, barrier)
    await barrier.reset()
    print(barrier.broken)
    t = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), barrier.n_waiting)
    async with asyncio.Barrier(1) as position:
        print("position", position)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)

asyncio.run(main())
