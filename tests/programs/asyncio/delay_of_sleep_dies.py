# What sleep() was given lives as long as the variables of its frame.
import asyncio
class D(float):
    def __del__(self): print('~', float(self))
async def main():
    print('a')
    await asyncio.sleep(D(1))
    print('b')
    await asyncio.sleep(D(0))
    print('c')
    t = asyncio.create_task(asyncio.sleep(D(2), D(5)))
    await asyncio.sleep(0.5)
    print('d')
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    del t
    print('e')
    c = asyncio.sleep(D(3))
    c.close()
    print('f')
    del c
    print('g')
    r = await asyncio.sleep(0.1, D(7))
    print('h', r)
    del r
    await asyncio.wait_for(asyncio.sleep(1), D(4))
    print('i')
    try: await asyncio.wait_for(asyncio.sleep(9), D(6))
    except TimeoutError: print('to')
    async with asyncio.timeout(D(8)): print('in')
    print('j')
    u = asyncio.create_task(asyncio.sleep(D(9)))
    await asyncio.sleep(0)
    print('k')
    u.cancel()
    await asyncio.sleep(0)
    print('l')
    v = asyncio.create_task(asyncio.sleep(D(0.25)))
    v.add_done_callback(lambda t: print('done'))
    await v
    print('m')
    try: await asyncio.sleep(D(-1))
    finally: print('n')
    try: await asyncio.sleep('x')
    except TypeError as e: print(e)
    try: await asyncio.sleep(D(float('nan')))
    except ValueError as e: print(e)
    print('o')
    async def gen():
        await asyncio.sleep(D(0.5), D(0.75))
        yield 1
    async for x in gen(): print(x)
asyncio.run(main())
