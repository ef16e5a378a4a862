"""Channels on top of futures: rendezvous, select."""
import asyncio
from collections import deque


class Channel:
    def __init__(self):
        self.senders, self.receivers = deque(), deque()

    async def send(self, value):
        while self.receivers:
            future = self.receivers.popleft()
            if not future.done():
                future.set_result((self, value))
                return
        done = asyncio.get_running_loop().create_future()
        self.senders.append((value, done))
        await done

    def receive_future(self):
        future = asyncio.get_running_loop().create_future()
        if self.senders:
            value, done = self.senders.popleft()
            done.set_result(None)
            future.set_result((self, value))
        else:
            self.receivers.append(future)
        return future

    async def receive(self):
        return (await self.receive_future())[1]


async def select(*channels):
    futures = [channel.receive_future() for channel in channels]
    done, pending = await asyncio.wait(futures, return_when=asyncio.FIRST_COMPLETED)
    for future in pending:
        future.cancel()
    return done.pop().result()


async def generate(channel):
    for n in range(2, 30):
        await channel.send(n)


async def sieve(source, prime, out):
    while True:
        n = await source.receive()
        if n % prime:
            await out.send(n)


async def main():
    source, tasks, primes = Channel(), [], []
    tasks.append(asyncio.create_task(generate(source)))
    for _ in range(8):
        prime = await source.receive()
        primes.append(prime)
        out = Channel()
        tasks.append(asyncio.create_task(sieve(source, prime, out)))
        source = out
    print(primes)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    a, b = Channel(), Channel()
    asyncio.get_running_loop().call_later(1, lambda: asyncio.ensure_future(b.send("from b")))
    channel, value = await select(a, b)
    print(channel is b, value)


asyncio.run(main())
