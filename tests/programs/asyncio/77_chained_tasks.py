"""Tasks that wait for tasks, with errors and cancellation that travel."""
import asyncio
import traceback


async def last(fail):
    await asyncio.sleep(1)
    if fail:
        raise LookupError("at the end of the chain")
    return "value"


async def link(n, task):
    try:
        return f"{n}({await task})"
    except asyncio.CancelledError as error:
        print("link", n, "cancelled", error.args)
        raise
    except LookupError as error:
        error.add_note(f"seen by {n}")
        raise


def chain(length, fail):
    task = asyncio.create_task(last(fail))
    for n in range(length):
        task = asyncio.create_task(link(n, task), name=f"link {n}")
    return task


async def main():
    print(await chain(3, False))
    try:
        await chain(3, True)
    except LookupError as error:
        print(error.__notes__)
        traceback.print_exc()
    task = chain(3, False)
    await asyncio.sleep(0.5)
    task.cancel("travels down")
    try:
        await task
    except asyncio.CancelledError as error:
        print("arrived", error.args)


asyncio.run(main())
