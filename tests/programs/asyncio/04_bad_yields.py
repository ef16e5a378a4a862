"""What a task says to an awaitable that yields nonsense."""
import asyncio
import types


class Yields:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        for value in self.values:
            try:
                sent = yield value
                print("  sent", sent)
            except RuntimeError as error:
                print("  RuntimeError:", str(error).split("<")[0], type(value).__name__)
        return "result"


@types.coroutine
def bare():
    yield
    return "bare"


async def wait_for(awaitable):
    return await awaitable


async def main():
    print(await Yields(None, None))
    print(await Yields(1, "text", [2]))
    print(await Yields(asyncio.get_running_loop().create_future()))
    print(await Yields(asyncio.current_task()))
    print(await Yields(x for x in "ab"))
    print(await bare())
    print(await asyncio.gather(wait_for(bare()), Yields(None), bare()))
    try:
        await 5
    except TypeError as error:
        print(error)


asyncio.run(main())
