"""Structured concurrency: a supervisor that restarts its children."""
import asyncio
import itertools


async def unstable(name, lives):
    n = next(lives)
    print(name, "starts, life", n)
    await asyncio.sleep(0.5 * n)
    if n < 3:
        raise RuntimeError(f"{name} crashed in life {n}")
    print(name, "is stable")


async def supervisor(names):
    lives = {name: itertools.count(1) for name in names}
    tasks = {asyncio.create_task(unstable(name, lives[name]), name=name) for name in names}
    crashes = 0
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in sorted(done, key=lambda task: task.get_name()):
            if error := task.exception():
                crashes += 1
                print("supervisor:", error)
                name = task.get_name()
                tasks.add(asyncio.create_task(unstable(name, lives[name]), name=name))
    return crashes


print(asyncio.run(supervisor(["alpha", "beta"])))
