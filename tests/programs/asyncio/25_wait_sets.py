"""wait() gives sets; sets of tasks iterate in a known order here."""
import asyncio


async def value(n, error=None):
    await asyncio.sleep(n)
    if error:
        raise error
    return n


async def main():
    tasks = [asyncio.create_task(value(n % 3 + 1), name=f"n{n}") for n in range(12)]
    done, pending = await asyncio.wait(tasks, timeout=1.5)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    tasks = [asyncio.create_task(value(n, ValueError(n) if n == 2 else None)) for n in range(1, 5)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(repr(t.exception()) for t in done), len(pending))
    pending.pop().cancel()
    print([t.done() for t in tasks])
    done, _ = await asyncio.wait(tasks, timeout=0)
    print(len(done))
    for wrong in ([], tasks[0], [value(1)], 5):
        try:
            await asyncio.wait(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait(tasks, return_when="SOMETIME")
    except ValueError as error:
        print(error)
    waiting = asyncio.create_task(asyncio.wait(tasks))
    await asyncio.sleep(0)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True), [t.cancelled() for t in tasks])
    print(len(asyncio.all_tasks()), {asyncio.current_task()} == asyncio.all_tasks())


asyncio.run(main())
