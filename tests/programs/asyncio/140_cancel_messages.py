import asyncio

async def inner(tag):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(tag, "inner", e.args, repr(e))
        raise

async def middle(tag):
    try:
        await inner(tag)
    except asyncio.CancelledError as e:
        print(tag, "middle", e.args)
        raise

async def main():
    for message in (None, "stop", 42, ("a", 1)):
        t = asyncio.create_task(middle(message))
        await asyncio.sleep(0.1)
        if message is None:
            print(t.cancel())
        else:
            print(t.cancel(message))
        print(t.cancelling(), t.cancelled())
        try:
            await t
        except asyncio.CancelledError as e:
            print("main", e.args, t.cancelled())
        print(t.cancel("late"), t.cancelling())
    t = asyncio.create_task(inner("never"))
    t.cancel("before start")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args)
    f = asyncio.get_running_loop().create_future()
    f.cancel(msg="why")
    try:
        f.result()
    except asyncio.CancelledError as e:
        print(e.args)
    try:
        f.exception()
    except asyncio.CancelledError as e:
        print(e.args)

asyncio.run(main())
