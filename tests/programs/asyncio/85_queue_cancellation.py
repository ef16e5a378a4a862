"""Getters and putters that are cancelled do not lose items."""
import asyncio


async def main():
    queue = asyncio.Queue(1)
    getters = [asyncio.create_task(queue.get(), name=f"g{n}") for n in range(3)]
    await asyncio.sleep(0)
    print(len(queue._getters))
    getters[0].cancel()
    await asyncio.sleep(0)
    print(len(queue._getters), getters[0].cancelled())
    queue.put_nowait("one")
    getters[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([g.done() for g in getters], queue.qsize())
    print(getters[2].result() if getters[2].done() else "waits")
    await queue.put("a")
    putters = [asyncio.create_task(queue.put(n)) for n in range(3)]
    await asyncio.sleep(0)
    putters[0].cancel()
    print(queue.get_nowait())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([p.done() for p in putters], queue)
    while not queue.empty():
        print("got", queue.get_nowait())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    joiner.cancel()
    try:
        await joiner
    except asyncio.CancelledError:
        print("no longer joins", queue._unfinished_tasks)


asyncio.run(main())
