import asyncio, functools

def show(*args, **kw):
    print("cb", args, kw)

class Callable:
    def __call__(self, x):
        print("obj", x)

async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(show, 1, 2)
    print(h, h.cancelled())
    loop.call_soon(functools.partial(show, 3, key="v"), 4)
    loop.call_soon(Callable(), "c")
    c = loop.call_soon(show, "cancelled")
    c.cancel()
    print(c, c.cancelled())
    t = loop.call_later(2, show, "later")
    print(t.when(), t)
    loop.call_at(1, show, "at")
    loop.call_later(-1, show, "past")
    loop.call_later(0, show, "zero")
    x = loop.call_later(1.5, show, "never")
    loop.call_later(1, lambda: x.cancel())
    await asyncio.sleep(3)
    t1, t2 = loop.call_later(1, show, "a"), loop.call_later(2, show, "b")
    print(t1 < t2, t1 == t1, t1 == t2, t1 <= t2, t1 > t2, hash(t1) == hash(t1))
    try:
        loop.call_soon(show, key=1)
    except TypeError as e:
        print(e)
    def bad():
        raise ValueError("in callback")
    loop.call_soon(bad)
    loop.call_soon(show, "after bad")
    await asyncio.sleep(0)
    t1.cancel()
    t2.cancel()
    loop.call_soon(loop.call_soon, loop.call_soon, show, "chain")
    for i in range(4):
        print("turn", i)
        await asyncio.sleep(0)

asyncio.run(main())
