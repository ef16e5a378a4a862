"""Everybody waits for an item that never comes."""
import asyncio


async def consumer(queue, event):
    item = await queue.get()
    print(item)
    await event.wait()


async def joiner(queue):
    await queue.join()


async def main():
    queue, event = asyncio.Queue(), asyncio.Event()
    tasks = [asyncio.create_task(consumer(queue, event), name=f"consumer {n}") for n in range(2)]
    tasks.append(asyncio.create_task(joiner(queue)))
    queue.put_nowait("one")
    await asyncio.sleep(1)
    print("and now?")
    await asyncio.gather(*tasks)


asyncio.run(main())
