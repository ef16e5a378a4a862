import asyncio

async def helper(n):
    if n == 0:
        raise ArithmeticError("bottom")
    await helper(n - 1)

async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("background cancelled")
        raise ValueError("while cancelling")

async def main():
    asyncio.create_task(background(), name="bg")
    await asyncio.sleep(1)
    await helper(2)

asyncio.run(main())
