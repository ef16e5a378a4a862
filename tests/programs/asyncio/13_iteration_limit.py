"""A loop that never rests is stopped."""
# oracle: --max-iterations 50
import asyncio


async def spins():
    while True:
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(spins(), name="spinner")
    await task


asyncio.run(main())
