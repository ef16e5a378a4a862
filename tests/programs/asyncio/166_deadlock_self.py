import asyncio

async def main():
    lock = asyncio.Lock()
    async with lock:
        print("first")
        async with lock:
            print("second")

asyncio.run(main())
