"""Futures as promises between callbacks and tasks."""
import asyncio


def when_done(label):
    def callback(future):
        print(label, future.done(), future.cancelled(), "" if future.cancelled() else future.exception() or future.result())
    return callback


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done())
    for method in (future.result, future.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(repr(error))
    one = when_done("one")
    future.add_done_callback(one)
    future.add_done_callback(when_done("two"))
    future.add_done_callback(one)
    print(future.remove_done_callback(one))
    loop.call_later(1, future.set_result, "value")
    print(await future, future)
    await asyncio.sleep(0)
    try:
        future.set_result("again")
    except asyncio.InvalidStateError as error:
        print(repr(error))
    future.add_done_callback(when_done("late"))
    await asyncio.sleep(0)

    future = asyncio.Future()
    future.set_exception(ValueError)
    print(repr(future.exception()), future)
    for _ in range(2):
        try:
            await future
        except ValueError as error:
            print("raised", error.__traceback__ is not None)
    future = loop.create_future()
    future.add_done_callback(when_done("cancelled"))
    print(future.cancel("why"), future.cancel(), future)
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        loop.create_future().set_exception(StopIteration(3))
    except TypeError as error:
        print(error)
    print(asyncio.ensure_future(future) is future, future.get_loop() is loop)


asyncio.run(main())
