"""An error leaves run() only after the other tasks were cancelled."""
import asyncio


async def worker(name, error=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(1)
        print(name, "has cleaned up")
        if error:
            raise error
        raise


async def numbers():
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0)
    finally:
        print("numbers closed")


async def main():
    tasks = [asyncio.create_task(worker(name)) for name in "ab"]
    tasks.append(asyncio.create_task(worker("c", OSError("while cleaning up"))))
    generator = numbers()
    async for n in generator:
        if n == 2:
            break
    raise RuntimeError("main gives up")


try:
    asyncio.run(main())
except RuntimeError as error:
    print("caught", error)
asyncio.run(main())
