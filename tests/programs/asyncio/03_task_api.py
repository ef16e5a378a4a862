"""Names, coroutines, counts of cancellation and errors of tasks."""
import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


def attempt(label, function, *args, **kwargs):
    try:
        print(label, "->", repr(function(*args, **kwargs)))
    except BaseException as error:
        print(label, "raised", type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    one = asyncio.create_task(job(1))
    two = asyncio.create_task(job(2), name="second")
    three = loop.create_task(job(3))
    four = loop.create_task(job(4), name=("any", "thing"))
    five = asyncio.Task(job(5), name=5)
    six = asyncio.Task(job(6))
    seven = asyncio.ensure_future(job(7))
    for task in (one, two, three, four, five, six, seven):
        print(task.get_name(), task.get_coro().__name__, end="; ")
    print()
    one.set_name("first")
    two.set_name(2)
    print(one.get_name(), repr(two.get_name()))
    print(asyncio.current_task().get_name(), asyncio.ensure_future(one) is one)
    attempt("set_result", one.set_result, 1)
    attempt("set_exception", one.set_exception, ValueError())
    attempt("result", one.result)
    attempt("no coroutine", asyncio.create_task, 7)
    attempt("ensure", asyncio.ensure_future, 3)
    print(one.cancelling(), one.uncancel(), one.cancel("m"), one.cancel("n"), one.cancelling(), one.uncancel())
    await asyncio.wait([one, two])
    print(one.cancelled(), two.result(), one.cancelling())
    try:
        await one
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        await one
    except asyncio.CancelledError as error:
        print(error.args)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    for task in (three, four, five, six, seven):
        task.cancel()
    print(await asyncio.gather(three, four, five, six, seven, return_exceptions=True))
    print([task.get_name() for task in asyncio.all_tasks()])
    print(asyncio.iscoroutinefunction(job), asyncio.iscoroutinefunction(attempt), asyncio.iscoroutinefunction(asyncio.sleep))


asyncio.run(main())
