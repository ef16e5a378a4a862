import asyncio

async def val(x, d):
    await asyncio.sleep(d)
    if x < 0:
        raise ValueError(x)
    return x

def names(tasks):
    return sorted(t.get_name() for t in tasks)

async def main():
    make = lambda *specs: [asyncio.create_task(val(x, d), name=f"t{i}") for i, (x, d) in enumerate(specs)]
    ts = make((1, 1), (2, 2), (3, 3))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=1.5)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending)
    print(names(done), names(pending))
    ts = make((1, 1), (-2, 2), (3, 3))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [t.exception() for t in sorted(done, key=lambda t: t.get_name())])
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(pending, timeout=0)
    print(names(done), names(pending))
    await asyncio.sleep(0)
    print([t.cancelled() for t in ts])
    for bad in ([], [val(1, 1)], "abc", None):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
        finally:
            if bad and not isinstance(bad, str):
                bad[0].close()
    t = make((1, 0))[0]
    try:
        await asyncio.wait([t], return_when="SOON")
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait(t)
    except TypeError as e:
        print(e)
    await t

asyncio.run(main())
