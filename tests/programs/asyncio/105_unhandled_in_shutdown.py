"""Tasks that fail while asyncio.run cancels them."""
import asyncio


async def angry(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise RuntimeError(f"{name} is angry")


async def patient():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("patient needs a moment")
        await asyncio.sleep(3)
        print("patient is done at", asyncio.get_running_loop().time())


async def spawner():
    try:
        await asyncio.sleep(100)
    finally:
        asyncio.create_task(patient(), name="late")


async def main():
    for coro in (angry("a"), patient(), angry("b"), spawner()):
        asyncio.create_task(coro)
    await asyncio.sleep(1)
    return "main's result"


print(asyncio.run(main()))
