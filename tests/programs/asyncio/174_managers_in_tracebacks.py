"""A generator that fails at the program s end is closed before the end; managers of contextlib live as long as the traceback."""
import asyncio, contextlib
@contextlib.asynccontextmanager
async def res(n):
    print("in", n)
    await asyncio.sleep(0)
    if n == 2: raise KeyError(n)
    yield n
    print("out", n)
async def main():
    async with res(1) as a:
        async with res(2) as b:
            pass
asyncio.run(main())
