import asyncio


async def guest(number, room):
    async with room:
        await asyncio.sleep(number)


async def main():
    room = asyncio.BoundedSemaphore(2)
    await asyncio.gather(*(guest(number, room) for number in (1, 2, 3, 4)))


asyncio.run(main())
