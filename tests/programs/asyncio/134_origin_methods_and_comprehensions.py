import asyncio

class Box:
    async def method(self):
        pass

    def start(self):
        self.method()

async def gen():
    yield 1

async def main():
    Box().start()
    [Box().method() for _ in range(2)]
    loop = asyncio.get_running_loop()
    try:
        loop.call_soon(Box().method)
    except TypeError as e:
        print(e)
    try:
        loop.call_soon(5)
    except TypeError as e:
        print(e)
    loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)

asyncio.run(main(), debug=True)
