"""Publish and subscribe with a queue per subscriber."""
import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager


class Broker:
    def __init__(self):
        self.topics = defaultdict(list)

    @asynccontextmanager
    async def subscribe(self, topic):
        queue = asyncio.Queue()
        self.topics[topic].append(queue)
        try:
            yield queue
        finally:
            self.topics[topic].remove(queue)
            print("unsubscribed from", topic)

    async def publish(self, topic, message):
        for queue in self.topics[topic]:
            await queue.put(message)
        await asyncio.sleep(0)


async def listener(name, broker, topic, count):
    async with broker.subscribe(topic) as queue:
        for _ in range(count):
            message = await queue.get()
            print(f"{name} heard {message!r}")


async def main():
    broker = Broker()
    tasks = [asyncio.create_task(listener("ann", broker, "news", 2)),
             asyncio.create_task(listener("bob", broker, "news", 3)),
             asyncio.create_task(listener("cat", broker, "sport", 1))]
    await asyncio.sleep(0)
    for n in range(3):
        await broker.publish("news", f"headline {n}")
    await broker.publish("sport", "goal")
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(len(done), len(pending), dict(broker.topics))


asyncio.run(main())
