import asyncio

def handler(loop, context):
    print("handler:", sorted(context), context["message"], repr(context.get("exception")))

def broken(loop, context):
    raise RuntimeError("handler broke")

async def fails():
    raise ValueError("lost")

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1 / 0)
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    del f
    loop.call_exception_handler({"message": "own", "extra": 5})
    loop.set_exception_handler(broken)
    loop.call_soon(lambda: [].pop())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "default text", "zeta": 1, "alpha": "two"})
    loop.default_exception_handler({"exception": OSError("direct")})
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
