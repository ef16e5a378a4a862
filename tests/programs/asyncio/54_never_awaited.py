"""Coroutines that were never awaited, tasks that are dropped."""
import asyncio
import gc


async def forgotten(n):
    print("never printed", n)


async def method_of_nothing():
    forgotten(1)
    coro = forgotten(2)
    coro = None
    asyncio.sleep(1)
    closed = forgotten(3)
    closed.close()


class Thing:
    async def method(self):
        pass


def drop_method():
    Thing().method()


async def main():
    await method_of_nothing()
    drop_method()
    for n in range(3):
        forgotten(n)
    agen = (x async for x in other())
    del agen


async def other():
    yield 1


asyncio.run(main())
forgotten(4)
gc.collect()
print("end")
