"""Event and Condition between producers and consumers."""
import asyncio


async def waits(name, event):
    print(name, "waits", event.is_set())
    print(name, await event.wait())


async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop(0), "left", items)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(n, event)) for n in "ab"]
    await asyncio.sleep(1)
    print(repr(event)[-20:])
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    event.set()
    await waits("late", event)

    condition, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(f"c{n}", condition, items)) for n in range(3)]
    await asyncio.sleep(1)
    async with condition:
        items.append("one")
        condition.notify()
    await asyncio.sleep(1)
    async with condition:
        items += ["two", "three"]
        condition.notify_all()
        print("still held", condition.locked())
    await asyncio.gather(*tasks)
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared.locked(), repr(shared)[-9:])


asyncio.run(main())
