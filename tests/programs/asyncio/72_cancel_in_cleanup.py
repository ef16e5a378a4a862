"""Cancellation during cleaning up, and async context managers."""
import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, kind, error, traceback):
        print("closing", self.name, kind and kind.__name__)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cancelled while closing", self.name)
            raise
        print("closed", self.name)


async def use(name):
    async with Connection(name) as c:
        async with Connection(name + "'"):
            await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(use("a"))
    await asyncio.sleep(1)
    task.cancel("first")
    await asyncio.sleep(0.5)
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, error.__context__.args)
    task = asyncio.create_task(use("b"))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("never opened")
    task = asyncio.create_task(use("c"))
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
