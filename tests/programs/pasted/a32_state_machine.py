import asyncio
import enum
import random
from collections import deque
from dataclasses import dataclass
import logging
import sys

logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stdout)


class State(enum.Enum):
    IDLE = enum.auto()
    GREEN = enum.auto()
    YELLOW = enum.auto()
    RED = enum.auto()

    @property
    def next(self):
        members = list(type(self))[1:]
        i = members.index(self) if self in members else -1
        return members[(i + 1) % len(members)]


@dataclass
class Car:
    number: int
    arrived: float


class Light:
    durations = {State.GREEN: 3, State.YELLOW: 1, State.RED: 2}

    def __init__(self):
        self.state = State.IDLE
        self.changed = asyncio.Condition()
        self.log = logging.getLogger("light")

    async def run(self, cycles):
        loop = asyncio.get_running_loop()
        for _ in range(cycles * 3):
            async with self.changed:
                self.state = self.state.next
                self.log.info("%5.2f %s", loop.time(), self.state.name)
                self.changed.notify_all()
            await asyncio.sleep(self.durations[self.state])

    async def wait_green(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.state is State.GREEN)


async def traffic(light, queue, n, rng):
    loop = asyncio.get_running_loop()
    for i in range(n):
        await asyncio.sleep(rng.expovariate(1.0))
        queue.append(Car(i, loop.time()))


async def pass_through(light, queue, done):
    loop = asyncio.get_running_loop()
    try:
        while True:
            await light.wait_green()
            if queue:
                car = queue.popleft()
                done.append((car.number, round(loop.time() - car.arrived, 2)))
            await asyncio.sleep(0.5)
    except asyncio.CancelledError:
        print("gate closed with", len(queue), "waiting")
        raise


async def main():
    rng = random.Random(11)
    light, queue, done = Light(), deque(), []
    gate = asyncio.create_task(pass_through(light, queue, done), name="gate")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(light.run(3))
        tg.create_task(traffic(light, queue, 8, rng))
    gate.cancel()
    results = await asyncio.gather(gate, return_exceptions=True)
    print(results, gate.cancelled(), gate.get_name())
    print(done)
    print(f"mean wait {sum(w for _, w in done) / len(done):.3f}")


asyncio.run(main())
