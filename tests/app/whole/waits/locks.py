import asyncio


class Shop:
    def __init__(self):
        self.key = asyncio.Lock()


async def worker(shop, name):
    key = shop.key
    await key.acquire()
    await asyncio.sleep(1)
    await asyncio.sleep(1)
    key.release()


async def main():
    shop = Shop()
    await asyncio.gather(*(worker(shop, name) for name in "abc"))


asyncio.run(main())
