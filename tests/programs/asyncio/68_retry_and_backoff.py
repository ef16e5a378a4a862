"""Retries with exponential pauses under an overall timeout."""
import asyncio


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def call(self):
        self.calls += 1
        await asyncio.sleep(0.1)
        if self.calls <= self.failures:
            raise ConnectionResetError(f"attempt {self.calls}")
        return f"after {self.calls} calls"


async def retry(function, attempts, pause=0.2):
    for n in range(attempts):
        try:
            return await function()
        except ConnectionError as error:
            print(f"{asyncio.get_running_loop().time():.2f}: {error}")
            last = error
            await asyncio.sleep(pause * 2 ** n)
    raise TimeoutError("giving up") from last


async def main():
    print(await retry(Flaky(2).call, 5))
    try:
        await retry(Flaky(9).call, 3)
    except TimeoutError as error:
        print(error, "because", error.__cause__)
    try:
        async with asyncio.timeout(1):
            await retry(Flaky(9).call, 9)
    except TimeoutError:
        print("overall timeout")
    results = await asyncio.gather(*(retry(Flaky(n).call, 2, 0.01) for n in range(4)), return_exceptions=True)
    for result in results:
        print(repr(result))


asyncio.run(main())
