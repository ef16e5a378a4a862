"""KeyboardInterrupt in a task goes through the loop."""
import asyncio


async def presses():
    await asyncio.sleep(1)
    raise KeyboardInterrupt


async def other():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("other cancelled")
        raise
    finally:
        print("other ends")


async def main():
    task = asyncio.create_task(other())
    try:
        await asyncio.gather(presses(), task)
    finally:
        print("main ends")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")


async def group():
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(other())
            tasks.create_task(presses())
    finally:
        print("group ends")


asyncio.run(group())
