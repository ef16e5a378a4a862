"""timeout(): nested, rescheduled, already over, cancelled from outside at the same time."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner", loop.time(), inner, outer)
                raise
    except TimeoutError as error:
        print("outer", outer.expired(), inner.expired(), repr(error.__cause__))
    try:
        async with asyncio.timeout(0):
            print("zero: runs up to the first await")
            await asyncio.sleep(0)
            print("zero: here too, the cancellation comes with the next")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("zero is over", loop.time())
    try:
        async with asyncio.timeout(-1) as deadline:
            print(deadline)
            await asyncio.sleep(1)
    except TimeoutError:
        print(deadline)
    async with asyncio.timeout(5) as deadline:
        print(deadline.when() - loop.time(), deadline)
        deadline.reschedule(None)
        print(deadline)
    try:
        deadline.reschedule(1)
    except RuntimeError as error:
        print(error)

    async def limited():
        async with asyncio.timeout(1):
            await asyncio.sleep(3)

    task = asyncio.create_task(limited())
    await asyncio.sleep(1)
    task.cancel("from outside")
    result = await asyncio.gather(task, return_exceptions=True)
    print(result, task.cancelled(), task.cancelling())

    async def swallows():
        try:
            async with asyncio.timeout(1):
                try:
                    await asyncio.sleep(3)
                except asyncio.CancelledError:
                    return "swallowed"
        except TimeoutError:
            return "timeout"

    print(await swallows(), asyncio.current_task().cancelling())
    try:
        asyncio.timeout(1).reschedule(1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
