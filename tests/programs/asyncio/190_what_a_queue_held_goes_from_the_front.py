import asyncio
from collections import deque
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = deque([D(1), D(2), D(3)])
del d
q = asyncio.Queue()
for i in range(3): q.put_nowait(D(i))
del q
async def f(n): raise ValueError(n)
async def main():
    q = asyncio.Queue()
    for i in range(3):
        t = asyncio.create_task(f(i))
        await asyncio.sleep(0)
        q.put_nowait(t)
    del t
    q = None
    await asyncio.sleep(0)
    l = [asyncio.create_task(f(i)) for i in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del l
asyncio.run(main())
