"""Several events at once: who is first, select-like waiting."""
import asyncio


async def first_of(**events):
    tasks = {asyncio.create_task(event.wait(), name=name): name for name, event in events.items()}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return sorted(tasks[task] for task in done)
    finally:
        for task in tasks:
            task.cancel()


async def main():
    loop = asyncio.get_running_loop()
    start, pause, stop = (asyncio.Event() for _ in range(3))
    loop.call_later(1, start.set)
    loop.call_later(2, pause.set)
    loop.call_later(3, lambda: (start.set(), stop.set()))
    state = "idle"
    while state != "stopped":
        happened = await first_of(start=start, pause=pause, stop=stop)
        print(loop.time(), state, happened)
        if "stop" in happened:
            state = "stopped"
        elif "start" in happened:
            state = "running"
            start.clear()
        else:
            state = "paused"
            pause.clear()
    print(len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
