"""The default handler writes to stderr, with a traceback where there is one."""
import asyncio


def fails(number):
    return 1 // number


async def task_fails():
    await asyncio.sleep(1)
    return fails(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "something happened", "who": "me", "count": 3})
    loop.call_exception_handler({})
    loop.call_soon(fails, 0)
    asyncio.create_task(task_fails())
    await asyncio.sleep(2)
    print("after")

    def bad_handler(loop, context):
        raise KeyError("handler")

    loop.set_exception_handler(bad_handler)
    loop.call_exception_handler({"message": "for the bad one"})
    print(loop.get_exception_handler() is bad_handler)
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
