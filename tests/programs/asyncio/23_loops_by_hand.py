"""Loops made, run and closed by hand; run_until_complete, stop, errors of misuse."""
import asyncio


async def value(n):
    await asyncio.sleep(n)
    return n


def attempt(label, function, *args):
    try:
        print(label, "->", function(*args))
    except BaseException as error:
        print(label, "raised", repr(error))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop.is_running())
attempt("no running loop", asyncio.get_running_loop)
print(loop.run_until_complete(value(1)))
future = loop.create_future()
loop.call_later(1, future.set_result, "by hand")
print(loop.run_until_complete(future), loop.time())
loop.call_later(1, loop.stop)
attempt("stopped", loop.run_until_complete, loop.create_future())
loop.call_soon(print, "soon")
loop.stop()
loop.call_soon(print, "in the one iteration")
loop.run_forever()


async def inside():
    other = value(0)
    attempt("nested run", asyncio.run, other)
    other.close()
    other = value(0)
    attempt("nested complete", loop.run_until_complete, other)
    other.close()
    attempt("nested forever", loop.run_forever)
    attempt("close", loop.close)
    second = asyncio.new_event_loop()
    attempt("second loop", second.run_forever)
    second.close()
    return asyncio.get_event_loop() is loop


print(loop.run_until_complete(inside()))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
attempt("closed", loop.run_forever)
attempt("not a coroutine", asyncio.run, 5)
with asyncio.Runner() as runner:
    print(runner.run(value(1)), runner.run(value(2)), runner.get_loop().time())
attempt("closed runner", runner.get_loop)
asyncio.set_event_loop(None)
print(asyncio.run(value(0)))
