# StopIteration thrown where something is awaited: it belongs to what it is thrown into, whoever drives that.
import asyncio
from contextlib import asynccontextmanager


class Stop(StopIteration):
    pass


async def numbers():
    try:
        yield 1
    finally:
        print('  numbers are left')


async def deaf():
    try:
        yield 1
    except StopIteration as error:
        print('  deaf', repr(error))
        yield 2


@asynccontextmanager
async def block():
    yield 'inside'


class Oddities:
    def __init__(self, throw):
        self.throw = throw

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return 'asked'


def stops(error):
    raise StopIteration('from throw')


def nothing():
    pass


async def awaits(what):
    try:
        return await what
    finally:
        print('  awaits is left')


async def main():
    for error in StopIteration('spam'), StopAsyncIteration('ham'), Stop('sub'), ValueError('plain'):
        print(repr(error))
        for make in numbers, deaf:
            g = make()
            print(' ', await g.__anext__())
            try:
                print('  got', await g.athrow(error))
            except BaseException as caught:
                print('  caught', repr(caught), repr(caught.__cause__), repr(caught.__context__))
            await g.aclose()
        try:
            async with block() as value:
                print(' ', value)
                raise error
        except BaseException as caught:
            print('  block', caught is error, repr(caught.__cause__))
    for throw in stops, nothing, 7:
        coroutine = awaits(Oddities(throw))
        print(coroutine.send(None))
        try:
            print(coroutine.throw(KeyError('k')))
        except BaseException as caught:
            print('  out', repr(caught))
        print(coroutine.cr_frame)


asyncio.run(main())
