"""A loop made, run and closed by hand."""
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n * 10


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work(1)))
future = loop.create_future()
loop.call_later(1, future.set_result, "by timer")
print(loop.run_until_complete(future), loop.time())
loop.call_later(1, loop.stop)
task = loop.create_task(work(2), name="long")
loop.run_forever()
print(task, task.done())
try:
    loop.run_until_complete(asyncio.sleep(5)) if False else None
    pending = loop.create_future()
    loop.call_later(0.5, loop.stop)
    loop.run_until_complete(pending)
except RuntimeError as error:
    print(error)
print(loop.run_until_complete(asyncio.gather(task, work(1))) if False else loop.run_until_complete(task))


async def inside():
    for method in (lambda: loop.run_until_complete(future), loop.run_forever):
        try:
            method()
        except RuntimeError as error:
            print(error)
    try:
        loop.close()
    except RuntimeError as error:
        print(error)


loop.run_until_complete(inside())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
print(loop.is_closed(), loop)
for method in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever):
    try:
        method()
    except RuntimeError as error:
        print(error)
