# asyncio.futures: Future and what recognises one.
from _asyncio import Future, isfuture
from asyncio import events

__all__ = ('Future', 'wrap_future', 'isfuture')


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    import concurrent.futures
    if isinstance(future, concurrent.futures.Future):
        loop = events.get_event_loop() if loop is None else loop
        wrapped = loop.create_future()
        _chain_future(future, wrapped, loop)
        return wrapped
    raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')


def _chain_future(source, destination, loop):
    # What becomes of one becomes of the other.
    def _call_check_cancel(destination):
        if destination.cancelled():
            source.cancel()

    def _call_set_state(source):
        if not (destination.cancelled() and loop.is_closed()):
            loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def _set_state(future, done):
    if future.cancelled():
        return
    if done.cancelled():
        future.cancel()
    elif (error := done.exception()) is not None:
        future.set_exception(error)
    else:
        future.set_result(done.result())
