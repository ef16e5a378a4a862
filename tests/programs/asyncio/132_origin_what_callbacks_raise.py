import asyncio

async def fails():
    raise ValueError("no")

async def main():
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.set_exception(RuntimeError("lost"))
    del f
    def bad():
        1/0
    loop.call_soon(bad)
    loop.call_later(0.1, bad)
    await asyncio.sleep(0.2)

asyncio.run(main(), debug=True)
