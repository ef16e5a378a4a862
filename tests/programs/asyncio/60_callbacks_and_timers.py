"""call_soon, call_later, call_at, and handles that are cancelled."""
import asyncio


def say(*words):
    print(*words)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(2, say, "two")
    loop.call_later(1, say, "one", 1)
    loop.call_at(start + 1, say, "also one")
    handle = loop.call_later(1.5, say, "never")
    print(handle.when() - start, handle.cancelled(), handle)
    handle.cancel()
    print(handle.cancelled(), handle)
    soon = loop.call_soon(say, "soon")
    print(soon)
    never = loop.call_soon(say, "never")
    never.cancel()
    print(never)
    loop.call_soon_threadsafe(say, "safe")
    loop.call_later(-5, say, "in the past")
    loop.call_later(0, say, "now")
    await asyncio.sleep(0)
    print("- one iteration")
    await asyncio.sleep(0)
    print("- two iterations")
    await asyncio.sleep(3)

    def again(n):
        print("again", n, loop.time())
        if n:
            loop.call_later(0.25, again, n - 1)

    again(3)
    await asyncio.sleep(1)
    a, b = loop.call_at(10, say), loop.call_at(20, say)
    print(a < b, a >= b, a == b, a == a)
    a.cancel()
    b.cancel()
    try:
        loop.call_later(None, say)
    except TypeError as error:
        print(error)


asyncio.run(main())
