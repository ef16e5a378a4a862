# asyncio.futures: Future and what recognises one.
from _asyncio import Future, isfuture

__all__ = ('Future', 'isfuture')
