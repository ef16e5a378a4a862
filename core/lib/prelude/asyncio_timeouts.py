# asyncio.timeouts: a deadline for a block of code.
from _asyncio import current_task, get_running_loop
from asyncio.exceptions import CancelledError

__all__ = ('Timeout', 'timeout', 'timeout_at')


class Timeout:
    def __init__(self, when):
        self._when = when
        self._state = 'created'     # active, expiring, expired, finished
        self._timer = None
        self._task = None
        self._cancels_before = 0

    def __repr__(self):
        when = ''
        if self._state == 'active':
            when = ' when=' + str(None if self._when is None else round(self._when, 3))
        return f'<Timeout [{self._state}]{when}>'

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state == 'created':
            raise RuntimeError('Timeout has not been entered')
        if self._state != 'active':
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    def _on_timeout(self):
        self._task.cancel()
        self._state = 'expiring'
        self._timer = None

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancels_before = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == 'expiring':
            self._state = 'expired'
            # Others may have asked for the cancellation too; then it is theirs.
            if self._task.uncancel() <= self._cancels_before and kind is CancelledError:
                raise TimeoutError from error
        elif self._state == 'active':
            self._state = 'finished'
        return None


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)
