"""More than a hundred timers, most of them cancelled: the heap is rebuilt, the order stays."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fired = []
    handles = [loop.call_later(1 + n * 7 % 50, fired.append, n) for n in range(240)]
    for n, handle in enumerate(handles):
        if n % 8:
            handle.cancel()
    await asyncio.sleep(5)
    late = [loop.call_later(n * 3 % 10, fired.append, 1000 + n) for n in range(20)]
    late[3].cancel()
    await asyncio.sleep(100)
    print(fired)
    same = [loop.call_at(200, fired.append, n) for n in range(5)]
    fired.clear()
    same[2].cancel()
    loop.call_at(200, lambda: same[4].cancel())
    same.append(loop.call_at(200, fired.append, 5))
    loop.call_at(199.5, lambda: same[3].cancel())
    await asyncio.sleep(100)
    print(fired, loop.time())


asyncio.run(main())
