"""Debouncing with timers that are cancelled and set again."""
import asyncio


class Debounce:
    def __init__(self, delay, function):
        self.delay, self.function, self.handle = delay, function, None

    def __call__(self, *args):
        if self.handle:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.function, *args)


class Throttle:
    def __init__(self, interval):
        self.interval, self.next = interval, 0

    async def wait(self):
        now = asyncio.get_running_loop().time()
        self.next = max(self.next, now)
        delay, self.next = self.next - now, self.next + self.interval
        await asyncio.sleep(delay)


def save(text):
    print(f"{asyncio.get_running_loop().time():.2f} saved {text!r}")


async def main():
    debounced = Debounce(0.3, save)
    text = ""
    for character, pause in zip("hello world", [0.1] * 5 + [0.5] + [0.2] * 5):
        text += character
        debounced(text)
        await asyncio.sleep(pause)
    await asyncio.sleep(1)
    throttle = Throttle(0.25)

    async def call(n):
        await throttle.wait()
        print(f"{asyncio.get_running_loop().time():.2f} call {n}")

    await asyncio.gather(*(call(n) for n in range(4)))
    await asyncio.sleep(2)
    await call("late")


asyncio.run(main())
