"""Errors in callbacks do not stop the loop."""
import asyncio
import functools


class Handler:
    def method(self, n):
        raise ValueError(f"method {n}")

    def __call__(self):
        raise TypeError("instance")


def fails(*args):
    raise KeyError(args)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fails, 1, "two")
    loop.call_soon(Handler().method, 3)
    loop.call_soon(functools.partial(fails, x=1) if False else functools.partial(fails, 4))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(fails)
    future.set_result(None)
    await asyncio.sleep(0.1)
    print("still running")
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    loop.call_later(0.1, fails)
    await asyncio.sleep(0.2)
    print(sorted(seen[0]), seen[0]["message"][:30], type(seen[0]["handle"]).__name__)

    async def handled(loop, context):
        pass

    loop.set_exception_handler(None)
    loop.call_soon(int, "x")
    await asyncio.sleep(0)


asyncio.run(main())
