import asyncio

async def child():
    pass

def make():
    return child()

async def main():
    make()
    await asyncio.sleep(0)

asyncio.run(main(), debug=True)
