"""gather() that finds a future of another loop: those before it are watched by nobody."""
import asyncio
async def value(x):
    await asyncio.sleep(0)
    return x
async def main():
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    try:
        asyncio.gather(asyncio.create_task(value(0)), foreign)
    except ValueError as error:
        print(error)
    other.close()
    asyncio.gather(asyncio.sleep(5), asyncio.create_task(value(0)))
    raise KeyError(1)
asyncio.run(main())
