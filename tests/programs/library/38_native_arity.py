# What wrong calls say: functions that parse keywords, bound methods named after the object's class, Task's own methods.
import asyncio
import collections


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as error:
        print(error)


class Own(list):
    pass


bound = Own().append
attempt(bound)
attempt(Own().clear, 1)
try:
    Own().append()
except TypeError as error:
    print(error)
attempt(collections.deque().append)
attempt(list.append, 1, 2)
attempt(collections.deque.append, 1, 2)
attempt(round)
attempt(round, digits=3)
attempt(round, 1, 2, 3)
attempt(round, 1, number=3)
attempt(round, 1, digits=3)
attempt(enumerate, [], 1, 2)
attempt('a'.split, 1, 2, 3)
attempt('a'.split, a=1, b=2, c=3)
attempt('a'.encode, 'utf-8', encoding=1)
attempt(int, 1, 2, 3)
attempt((1).to_bytes, 1, 2, 3)
attempt((1).to_bytes, signed=1, little=2)
attempt([].sort, 1)
attempt([].sort, 1, 2, 3)
attempt([].sort, a=1)
attempt(compile)
attempt(compile, 1, 2)


async def nothing():
    pass


async def main():
    task = asyncio.ensure_future(nothing())
    for name in ('result', 'done', 'cancelled', 'exception', 'get_name', 'get_coro', 'get_stack', 'add_done_callback',
                 'remove_done_callback', 'set_name', 'cancel', 'cancelling', 'uncancel', 'print_stack'):
        method = getattr(task, name)
        attempt(method, 1, 2, 3, 4)
        attempt(method, wrong=1)
        attempt(getattr(asyncio.Task, name), 5)
        attempt(getattr(asyncio.Task, name))
    print(asyncio.Task.result, asyncio.Task.get_loop)
    await task

asyncio.run(main())
