# asyncio.locks: objects that make tasks wait for one another. Every waiting task has a future in a line.
from _asyncio import _note_place
from _asyncio_core import _EventCore, _LockCore, _SemaphoreCore, _set_part
from asyncio.exceptions import BrokenBarrierError, CancelledError
from asyncio.mixins import _LoopBoundMixin

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


class _Line(list):
    """The futures of those who wait, first come first served."""

    def next_in_turn(self):
        for future in self:
            if not future.done():
                return future
        return None

    def has_anybody(self):
        for future in self:
            if not future.cancelled():
                return True
        return False


def _and_waiters(text, line):
    return f'{text}, waiters:{len(line)}' if line else text


def _described(thing, text):
    return f'<{object.__repr__(thing)[1:-1]} [{text}]>'


# Where a subclass may have replaced acquire() or release(); the core does without in its own classes.
async def _enter_by_acquire(self):
    await self.acquire()
    return None


async def _leave_by_release(self, *error):
    self.release()


_enter_by_acquire.__qualname__ = '_ContextManagerMixin.__aenter__'
_leave_by_release.__qualname__ = '_ContextManagerMixin.__aexit__'


class Lock(_LockCore):
    def __repr__(self):
        return _described(self, _and_waiters('locked' if self.locked() else 'unlocked', self._waiters))


class Event(_EventCore):
    def __repr__(self):
        return _described(self, _and_waiters('set' if self.is_set() else 'unset', self._waiters))


class Semaphore(_SemaphoreCore):
    def __repr__(self):
        text = 'locked' if self.locked() else f'unlocked, value:{self._value}'
        return _described(self, _and_waiters(text, self._waiters))


class Condition(_LoopBoundMixin):
    __aenter__ = _enter_by_acquire
    __aexit__ = _leave_by_release

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self._line = _Line()
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __repr__(self):
        return _described(self, _and_waiters('locked' if self.locked() else 'unlocked', self._line))

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            turn = self._get_loop().create_future()
            self._line.append(turn)
            _note_place(turn, self._line, 'Condition.wait')
            try:
                await turn
                return True
            finally:
                self._line.remove(turn)
        finally:
            # However it ended, the lock is held again before anybody goes on.
            was_cancelled = False
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError:
                    was_cancelled = True
            if was_cancelled:
                raise CancelledError

    async def wait_for(self, predicate):
        while not (outcome := predicate()):
            await self.wait()
        return outcome

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        left = n
        for turn in self._line:
            if left <= 0:
                break
            if not turn.done():
                left -= 1
                turn.set_result(False)

    def notify_all(self):
        self.notify(len(self._line))


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier(_LoopBoundMixin):
    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._condition = Condition()
        self._parties = parties
        self._state = 'filling'     # then draining; resetting, broken
        self._count = 0

    def __repr__(self):
        waiting = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
        return _described(self, f'{self._state}{waiting}')

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass

    async def wait(self):
        async with self._condition:
            await self._condition.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError('Barrier aborted')
            try:
                place = self._count
                self._count += 1
                if place + 1 == self._parties:
                    self._change('draining')
                else:
                    await self._condition.wait_for(lambda: self._state != 'filling')
                    if self._state in ('broken', 'resetting'):
                        raise BrokenBarrierError('Abort or reset of barrier')
                return place
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ('resetting', 'draining'):
                        self._state = 'filling'
                    self._condition.notify_all()

    def _change(self, state):
        self._state = state
        self._condition.notify_all()

    async def reset(self):
        async with self._condition:
            self._change('resetting' if self._count > 0 else 'filling')

    async def abort(self):
        async with self._condition:
            self._change('broken')


_set_part('lock_class', Lock)
_set_part('semaphore_class', Semaphore)
_set_part('enter_by_acquire', _enter_by_acquire)
_set_part('leave_by_release', _leave_by_release)
