"""gather, when it or its children are cancelled."""
import asyncio


async def child(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise


async def polite(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return f"{name} took its time"


async def main():
    tasks = [asyncio.create_task(child(n, 5)) for n in "abc"]
    group = asyncio.gather(*tasks)
    await asyncio.sleep(1)
    tasks[1].cancel("b only")
    try:
        await group
    except asyncio.CancelledError as error:
        print("gather cancelled", error.args, [t.done() for t in tasks])
    await asyncio.gather(*tasks, return_exceptions=True)

    tasks = [asyncio.create_task(child(n, 5)) for n in "de"]
    group = asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(1)
    tasks[0].cancel("d only")
    print(await group)

    group = asyncio.gather(child("f", 5), polite("g"), return_exceptions=True)
    await asyncio.sleep(1)
    print(group.cancel("all"))
    try:
        print(await group)
    except asyncio.CancelledError as error:
        print("all", error.args, asyncio.get_running_loop().time())

    async def waits():
        return await asyncio.gather(child("h", 5), child("i", 5))

    task = asyncio.create_task(waits())
    await asyncio.sleep(1)
    task.cancel("the waiter")
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
