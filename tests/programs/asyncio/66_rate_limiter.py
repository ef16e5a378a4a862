"""A token bucket with a Condition."""
import asyncio


class Bucket:
    def __init__(self, size, interval):
        self.size, self.interval = size, interval
        self.tokens = size
        self.changed = asyncio.Condition()

    async def refill(self):
        while True:
            await asyncio.sleep(self.interval)
            async with self.changed:
                if self.tokens < self.size:
                    self.tokens += 1
                    self.changed.notify()

    async def take(self):
        async with self.changed:
            while not self.tokens:
                await self.changed.wait()
            self.tokens -= 1

    async def __aenter__(self):
        self.task = asyncio.create_task(self.refill(), name="refill")
        return self

    async def __aexit__(self, *error):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            print("bucket closed")


async def client(bucket, name, count):
    for n in range(count):
        await bucket.take()
        print(f"{asyncio.get_running_loop().time():.1f} {name} call {n}")


async def main():
    async with Bucket(2, 0.5) as bucket:
        async with asyncio.TaskGroup() as group:
            for name in "abc":
                group.create_task(client(bucket, name, 3))


asyncio.run(main())
