"""A deadlock with all kinds of waits in it."""
import asyncio


async def on_event(event):
    await event.wait()


async def on_condition(condition):
    async with condition:
        await condition.wait()


async def on_semaphore(semaphore):
    async with semaphore:
        pass


async def on_task(task):
    await asyncio.shield(task)


async def on_barrier(barrier):
    await barrier.wait()


async def on_gather(*futures):
    await asyncio.gather(*futures)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(on_event(asyncio.Event()), name="event")
    tasks = [task, asyncio.create_task(on_condition(asyncio.Condition()), name="condition"),
             asyncio.create_task(on_semaphore(asyncio.Semaphore(0)), name="semaphore"),
             asyncio.create_task(on_task(task), name="task"),
             asyncio.create_task(on_barrier(asyncio.Barrier(2)), name="barrier"),
             asyncio.create_task(on_gather(loop.create_future(), loop.create_future()), name="gather"),
             asyncio.create_task(asyncio.Queue(1).get(), name="bare queue")]
    await asyncio.sleep(2)
    print("all wait at", loop.time())
    await asyncio.wait(tasks)


asyncio.run(main())
