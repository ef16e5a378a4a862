"""Two tasks that take two locks in opposite order."""
import asyncio


async def takes(first, second, name):
    async with first:
        print(name, "has its first")
        await asyncio.sleep(1)
        async with second:
            print("never")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(takes(a, b, "left"), name="left")
        group.create_task(takes(b, a, "right"), name="right")


asyncio.run(main())
