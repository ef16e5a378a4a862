"""Old style: generators as awaitables, types.coroutine, yield points of one's own."""
import asyncio
import types


@types.coroutine
def pause(n=1):
    for _ in range(n):
        yield
    return n


class Switch:
    def __init__(self):
        self.waiting = []

    def __await__(self):
        future = asyncio.get_running_loop().create_future()
        self.waiting.append(future)
        return (yield from future)

    def flip(self, value):
        for future in self.waiting:
            if not future.done():
                future.set_result(value)
        self.waiting.clear()


async def waits(name, switch):
    print(name, "got", await switch)


async def main():
    print(await pause(3))
    switch = Switch()
    tasks = [asyncio.create_task(waits(n, switch)) for n in "ab"]
    await pause()
    switch.flip("light")
    await pause(2)
    print([t.done() for t in tasks])
    task = asyncio.create_task(waits("c", switch))
    await pause()
    task.cancel()
    await pause()
    print(task.cancelled(), len(switch.waiting), switch.waiting[0].cancelled())
    coro = asyncio.sleep(0, "direct")
    print(coro.send(None))
    try:
        coro.send(None)
    except StopIteration as stop:
        print(stop.value)
    task = asyncio.create_task(pause(2))
    print(await task, task.get_coro().__name__)


asyncio.run(main())
