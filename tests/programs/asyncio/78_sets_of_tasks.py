"""Sets of tasks iterate by number; wait's done and pending."""
import asyncio


async def job(n):
    await asyncio.sleep(n % 3)
    return n


async def main():
    tasks = {asyncio.create_task(job(n)) for n in range(12)}
    print([task.get_name() for task in tasks])
    background = set()
    for n in range(5):
        task = asyncio.create_task(job(n))
        background.add(task)
        task.add_done_callback(background.discard)
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print([task.result() for task in done], len(tasks))
    await asyncio.sleep(3)
    print(background)
    futures = [asyncio.get_running_loop().create_future() for _ in range(10)]
    asyncio.get_running_loop().call_later(1, lambda: [f.set_result(i) for i, f in enumerate(futures) if i % 2])
    done, pending = await asyncio.wait(futures, timeout=2)
    print(sorted(f.result() for f in done), [futures.index(f) for f in done], [futures.index(f) for f in pending])


asyncio.run(main())
