import asyncio

async def holds(first, second, name):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print(name, "never")

async def listens(q):
    await q.get()

async def sits(e):
    await e.wait()

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    q, e = asyncio.Queue(), asyncio.Event()
    asyncio.create_task(listens(q), name="listener")
    asyncio.create_task(sits(e), name="sitter")
    print("start")
    await asyncio.gather(holds(a, b, "one"), holds(b, a, "two"))

asyncio.run(main())
