"""all_tasks while tasks come and go, and tasks that cancel all others."""
import asyncio


async def fork(depth):
    if depth:
        await asyncio.gather(fork(depth - 1), fork(depth - 1))
    else:
        await asyncio.sleep(1)


async def watcher():
    counts = []
    while True:
        counts.append(len(asyncio.all_tasks()))
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print(max(counts), len(counts))
            raise
        if len(counts) > 20:
            await asyncio.sleep(0.5)


async def reaper():
    await asyncio.sleep(0.75)
    others = [t for t in asyncio.all_tasks() if t is not asyncio.current_task() and t.get_name() != "Task-1"]
    print(sorted(int(t.get_name().split("-")[1]) for t in others if t.get_name().startswith("Task-")))
    for task in others:
        task.cancel("reaped")


async def main():
    watching = asyncio.create_task(watcher(), name="watcher")
    forking = asyncio.create_task(fork(2), name="root")
    asyncio.create_task(reaper(), name="reaper")
    print(await asyncio.gather(watching, forking, return_exceptions=True))
    print(len(asyncio.all_tasks()))


asyncio.run(main())
