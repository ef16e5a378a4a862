# asyncio.coroutines: telling coroutines from other things.
from _asyncio import iscoroutine, iscoroutinefunction

__all__ = ('iscoroutinefunction', 'iscoroutine')
