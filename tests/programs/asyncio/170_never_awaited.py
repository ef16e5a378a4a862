import asyncio

async def coro(n):
    return n

class Thing:
    async def method(self):
        pass
    @staticmethod
    async def static():
        pass

async def main():
    coro(1)
    Thing().method()
    Thing.static()
    for i in range(2):
        coro(i)
    asyncio.sleep(1)
    asyncio.gather
    [coro(5), coro(6)]
    x = coro(7)
    x = None
    lock = asyncio.Lock()
    lock.acquire()
    asyncio.Queue().get()
    async def local(): pass
    local()
    async def gen():
        yield 1
    gen()
    gen().__anext__()
    asyncio.wait_for(coro(8), 1)
    print("end of main")

asyncio.run(main())
coro(9)
print("end")
