# Errors in __del__, which nobody can catch; coroutines that nobody awaits.
import asyncio


class Deleter:
    def __call__(self):
        raise ValueError("in __del__")

    def __repr__(self):
        return "<deleter>"


class Thing:
    __del__ = Deleter()


async def coroutine():
    pass


async def ignorant():
    coroutine()
    for _ in range(2):
        coroutine()
    asyncio.sleep(1)
    coroutine().close()
    held = [coroutine()]
    held = None


async def main():
    await ignorant()
    await ignorant()


thing = Thing()
del thing
Thing()
coroutine()
asyncio.run(main())
print("still here")
left = coroutine()
