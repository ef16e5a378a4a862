# asyncio.threads: functions that block. There is one thread; they run in line.
from _asyncio import get_running_loop
from _contextvars import copy_context

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    context = copy_context()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))
