"""Two tasks wait for each other's lock; a third waits for an event."""
import asyncio


async def takes(first, second, name):
    async with first:
        print(name, "has one")
        await asyncio.sleep(1)
        async with second:
            print("never")


async def listens(event):
    await event.wait()


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    try:
        await asyncio.gather(takes(a, b, "ab"), takes(b, a, "ba"), listens(asyncio.Event()))
    finally:
        print("never either")


asyncio.run(main())
