import asyncio, gc

async def waits(name):
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print(name, "finally")

async def main():
    t = asyncio.create_task(waits("dropped"), name="dropped")
    await asyncio.sleep(0)
    del t
    gc.collect()
    print("collected")
    t = asyncio.create_task(waits("kept"), name="kept")
    await asyncio.sleep(0)

asyncio.run(main())

loop = asyncio.new_event_loop()
async def short():
    loop.create_task(waits("left behind"), name="left")
    await asyncio.sleep(0)
loop.run_until_complete(short())
loop.close()
gc.collect()
print("end")
