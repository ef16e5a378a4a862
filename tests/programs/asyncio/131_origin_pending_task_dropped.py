import asyncio, gc

async def waits(fut):
    await fut

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(waits(loop.create_future()))
    await asyncio.sleep(0)
    del task
    gc.collect()
    await asyncio.sleep(0)

asyncio.run(main(), debug=True)
