"""Where the CancelledError goes through, frame by frame."""
import asyncio


async def level3():
    try:
        print("3 waits")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("3", error.args)
        raise
    finally:
        print("3 finally")


async def level2():
    try:
        await level3()
    except asyncio.CancelledError:
        print("2 replaces it")
        raise RuntimeError("level 2") from None


async def level1():
    try:
        await level2()
    except RuntimeError as error:
        print("1", error, error.__suppress_context__, repr(error.__context__))
        return "level 1 survives"


async def main():
    task = asyncio.create_task(level1())
    await asyncio.sleep(1)
    task.cancel("from main")
    print(await task, task.cancelled(), task.cancelling())

    async def awaits_done():
        done = asyncio.create_task(asyncio.sleep(0))
        await done
        asyncio.current_task().cancel()
        await done
        print("a done task does not suspend")
        await asyncio.sleep(0)
        print("never")

    print(await asyncio.gather(awaits_done(), return_exceptions=True))

    async def generator_based():
        for n in range(2):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError as error:
                print("swallowed", n, error.args)
        return "done"

    task = asyncio.create_task(generator_based())
    for message in (1, ("a", "b")):
        await asyncio.sleep(0.1)
        task.cancel(message)
    print(await task)


asyncio.run(main())
