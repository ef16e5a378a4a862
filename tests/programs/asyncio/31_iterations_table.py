"""Every kind of wait between two lines `begin CASE` and `end CASE`: how many iterations of the loop lie in between."""
import asyncio


async def noop():
    pass


async def fails():
    raise ValueError


async def forever():
    await asyncio.get_running_loop().create_future()


async def measure(case, function):
    print("begin", case)
    try:
        result = function()
        if hasattr(result, "__await__"):
            await result
    except (ValueError, TimeoutError, asyncio.CancelledError, BaseExceptionGroup):
        pass
    print("end", case)
    await asyncio.sleep(0.1)


async def done_task():
    task = asyncio.create_task(noop())
    await task
    return task


async def waiting_task(coroutine=forever):
    task = asyncio.create_task(coroutine())
    await asyncio.sleep(0.1)
    return task


def completed_soon():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, None)
    return future


async def cancel_and_wait(task):
    task.cancel()
    await task


async def cancel_through_one_more():
    inner = await waiting_task()

    async def outer():
        await inner

    return await waiting_task(outer)


async def cancel_oneself():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    finally:
        asyncio.current_task().uncancel()


async def expired_timeout():
    async with asyncio.timeout(1):
        await forever()


async def unexpired_timeout():
    async with asyncio.timeout(1):
        pass


async def group(*functions):
    async with asyncio.TaskGroup() as tasks:
        for function in functions:
            tasks.create_task(function())


async def cancel_shield():
    outer = asyncio.shield(forever())
    outer.cancel()
    await outer


async def as_completed():
    for one in asyncio.as_completed([noop(), noop()]):
        await one


async def contended_lock():
    lock = asyncio.Lock()
    await lock.acquire()
    asyncio.get_running_loop().call_soon(lock.release)
    await lock.acquire()


async def queue_of_other():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_soon(queue.put_nowait, 1)
    await queue.get()


async def full_queue():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    asyncio.get_running_loop().call_soon(queue.get_nowait)
    await queue.put(2)


async def join_queue():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    asyncio.get_running_loop().call_soon(queue.task_done)
    await queue.join()


async def event_of_other():
    event = asyncio.Event()
    asyncio.get_running_loop().call_soon(event.set)
    await event.wait()


async def semaphore_of_other():
    semaphore = asyncio.Semaphore(0)
    asyncio.get_running_loop().call_soon(semaphore.release)
    await semaphore.acquire()


async def condition_of_other():
    condition = asyncio.Condition()

    async def notify():
        async with condition:
            condition.notify()

    async with condition:
        asyncio.create_task(notify())
        await condition.wait()


async def barrier(parties):
    b = asyncio.Barrier(parties)
    tasks = [asyncio.create_task(b.wait()) for _ in range(parties - 1)]
    await b.wait()
    if tasks:
        await asyncio.wait(tasks)


async def main():
    done, free = await done_task(), asyncio.Lock()
    cases = {
        "await of a coroutine": noop,
        "await of a done task": lambda: done,
        "sleep(0)": lambda: asyncio.sleep(0),
        "sleep(1), alone": lambda: asyncio.sleep(1),
        "future completed by a callback": completed_soon,
        "task that never suspends": lambda: asyncio.create_task(noop()),
        "cancel of a waiting task": None,
        "cancel before the first step": lambda: cancel_and_wait(asyncio.create_task(noop())),
        "cancel through one more task": None,
        "cancel of oneself": cancel_oneself,
        "gather of two": lambda: asyncio.gather(noop(), noop()),
        "gather with one failing": lambda: asyncio.gather(noop(), fails()),
        "gather of done tasks": lambda: asyncio.gather(done),
        "gather of nothing": lambda: asyncio.gather(),
        "wait for two new tasks": lambda: asyncio.wait([asyncio.create_task(noop()), asyncio.create_task(noop())]),
        "wait for done tasks": lambda: asyncio.wait([done]),
        "wait that times out": None,
        "wait_for without timeout": lambda: asyncio.wait_for(noop(), None),
        "wait_for in time": lambda: asyncio.wait_for(noop(), 1),
        "wait_for a done task": lambda: asyncio.wait_for(done, 1),
        "wait_for with timeout 0": lambda: asyncio.wait_for(noop(), 0),
        "wait_for that expires": lambda: asyncio.wait_for(forever(), 1),
        "timeout that expires": expired_timeout,
        "timeout in time": unexpired_timeout,
        "shield": lambda: asyncio.shield(noop()),
        "shield that is cancelled": cancel_shield,
        "as_completed of two": as_completed,
        "task group, empty": lambda: group(),
        "task group of two": lambda: group(noop, noop),
        "task group, one failing, one waiting": lambda: group(fails, forever),
        "to_thread": lambda: asyncio.to_thread(len, ""),
        "lock that is free": free.acquire,
        "lock released by a callback": contended_lock,
        "semaphore released by a callback": semaphore_of_other,
        "event set by a callback": event_of_other,
        "condition notified by a task": condition_of_other,
        "barrier of one": lambda: barrier(1),
        "barrier of three": lambda: barrier(3),
        "get of an item put by a callback": queue_of_other,
        "put into a queue emptied by a callback": full_queue,
        "join of a queue done by a callback": join_queue,
    }
    for case, function in cases.items():
        if case == "cancel of a waiting task":
            task = await waiting_task()
            function = lambda: cancel_and_wait(task)
        elif case == "cancel through one more task":
            task = await cancel_through_one_more()
            function = lambda: cancel_and_wait(task)
        elif case == "wait that times out":
            task = await waiting_task()
            function = lambda: asyncio.wait([task], timeout=1)
        await measure(case, function)


asyncio.run(main())
print("begin asyncio.run of nothing")
asyncio.run(noop())
print("end asyncio.run of nothing")
