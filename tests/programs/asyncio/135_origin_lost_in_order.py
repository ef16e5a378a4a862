import asyncio

async def leaf():
    raise KeyError("k")

async def main():
    t1 = asyncio.create_task(leaf(), name="first")
    t2 = asyncio.ensure_future(leaf())
    await asyncio.wait([t1, t2])
    g = asyncio.gather(leaf(), leaf())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf())

asyncio.run(main(), debug=True)
