import asyncio, random

async def walker(name, rng, board, lock):
    x = 0
    for _ in range(4):
        await asyncio.sleep(rng.choice((0, 0.25, 0.5, 1)))
        async with lock:
            x += rng.randint(-3, 3)
            board.append(f"{name}{x:+d}")

async def main():
    rng = random.Random(7)
    board, lock = [], asyncio.Lock()
    async with asyncio.TaskGroup() as tg:
        for n in "abcd":
            tg.create_task(walker(n, random.Random(rng.random()), board, lock))
    print(" ".join(board))
    first = await asyncio.wait([asyncio.create_task(asyncio.sleep(rng.random(), i)) for i in range(5)],
                               return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in first[0]], len(first[1]))

asyncio.run(main())
