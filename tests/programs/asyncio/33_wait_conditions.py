"""asyncio.wait with its three conditions and a timeout."""
import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError(n)
    return n


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    tasks = [asyncio.create_task(job(n), name=f"job{n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.5)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending)
    print(names(done), names(pending))

    tasks = [asyncio.create_task(job(n, n == 2), name=f"maybe{n}") for n in (1, 2, 3, 4)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending))
    for task in done:
        print(task.get_name(), task.exception())
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait(pending)
    print([task.cancelled() for task in sorted(done, key=asyncio.Task.get_name)])

    for bad in ([], [job(1)], job(1)):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
        for one in bad if isinstance(bad, list) else [bad]:
            one.close()
    try:
        await asyncio.wait([asyncio.create_task(job(1))], return_when="WHENEVER")
    except ValueError as error:
        print(error)


asyncio.run(main())
