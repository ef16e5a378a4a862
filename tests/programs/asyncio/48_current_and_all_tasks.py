"""Who runs now, and who is there."""
import asyncio


async def child(n):
    me = asyncio.current_task()
    print(me.get_name(), me in asyncio.all_tasks(), len(asyncio.all_tasks()))
    await asyncio.sleep(n)
    return n


def callback():
    print("in a callback:", asyncio.current_task())


async def main():
    task = asyncio.current_task()
    print(task.get_name(), task.get_coro().__name__, task.get_loop() is asyncio.get_running_loop())
    task.set_name("chief")
    tasks = [asyncio.create_task(child(n), name=None if n else "zero") for n in range(3)]
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.wait(tasks)
    print([t.get_name() for t in tasks], len(asyncio.all_tasks()))
    tasks[0].set_name(12)
    print(repr(tasks[0].get_name()))
    print(asyncio.isfuture(tasks[0]), asyncio.iscoroutine(tasks[0]), asyncio.iscoroutinefunction(child))
    coro = child(1)
    print(asyncio.iscoroutine(coro), asyncio.isfuture(coro), asyncio.iscoroutinefunction(coro))
    coro.close()


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
try:
    asyncio.all_tasks()
except RuntimeError as error:
    print(error)
print(asyncio.iscoroutinefunction(lambda: 0), asyncio.iscoroutinefunction(asyncio.sleep))
