"""SystemExit leaves the loop at once, through the task that raised it."""
import asyncio


async def quits():
    await asyncio.sleep(1)
    print("quitting")
    raise SystemExit(7)


async def other():
    try:
        await asyncio.sleep(5)
    finally:
        print("other is told")


async def main():
    asyncio.create_task(other())
    task = asyncio.create_task(quits())
    try:
        await task
    finally:
        print("main is told")


asyncio.run(main())
