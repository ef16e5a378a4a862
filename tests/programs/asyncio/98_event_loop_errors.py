"""Errors of using loops wrongly."""
import asyncio


async def work():
    return 1


def attempt(label, function):
    try:
        print(label, function())
    except (RuntimeError, TypeError, ValueError) as error:
        print(label, type(error).__name__, error)


attempt("no loop", asyncio.get_running_loop)
attempt("sleep without a loop", lambda: asyncio.sleep(0).send(None))
loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
future = other.create_future()


async def foreign():
    await future


attempt("foreign", lambda: loop.run_until_complete(foreign()))
attempt("ensure", lambda: asyncio.ensure_future(future, loop=loop))


async def locks():
    lock = asyncio.Lock()
    await lock.acquire()
    return lock


async def use(lock):
    await lock.acquire()


lock = loop.run_until_complete(locks())


async def bind(lock):
    task = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    task.cancel()


loop.run_until_complete(bind(lock))
try:
    other.run_until_complete(use(lock))
except RuntimeError as error:
    print("bound", str(error).split("]")[1])


async def closes():
    asyncio.get_running_loop().close()


attempt("close inside", lambda: loop.run_until_complete(closes()))
attempt("call", lambda: loop.call_soon())
attempt("not awaitable", lambda: loop.run_until_complete(5))
loop.close()
other.close()
attempt("closed", lambda: loop.create_task(None))
