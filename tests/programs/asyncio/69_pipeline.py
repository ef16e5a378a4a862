"""A pipeline of stages joined by bounded queues and a sentinel."""
import asyncio

END = object()


async def source(out, n):
    for i in range(n):
        await out.put(i)
    await out.put(END)


async def stage(inp, out, function, delay):
    while (item := await inp.get()) is not END:
        await asyncio.sleep(delay)
        await out.put(function(item))
    await out.put(END)


async def sink(inp, results):
    while (item := await inp.get()) is not END:
        results.append(item)
        print(f"{asyncio.get_running_loop().time():.2f} -> {item}")


async def main():
    q1, q2, q3 = (asyncio.Queue(1) for _ in range(3))
    results = []
    async with asyncio.TaskGroup() as group:
        group.create_task(source(q1, 6), name="source")
        group.create_task(stage(q1, q2, lambda x: x * x, 0.1), name="square")
        group.create_task(stage(q2, q3, str, 0.3), name="text")
        group.create_task(sink(q3, results), name="sink")
    print(results)


asyncio.run(main())
