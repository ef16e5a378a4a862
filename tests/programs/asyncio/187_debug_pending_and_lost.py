import asyncio, gc

async def hang():
    await asyncio.get_running_loop().create_future()

async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)

def spawn(coro):
    return asyncio.ensure_future(coro)

async def main():
    t = spawn(hang())
    await asyncio.sleep(0)
    del t
    gc.collect()
    t = spawn(fail(1))
    await asyncio.sleep(2)
    del t
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: {}["x"])
    await asyncio.sleep(2)
    print("end")

asyncio.run(main(), debug=True)
