import asyncio

lock = asyncio.Lock()
queue = asyncio.Queue()
event = asyncio.Event()

async def use():
    async with lock:
        await queue.put(1)
        event.set()
        return await queue.get(), event.is_set()

print(asyncio.run(use()))
print(asyncio.run(use()))

async def contend():
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    await t
    lock.release()

asyncio.run(contend())

async def wrong():
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except RuntimeError as e:
        print(type(e).__name__, str(e).split(">")[-1] or str(e)[-40:])
    finally:
        lock.release()

asyncio.run(wrong())
try:
    asyncio.Lock(loop=None)
except TypeError as e:
    print(e)
try:
    asyncio.Queue(1, loop=5)
except TypeError as e:
    print(e)
print(asyncio.Queue(-1).full(), asyncio.Queue(0).maxsize)
