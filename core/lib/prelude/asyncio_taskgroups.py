# asyncio.taskgroups: tasks that begin and end together.
from _asyncio import current_task, get_running_loop, _note_member
from asyncio.exceptions import CancelledError

__all__ = ('TaskGroup',)

_groups = 0


class TaskGroup:
    def __init__(self):
        global _groups
        _groups += 1
        self._number = _groups
        self._is_entered = False
        self._is_exiting = False
        self._is_aborting = False
        self._loop = None
        self._parent = None
        self._cancelled_parent = False
        self._tasks = set()
        self._errors = []
        self._fatal = None          # SystemExit or KeyboardInterrupt
        self._all_done = None       # the future that __aexit__ waits for

    def __repr__(self):
        words = []
        if self._tasks:
            words.append(f'tasks={len(self._tasks)}')
        if self._errors:
            words.append(f'errors={len(self._errors)}')
        if self._is_aborting:
            words.append('cancelling')
        elif self._is_entered:
            words.append('entered')
        return f"<TaskGroup{''.join(' ' + word for word in words)}>"

    async def __aenter__(self):
        if self._is_entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._is_entered = True
        return self

    def create_task(self, coro, *, name=None, context=None):
        if not self._is_entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._is_exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._is_aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = _create_task(coro, name, context)
        _note_member(task, self._parent, self._number)
        if task.done():
            self._on_task_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        return task

    async def __aexit__(self, kind, error, traceback):
        self._is_exiting = True
        if self._fatal is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._fatal = error
        cancellation = error if kind is CancelledError else None
        if self._cancelled_parent and self._parent.uncancel() == 0:
            cancellation = None     # it was ours: the errors say why
        if kind is not None and not self._is_aborting:
            self._abort()
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as late:
                if not self._is_aborting:
                    cancellation = late
                    self._abort()
            self._all_done = None
        if self._fatal is not None:
            raise self._fatal
        if cancellation is not None and not self._errors:
            raise cancellation
        if kind is not None and kind is not CancelledError:
            self._errors.append(error)
        if self._errors:
            # It is kept by a name of this frame, which its traceback keeps: it lives until cycles are collected.
            group = BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors)
            self._errors = None
            raise group from None

    def _abort(self):
        self._is_aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._fatal is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._fatal = error
        if self._parent.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent} is already completed',
                'exception': error, 'task': task})
        elif not self._is_aborting and not self._cancelled_parent:
            # Where the parent waits, in the block or at its end, it is to learn of it.
            self._abort()
            self._cancelled_parent = True
            self._parent.cancel()


from _asyncio import _create_task
