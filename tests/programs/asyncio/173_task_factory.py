import asyncio

class Counting(asyncio.Task):
    made = 0
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        Counting.made += 1

def factory(loop, coro, context=None):
    return Counting(coro, loop=loop, name=f"made-{Counting.made}")

async def child():
    await asyncio.sleep(1)
    return asyncio.current_task().get_name()

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    t = asyncio.create_task(child())
    print(type(t).__name__, t.get_name())
    u = asyncio.create_task(child(), name="given")
    print(u.get_name())
    print(await asyncio.gather(child(), t, u))
    async with asyncio.TaskGroup() as tg:
        v = tg.create_task(child(), name="grouped")
    print(v.result(), Counting.made)
    loop.set_task_factory(None)
    print(type(asyncio.create_task(child())).__name__)
    try:
        loop.set_task_factory(1)
    except TypeError as e:
        print(e)
    direct = asyncio.Task(child(), loop=loop)
    print(await direct)
    try:
        asyncio.Task(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
