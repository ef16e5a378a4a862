"""Everything a future can be asked, and what it answers in each state."""
import asyncio


def attempt(label, function, *args):
    try:
        print(label, "->", repr(function(*args)))
    except BaseException as error:
        print(label, "raised", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled(), future.get_loop() is loop)
    attempt("result", future.result)
    attempt("exception", future.exception)
    future.set_result(41)
    print(future, future.done(), future.result(), future.exception())
    attempt("again", future.set_result, 1)
    attempt("error after", future.set_exception, ValueError())
    print("cancel", future.cancel())

    future = loop.create_future()
    future.set_exception(KeyError("k"))
    print(future, repr(future.exception()))
    attempt("result", future.result)

    future = loop.create_future()
    future.set_exception(ValueError)
    attempt("class", future.result)
    future = loop.create_future()
    attempt("stop", future.set_exception, StopIteration("x"))
    attempt("not an error", future.set_exception, 5)
    print(future)

    print("cancel", future.cancel("why not"), future.cancel())
    print(future, future.cancelled())
    attempt("result", future.result)
    attempt("exception", future.exception)
    try:
        await future
    except asyncio.CancelledError as error:
        print("awaited", error.args)

    future = asyncio.Future()
    future.add_done_callback(print)
    future.add_done_callback(len)
    future.add_done_callback(print)
    print("removed", future.remove_done_callback(print), future.remove_done_callback(print))
    print(future._state, future._result, future._exception)
    future.remove_done_callback(len)
    future.set_result([1, 2])
    print(future._state, future._result)
    print(asyncio.isfuture(future), asyncio.isfuture(main), asyncio.iscoroutine(future))
    print(isinstance(future, asyncio.Future), type(future).__name__, asyncio.Future, asyncio.Task)
    print(future == future, future != asyncio.Future(), hash(future) == hash(future))


asyncio.run(main())
