import asyncio
async def f(): 
    await g()
async def g():
    h()
async def h():
    pass
def top():
    asyncio.run(f())
import sys
loop = asyncio.new_event_loop()
loop.set_debug(True)
async def m():
    print(sys.get_coroutine_origin_tracking_depth())
    loop.set_debug(False)
    print(sys.get_coroutine_origin_tracking_depth())
    loop.set_debug(True)
    await f()
loop.run_until_complete(m())
print(sys.get_coroutine_origin_tracking_depth())
loop.close()
asyncio.run(f(), debug=True)
top()
