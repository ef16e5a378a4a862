"""Debug mode tells of callbacks that take long."""
import asyncio
import time


def slow_callback():
    time.sleep(0.2)


async def slow_step():
    time.sleep(0.15)
    await asyncio.sleep(0)
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.call_soon(slow_callback)
    await asyncio.sleep(0)
    await asyncio.create_task(slow_step(), name="slow")
    loop.slow_callback_duration = 0.01
    time.sleep(0.02)
    await asyncio.sleep(0)
    loop.set_debug(False)
    time.sleep(1)
    await asyncio.sleep(0)
    print("end", loop.get_debug())


asyncio.run(main(), debug=True)
