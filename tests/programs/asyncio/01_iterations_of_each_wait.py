"""How many iterations of the loop each kind of wait takes."""
import asyncio


async def noop():
    return "noop"


async def count(label, make):
    """Counts callbacks that reschedule themselves while `make()` is awaited."""
    loop = asyncio.get_running_loop()
    turns = 0
    running = True

    def turn():
        nonlocal turns
        if running:
            turns += 1
            loop.call_soon(turn)

    loop.call_soon(turn)
    try:
        result = await make()
    except BaseException as error:
        result = repr(error)
    running = False
    print(f"{label}: {turns} {result}")
    await asyncio.sleep(0)


async def cancelled_task():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    return await task


async def cancelled_early():
    task = asyncio.create_task(noop())
    task.cancel()
    return await task


async def cancelled_chain():
    async def middle(inner):
        return await inner

    inner = asyncio.create_task(asyncio.sleep(10))
    outer = asyncio.create_task(middle(inner))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    return await outer


async def cancel_oneself():
    asyncio.current_task().cancel("enough")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        asyncio.current_task().uncancel()
        return error.args


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(noop())
        tasks.create_task(noop())


async def empty_group():
    async with asyncio.TaskGroup():
        pass


async def waited():
    done, pending = await asyncio.wait([asyncio.create_task(noop()) for _ in range(2)])
    return len(done), len(pending)


async def completed():
    return [await one for one in asyncio.as_completed([noop(), noop()])]


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    await count("coroutine", noop)
    await count("done future", lambda: done)
    await count("sleep 0", lambda: asyncio.sleep(0))
    await count("task", lambda: asyncio.create_task(noop()))
    await count("cancelled task", cancelled_task)
    await count("cancelled early", cancelled_early)
    await count("cancelled chain", cancelled_chain)
    await count("cancel oneself", cancel_oneself)
    await count("gather", lambda: asyncio.gather(noop(), noop()))
    await count("gather of done", lambda: asyncio.gather(done, done))
    await count("wait", waited)
    await count("wait_for", lambda: asyncio.wait_for(noop(), 1))
    await count("wait_for None", lambda: asyncio.wait_for(noop(), None))
    await count("wait_for zero", lambda: asyncio.wait_for(asyncio.sleep(5), 0))
    await count("shield", lambda: asyncio.shield(noop()))
    await count("as_completed", completed)
    await count("group", group)
    await count("empty group", empty_group)
    await count("to_thread", lambda: asyncio.to_thread(int, "7"))
    # With timers: here the clock must be free to move, the trace shows the iterations.
    print(await asyncio.sleep(1, "slept"))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print("expired at", asyncio.get_running_loop().time())


asyncio.run(main())
