"""Background tasks that are kept, and those that are not."""
import asyncio
import weakref


class Background:
    def __init__(self):
        self.tasks = set()

    def start(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return weakref.ref(task)


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    background = Background()
    refs = [background.start(job(n)) for n in (1, 2)]
    print([ref() is not None for ref in refs], len(background.tasks))
    await asyncio.sleep(1.5)
    print([ref() is not None for ref in refs], len(background.tasks))
    await asyncio.sleep(1)
    print([ref() is not None for ref in refs], background.tasks)
    loose = weakref.ref(asyncio.create_task(job(1)))
    await asyncio.sleep(0.5)
    print("alive while its timer is set:", loose() is not None)
    await asyncio.sleep(1)
    print(loose() is not None)
    tasks = weakref.WeakSet()
    for n in range(3):
        tasks.add(asyncio.create_task(job(n)))
    await asyncio.sleep(1.5)
    print(len(tasks))


asyncio.run(main())
