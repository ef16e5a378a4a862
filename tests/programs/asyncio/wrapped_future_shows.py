import asyncio
import concurrent.futures


async def main():
    given = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(given)
    print(repr(wrapped)[:60])
    wrapped.cancel()
    await asyncio.sleep(0)
    print(given.cancelled(), wrapped)
    other = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(other)
    other.set_exception(KeyError('k'))
    try:
        await wrapped
    except KeyError as error:
        print(repr(error))


asyncio.run(main())
