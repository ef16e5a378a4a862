"""Pending tasks that nobody refers to."""
import asyncio
import gc


async def waits(future):
    try:
        await future
    finally:
        print("finally of waits")


def handler(loop, context):
    print("handler:", context["message"], context["task"].get_name())


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(waits(loop.create_future()), name="lonely")
    await asyncio.sleep(0)
    del task
    gc.collect()
    print("--")
    loop.set_exception_handler(handler)
    task = asyncio.create_task(waits(loop.create_future()), name="lonely2")
    await asyncio.sleep(0)
    del task
    gc.collect()
    print("end of main")


asyncio.run(main())
