"""as_completed hands out results in the order of completion."""
import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise ConnectionError(name)
    return f"{name} after {delay}"


async def main():
    for awaitable in asyncio.as_completed([fetch("a", 3), fetch("b", 1), fetch("bad", 2)]):
        try:
            print(await awaitable)
        except ConnectionError as error:
            print(repr(error))
    tasks = [asyncio.create_task(fetch(str(n), n / 2)) for n in (5, 1, 3)]
    try:
        for awaitable in asyncio.as_completed(tasks, timeout=1.75):
            print(await awaitable)
    except TimeoutError as error:
        print("timeout", error.args)
    print([task.done() for task in tasks])
    await asyncio.wait(tasks)
    waiting = list(asyncio.as_completed([fetch("x", 0.2), fetch("y", 0.1)]))
    second, first = waiting
    print(await first)
    print(await second)
    try:
        for awaitable in asyncio.as_completed(fetch("z", 1)):
            pass
    except TypeError as error:
        print(error)
    print([c for c in asyncio.as_completed([])])


asyncio.run(main())
