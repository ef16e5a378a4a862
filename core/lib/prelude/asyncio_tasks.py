# asyncio.tasks: waiting for several tasks, with or without a limit in time.
from _asyncio import (Task, all_tasks, create_task, current_task, ensure_future, gather, iscoroutine, isfuture, sleep,
                      get_running_loop)
from _asyncio_core import _set_part
from asyncio import events
from asyncio.exceptions import CancelledError
from asyncio.queues import Queue

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for',
           'as_completed', 'sleep', 'gather', 'shield', 'ensure_future', 'current_task',
           'all_tasks')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


def _release_waiter(waiter, *done):
    if not waiter.done():
        waiter.set_result(None)


class _Releases:
    """A done callback that lets a waiter go on; equal only to itself."""

    func = staticmethod(_release_waiter)
    keywords = {}

    def __init__(self, waiter):
        self.args = (waiter,)

    def __call__(self, done):
        _release_waiter(*self.args)


# --- wait ------------------------------------------------------------------------------------------------------------

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = list(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(set(fs), timeout, return_when, get_running_loop())


async def _wait(futures, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(futures)

    def _on_completion(future):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for future in futures:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for future in futures:
        (done if future.done() else pending).add(future)
    return done, pending


# --- wait_for --------------------------------------------------------------------------------------------------------

async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        future = ensure_future(fut, loop=loop)
        if future.done():
            return future.result()
        return await _give_up(future, loop)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release_waiter, waiter)
    releases = _Releases(waiter)
    future = ensure_future(fut, loop=loop)
    future.add_done_callback(releases)
    try:
        try:
            await waiter
        except CancelledError:
            if future.done():
                return future.result()      # too late to cancel: the caller gets it all the same
            future.remove_done_callback(releases)
            await _cancel_and_wait(future, loop)
            raise
        if future.done():
            return future.result()
        future.remove_done_callback(releases)
        return await _give_up(future, loop)
    finally:
        timer.cancel()


async def _give_up(future, loop):
    await _cancel_and_wait(future, loop)
    try:
        return future.result()              # it may have refused to be cancelled
    except CancelledError as error:
        raise TimeoutError() from error


async def _cancel_and_wait(future, loop):
    waiter = loop.create_future()
    releases = _Releases(waiter)
    future.add_done_callback(releases)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(releases)


# --- as_completed ----------------------------------------------------------------------------------------------------

def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    done = Queue()
    loop = events.get_event_loop()
    given = list(fs)
    given = list(dict.fromkeys(given)) if any(iscoroutine(f) for f in given) else set(given)
    todo = {ensure_future(f, loop=loop) for f in given}
    timer = None

    def _on_completion(future):
        if todo:
            todo.remove(future)
            done.put_nowait(future)
            if not todo and timer is not None:
                timer.cancel()

    def _on_timeout():
        for future in todo:
            future.remove_done_callback(_on_completion)
            done.put_nowait(None)
        todo.clear()

    async def _wait_for_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(_on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


# --- shield ----------------------------------------------------------------------------------------------------------

def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()       # nobody is left to ask for it
        elif inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# --- Where a task stands ---------------------------------------------------------------------------------------------

def _get_stack(task, limit):
    coro = task.get_coro()
    frame = None
    for attribute in ('cr_frame', 'gi_frame', 'ag_frame'):
        if hasattr(coro, attribute):
            frame = getattr(coro, attribute)
            break
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        step = task._exception.__traceback__
        while step is not None and (limit is None or len(frames) < limit):
            frames.append(step.tb_frame)
            step = step.tb_next
    return frames


def _print_stack(task, limit, file):
    import traceback
    frames = [(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None) for frame in _get_stack(task, limit)]
    error = task._exception
    if not frames:
        print(f'No stack for {task!r}', file=file)
    elif error is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    traceback.print_list(traceback.StackSummary.from_list(frames), file=file)
    if error is not None:
        for line in traceback.format_exception_only(error.__class__, error):
            print(line, file=file, end='')


def _as_stack(places):
    from traceback import StackSummary
    return StackSummary.from_list(places)


_set_part('get_stack', _get_stack)
_set_part('print_stack', _print_stack)
_set_part('as_stack', _as_stack)
