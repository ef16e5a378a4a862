# asyncio.futures: Future and what recognises one.
from _asyncio import Future, isfuture

__all__ = ('Future', 'wrap_future', 'isfuture')


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')
