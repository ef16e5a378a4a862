import asyncio
from collections import deque
from contextlib import asynccontextmanager

class Limiter:
    def __init__(self, n, per):
        self.n, self.per, self.times = n, per, deque()
        self.lock = asyncio.Lock()

    @asynccontextmanager
    async def slot(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            while len(self.times) >= self.n:
                wait = self.times[0] + self.per - loop.time()
                if wait > 0:
                    await asyncio.sleep(wait)
                self.times.popleft()
            self.times.append(loop.time())
        try:
            yield loop.time()
        finally:
            pass

async def call(i, limiter, log):
    async with limiter.slot() as when:
        log.append((i, round(when, 3)))
        if i == 4:
            raise ValueError("four")

async def main():
    limiter, log = Limiter(2, 1.0), []
    r = await asyncio.gather(*[call(i, limiter, log) for i in range(7)], return_exceptions=True)
    print(log)
    print([x for x in r if x])

asyncio.run(main())
