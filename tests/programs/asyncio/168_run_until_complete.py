import asyncio

async def add(a, b):
    await asyncio.sleep(1)
    return a + b

loop = asyncio.new_event_loop()
print(loop.run_until_complete(add(1, 2)), loop.time())
t = loop.create_task(add(3, 4))
f = loop.create_future()
loop.call_later(3, f.set_result, "fut")
print(loop.run_until_complete(f), t.result(), loop.time())
loop.call_later(1, loop.stop)
loop.run_forever()
print("stopped", loop.time())
loop.call_soon(loop.stop)
loop.call_soon(print, "same turn")
loop.run_forever()
never = loop.create_future()
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(never)
except RuntimeError as e:
    print(e)
loop.stop()
loop.run_forever()
print("once")

async def failing():
    raise LookupError("here")

try:
    loop.run_until_complete(failing())
except LookupError as e:
    print(repr(e))
try:
    loop.run_until_complete(5)
except TypeError as e:
    print(e)
async def reentrant():
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    try:
        loop.run_forever()
    except RuntimeError as e:
        print(e)
import warnings
warnings.simplefilter("ignore")
loop.run_until_complete(reentrant())
other = asyncio.new_event_loop()
async def foreign():
    fut = other.create_future()
    try:
        await fut
    except RuntimeError as e:
        print(str(e).split(" got ")[0][:5], str(e).split(" ")[-5:])
loop.run_until_complete(foreign())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
other.close()
