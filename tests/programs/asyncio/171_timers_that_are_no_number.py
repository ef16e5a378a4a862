"""A delay that is no number is due at once."""
import asyncio
async def main():
    try:
        await asyncio.sleep(float("nan"))
    except Exception as e: print(repr(e))
    loop = asyncio.get_running_loop()
    h = loop.call_later(float("nan"), print, "nan")
    loop.call_later(1, print, "one")
    await asyncio.sleep(2)
    print(loop.time())
    try:
        await asyncio.wait_for(asyncio.sleep(5), float("nan"))
    except Exception as e: print(repr(e))
    await asyncio.sleep(float("-inf"))
    print(loop.time())
asyncio.run(main())
