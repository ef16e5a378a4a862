"""The loop's exception handler, own and default."""
import asyncio


def broken():
    raise ZeroDivisionError("in a callback")


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))


async def fails():
    raise KeyError("lost")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(broken)
    await asyncio.sleep(0)
    asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "extra": [1, 2]})

    def bad_handler(loop, context):
        raise TypeError("handler is broken")

    loop.set_exception_handler(bad_handler)
    loop.call_exception_handler({"message": "what then?"})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "plain", "exception": ValueError("v"), "b": 1, "a": "x"})
    loop.call_exception_handler({})
    loop.call_soon(broken)
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
