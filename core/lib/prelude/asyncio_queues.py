# asyncio.queues: queues whose get() and put() wait. Queue itself is native; here is what subclasses may replace.
from collections import deque
from types import GenericAlias

from _asyncio import _note_place
from _asyncio_core import _QueueCore, _set_part

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty')


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class Queue(_QueueCore):
    def __init__(self, maxsize=0):
        if not self._prepare(maxsize):
            self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    __class_getitem__ = classmethod(GenericAlias)

    def _format(self):
        text = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            text += f' _queue={list(self._queue)!r}'
        if self._getters:
            text += f' _getters[{len(self._getters)}]'
        if self._putters:
            text += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            text += f' tasks={self._unfinished_tasks}'
        return text

    @property
    def maxsize(self):
        return self._maxsize


class PriorityQueue(Queue):
    def _init(self, maxsize):
        global heapq
        import heapq
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()


# --- The methods of subclasses, which go through what the subclass may have replaced -----------------------------------

def _empty(self):
    return not self._queue


def _full(self):
    return False if self._maxsize <= 0 else self.qsize() >= self._maxsize


async def _get(self):
    while self.empty():
        await _wait_in(self, True, self._getters, self.empty)
    return self.get_nowait()


async def _put(self, item):
    while self.full():
        await _wait_in(self, False, self._putters, self.full)
    return self.put_nowait(item)


async def _wait_in(self, is_getter, line, must_wait):
    turn = self._get_loop().create_future()
    line.append(turn)
    _note_place(turn, line, 'Queue.get' if is_getter else 'Queue.put')
    try:
        await turn
    except:
        turn.cancel()
        if turn in line:
            line.remove(turn)
        if not must_wait() and not turn.cancelled():
            self._wake(is_getter)       # it was woken and cannot go on: the next one can
        raise


def _get_nowait(self):
    if self.empty():
        raise QueueEmpty
    item = self._get()
    self._wake(False)
    return item


def _put_nowait(self, item):
    if self.full():
        raise QueueFull
    self._put(item)
    self._unfinished_tasks += 1
    self._wake(True)


_get.__qualname__ = 'Queue.get'
_put.__qualname__ = 'Queue.put'
for _name, _part in (('deque_class', deque), ('queue_class', Queue), ('queue_empty_error', QueueEmpty),
                     ('queue_full_error', QueueFull), ('queue_get', _get), ('queue_put', _put),
                     ('queue_get_nowait', _get_nowait), ('queue_put_nowait', _put_nowait), ('queue_empty', _empty),
                     ('queue_full', _full)):
    _set_part(_name, _part)
