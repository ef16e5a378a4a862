# asyncio.locks: objects that make tasks wait for one another. Every waiting task has a future in a line.
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


class _Holder(_LoopBoundMixin):
    """What `async with` can hold."""

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()

    def _describe(self):
        raise NotImplementedError

    def __repr__(self):
        text = object.__repr__(self)[1:-1]
        return f'<{text} [{self._describe()}]>'


def _and_waiters(text, line):
    return f'{text}, waiters:{len(line)}' if line else text


class Lock(_Holder):
    def __init__(self):
        self._line = _Line()
        self._locked = False

    def _describe(self):
        return _and_waiters('locked' if self._locked else 'unlocked', self._line)

    def locked(self):
        return self._locked

    async def acquire(self):
        if self._locked or self._line.has_anybody():
            turn = self._get_loop().create_future()
            self._line.append(turn)
            try:
                try:
                    await turn
                finally:
                    self._line.remove(turn)
            except CancelledError:
                if not self._locked:
                    self._pass_on()
                raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._pass_on()

    def _pass_on(self):
        # Only the very first: if it was woken already, its step is on the way.
        if self._line and not self._line[0].done():
            self._line[0].set_result(True)


class Event(_LoopBoundMixin):
    def __init__(self):
        self._line = _Line()
        self._value = False

    def __repr__(self):
        text = object.__repr__(self)[1:-1]
        state = _and_waiters('set' if self._value else 'unset', self._line)
        return f'<{text} [{state}]>'

    def is_set(self):
        return self._value

    def set(self):
        if self._value:
            return
        self._value = True
        for turn in self._line:
            if not turn.done():
                turn.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            turn = self._get_loop().create_future()
            self._line.append(turn)
            try:
                await turn
            finally:
                self._line.remove(turn)
        return True


class Condition(_Holder):
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self._line = _Line()
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def _describe(self):
        return _and_waiters('locked' if self.locked() else 'unlocked', self._line)

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            turn = self._get_loop().create_future()
            self._line.append(turn)
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


class Semaphore(_Holder):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._line = _Line()
        self._value = value

    def _describe(self):
        return _and_waiters('locked' if self.locked() else f'unlocked, value:{self._value}', self._line)

    def locked(self):
        return self._value == 0 or self._line.has_anybody()

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        turn = self._get_loop().create_future()
        self._line.append(turn)
        try:
            try:
                await turn
            finally:
                self._line.remove(turn)
        except CancelledError:
            if not turn.cancelled():
                # It had its turn and cannot use it.
                self._value += 1
                self._pass_on()
            raise
        if self._value > 0:
            self._pass_on()
        return True

    def release(self):
        self._value += 1
        self._pass_on()

    def _pass_on(self):
        turn = self._line.next_in_turn()
        if turn is not None:
            self._value -= 1
            turn.set_result(True)


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
        text = object.__repr__(self)[1:-1]
        waiting = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
        return f'<{text} [{self._state}{waiting}]>'

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
