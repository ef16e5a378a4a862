import asyncio, types

@types.coroutine
def bare():
    got = yield
    return got

@types.coroutine
def yields(x):
    got = yield x
    return got

class Awaitable:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        for _ in range(self.n):
            yield
        return self.n

class NotIterator:
    def __await__(self):
        return 5

class CoroutineAwait:
    def __await__(self):
        return asyncio.sleep(0)

async def main():
    print(await bare())
    print(await Awaitable(3))
    for x in (5, "text", asyncio.get_running_loop().create_future()):
        try:
            await yields(x)
        except RuntimeError as e:
            print(str(e).split(" with ")[0].split(":")[0])
    for bad in (NotIterator(), CoroutineAwait(), 5, None, bare):
        try:
            await bad
        except TypeError as e:
            print(e)
    t = asyncio.create_task(bare())
    print(await t)
    print(await asyncio.gather(Awaitable(2), bare(), asyncio.sleep(0, "s")))
    print(await asyncio.wait_for(Awaitable(1), 1))
    async def itself():
        await asyncio.current_task()
    try:
        await asyncio.create_task(itself())
    except RuntimeError as e:
        print(str(e).split(":")[0])

asyncio.run(main())
