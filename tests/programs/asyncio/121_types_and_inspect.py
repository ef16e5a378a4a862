"""Which things are coroutines, awaitables, futures."""
import asyncio
import functools
import inspect
import types


async def coroutine_function():
    pass


async def async_generator():
    yield


@types.coroutine
def old_style():
    yield


class Awaitable:
    def __await__(self):
        yield


class Method:
    async def method(self):
        pass

    @classmethod
    async def class_method(cls):
        pass

    @staticmethod
    async def static():
        pass

    async def __call__(self):
        pass


functions = [coroutine_function, async_generator, old_style, Awaitable, Method().method, Method.class_method, Method.static,
             Method(), functools.partial(coroutine_function), lambda: coroutine_function(), asyncio.sleep, asyncio.gather,
             asyncio.wait_for, asyncio.Queue.get, asyncio.Lock.release]
for function in functions:
    print(asyncio.iscoroutinefunction(function), inspect.iscoroutinefunction(function), inspect.isasyncgenfunction(function))
loop = asyncio.new_event_loop()
things = [coroutine_function(), async_generator(), old_style(), Awaitable(), loop.create_future(), asyncio.sleep(0)]
for thing in things:
    print(asyncio.iscoroutine(thing), inspect.isawaitable(thing), asyncio.isfuture(thing), inspect.iscoroutine(thing))
    if hasattr(thing, "close"):
        thing.close()
print(inspect.getcoroutinestate(things[0]), things[0].cr_frame, things[0].cr_running, things[0].cr_await)
print(issubclass(asyncio.Task, asyncio.Future), asyncio.Future.__module__, asyncio.Task.__qualname__)
print(issubclass(asyncio.CancelledError, Exception), asyncio.TimeoutError is TimeoutError, asyncio.CancelledError.__mro__[1])
loop.close()
