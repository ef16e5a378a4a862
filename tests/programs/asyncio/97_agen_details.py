"""asend, athrow, aclose, and two tasks in one async generator."""
import asyncio


async def accumulator():
    total = 0
    while True:
        try:
            value = yield total
        except ValueError as error:
            print("in generator:", error)
            value = 100
        if value is None:
            return
        await asyncio.sleep(0.1)
        total += value


async def main():
    acc = accumulator()
    print(await acc.asend(None), await acc.asend(5), await acc.asend(6))
    print(await acc.athrow(ValueError("thrown")))
    try:
        await acc.asend(None)
    except StopAsyncIteration as error:
        print("over", error.args)
    await acc.aclose()
    shared = accumulator()
    await anext(shared)
    results = await asyncio.gather(shared.asend(1), shared.asend(2), return_exceptions=True)
    print(results)
    await shared.aclose()

    async def naughty():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    bad = naughty()
    await anext(bad)
    try:
        await bad.aclose()
    except RuntimeError as error:
        print(error)
    waiting = accumulator()
    await anext(waiting)
    task = asyncio.create_task(anext(waiting)) if False else asyncio.create_task(consume(waiting))
    await asyncio.sleep(0.05)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


async def consume(generator):
    return await generator.asend(1)


asyncio.run(main())
