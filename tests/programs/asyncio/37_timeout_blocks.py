"""async with timeout(): nested, rescheduled, already over."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as scope:
            print(scope, scope.when(), scope.expired())
            await asyncio.sleep(5)
    except TimeoutError as error:
        print("outer", loop.time(), scope, scope.expired(), repr(error.__cause__))

    try:
        async with asyncio.timeout(5):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(3)
            except TimeoutError:
                print("inner first", loop.time())
            await asyncio.sleep(10)
    except TimeoutError:
        print("then outer", loop.time())

    async with asyncio.timeout(None) as scope:
        print(scope.when())
        scope.reschedule(loop.time() + 2)
        print(scope.when())
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("inside", error.args, asyncio.current_task().cancelling())
            scope.reschedule is not None
            try:
                scope.reschedule(100)
            except RuntimeError as error:
                print(error)
        print("swallowed: the timeout is raised all the same?")
    print(scope, scope.expired())

    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("still runs until the first await")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("over before it began")

    async with asyncio.timeout(1):
        pass
    try:
        async with scope:
            pass
    except RuntimeError as error:
        print(error)
    async with asyncio.timeout(0.1):
        pass
    print(asyncio.current_task().cancelling())


try:
    asyncio.run(main())
except BaseException as error:
    print("ended with", repr(error))
