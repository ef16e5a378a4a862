import asyncio


def square(n):
    result = n * n
    return result


def count(limit):
    for i in range(limit):
        got = yield square(i)
        print("got", got)


async def child(name, total):
    for _ in range(2):
        await asyncio.sleep(1)
        total = square(total) + square(1)
    return total


async def main():
    counter = count(2)
    first = next(counter)
    second = counter.send("a")
    left = asyncio.create_task(child("left", 2))
    right = asyncio.create_task(child("right", 3))
    total = await left + await right
    try:
        int("no")
    except ValueError:
        total += 1
    print(first, second, total)


asyncio.run(main())
