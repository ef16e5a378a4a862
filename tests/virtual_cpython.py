#!/usr/bin/env python3
"""CPython 3.11 on a virtual clock, telling what its scheduler does.

    tests/virtual_cpython.py PROGRAM.py ...

Each program runs in a process of its own, forked from this one, so that a hundred small programs do not start CPython a
hundred times. Beside PROGRAM.py comes PROGRAM.py.result, a JSON object: out, err, status, events. The events are those of
`coroscope run --trace` without those of single generators and coroutines (gen.*).

asyncio is CPython's own. Tasks and futures are subclasses that are numbered and hash to their number, handles tell when
they run, the selector never blocks but moves the clock to the next timer, and timers of one moment fire in the order in
which they were set.
"""
import asyncio
import gc
import itertools
import json
import math
import os
import re
import selectors
import sys
import threading
import types
import weakref

import _asyncio
from asyncio import base_events, coroutines, events, futures, tasks, unix_events
from concurrent.futures.thread import ThreadPoolExecutor, _WorkItem
import concurrent.futures

STDLIB = os.path.dirname(os.__file__)


class World:
    """What one run knows."""
    program = None
    now = 0.0
    iterations = tasks = futures = 0
    events = []
    err = None
    unnamed = None          # (event, weak reference) of the task made last: it gets its name after it was made
    is_showing = False


def emit(event, **fields):
    if World.unnamed:
        created, task = World.unnamed
        World.unnamed = None
        created["name"] = task() and task().get_name()
    record = {"event": event, **fields}
    World.events.append(record)
    return record


def own_lines(text):
    """Without the lines of a traceback that show the library, and without the library's line numbers."""
    kept, is_library = [], False
    for line in text.splitlines(keepends=True):
        in_group = re.match(r"\s*\| (.*)", line, re.S)
        shown = in_group[1] if in_group else line
        if re.match(r'\s*File "', shown):
            is_library = not re.match(r'\s*File "[\w.]*\.py"', shown)
        elif not shown.startswith("    "):
            is_library = False
        if not is_library:
            kept.append(re.sub(r"(<stdlib>/[\w/]+\.py:)\d+", r"\1*", line))
    return "".join(kept)


def show(value):
    World.is_showing, before = True, World.is_showing
    try:
        text = repr(value)
    except BaseException as error:
        text = f"<repr raised {type(error).__name__}>"
    finally:
        World.is_showing = before
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", text).replace(STDLIB, "<stdlib>").replace(os.getcwd() + "/", "")
    text = re.sub(r"(<stdlib>/[\w/]+\.py:)\d+", r"\1*", text)
    return text if len(text) <= 200 else text[:200] + "..."


def label(future):
    if not hasattr(future, "_number"):
        return type(future).__name__
    if isinstance(future, tasks.Task):
        return f"task T{future._number}"
    return ("gather" if isinstance(future, tasks._GatheringFuture) else "future") + f" F{future._number}"


def current_task():
    loop = events._get_running_loop()
    task = tasks.current_task(loop) if loop else None
    return f"T{task._number}" if hasattr(task, "_number") else None


class Future(_asyncio.Future):
    def __new__(cls, *args, **keywords):
        self = super().__new__(cls)
        World.futures += 1
        self._number = World.futures
        emit("future.create", future=f"F{self._number}", kind=label(self).split()[0], by=current_task())
        return self

    def __hash__(self):
        return self._number

    def __repr__(self):
        return f"<{label(self)}>" if World.is_showing else super().__repr__()

    def set_result(self, result, /):
        super().set_result(result)
        emit("future.done", future=f"F{self._number}", result=show(self._result))

    def set_exception(self, exception, /):
        super().set_exception(exception)
        emit("future.done", future=f"F{self._number}", exception=show(self._exception))

    def cancel(self, msg=None):
        is_cancelled = super().cancel(msg)
        if is_cancelled:
            emit("future.done", future=f"F{self._number}", cancelled=True)
        return is_cancelled


class Task(_asyncio.Task, Future):
    def __new__(cls, coro=None, *args, **keywords):
        self = _asyncio.Task.__new__(cls)
        if coroutines.iscoroutine(coro):
            World.tasks += 1
            self._number = World.tasks
            created = emit("task.create", task=f"T{self._number}", name=None, by=current_task(),
                           coro=getattr(coro, "__qualname__", type(coro).__name__))
            World.unnamed = created, weakref.ref(self)
        return self

    def __repr__(self):
        return f"<{label(self)}>" if World.is_showing else super().__repr__()


class _GatheringFuture(tasks._GatheringFuture, Future):
    pass


def all_tasks(loop=None):
    loop = loop or asyncio.get_running_loop()
    return set(sorted((task for task in list(tasks._all_tasks) if task.get_loop() is loop and not task.done()), key=hash))


def set_in_order(items=()):
    """`set` for as_completed, which makes tasks of its coroutines in the order given."""
    items = list(items)
    if any(coroutines.iscoroutine(item) for item in items):
        return list(dict.fromkeys(items))
    return set(items)


def is_programs(function):
    while hasattr(function, "func") or hasattr(function, "__wrapped__"):
        function = getattr(function, "func", None) or function.__wrapped__
    function = getattr(function, "__func__", function)
    code = getattr(function, "__code__", None) or getattr(getattr(type(function), "__call__", None), "__code__", None)
    return code is not None and code.co_filename == World.program


def name_of(function):
    while hasattr(function, "func"):
        function = function.func
    return getattr(function, "__qualname__", None) or type(function).__qualname__


def cancelled_error(message):
    return asyncio.CancelledError() if message is None else asyncio.CancelledError(message)


def sent_into(task, callback, args):
    """What the step that is about to run sends in: None or an exception."""
    if not isinstance(callback, types.BuiltinMethodType):           # the first step, or one with an error
        error = next((item for item in gc.get_referents(callback) if item is not task), None)
    elif args[0].cancelled():
        error = cancelled_error(getattr(args[0], "_cancel_message", None))
    else:
        error = args[0]._exception
    if task._must_cancel and not isinstance(error, asyncio.CancelledError):
        error = cancelled_error(task._cancel_message)
    return error


def outcome_of(task):
    if not task.done():
        waiter = task._fut_waiter
        return {"outcome": "suspend", "on": "sleep(0)" if waiter is None else label(waiter)}
    if task.cancelled():
        return {"outcome": "cancel"}
    if task._exception is not None:
        return {"outcome": "raise", "value": show(task._exception)}
    return {"outcome": "return", "value": show(task._result)}


SCHEDULING = {"__init__", "_call_soon", "call_soon", "call_soon_threadsafe", "call_at", "call_later"}
SCHEDULERS = {__file__, base_events.__file__, events.__file__}


class Handle(events.Handle):
    def __init__(self, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        frame = sys._getframe(1)
        while frame and frame.f_code.co_name in SCHEDULING and frame.f_code.co_filename in SCHEDULERS:
            frame = frame.f_back
        self._is_programs = frame is not None and frame.f_code.co_filename == World.program

    def _run(self):
        callback = self._callback
        task = getattr(callback, "__self__", None)
        if isinstance(task, tasks.Task) and (type(callback).__name__ == "TaskStepMethWrapper" or
                                             callback.__name__ == "task_wakeup"):
            error = sent_into(task, callback, self._args)
            name = f"T{task._number}"
            emit("step.begin", task=name, sent="value" if error is None else "exception", value=show(error))
            del error, callback
            try:
                super()._run()
            finally:
                emit("step.end", task=name, **outcome_of(task))
                del task
            return
        if self._is_programs or is_programs(callback):
            emit("callback.run", what=name_of(callback))
        del callback, task
        super()._run()


class TimerHandle(events.TimerHandle, Handle):
    numbers = itertools.count()

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(when, callback, args, loop, context)
        self._set_as = next(self.numbers)
        emit("timer.set", at=when)

    def cancel(self):
        if self._scheduled and not self._cancelled:
            emit("timer.cancel", at=self._when)
        super().cancel()

    def __lt__(self, other):
        return (self._when, self._set_as) < (other._when, other._set_as)


import collections                                                                                       # noqa: E402


class Ready(collections.deque):
    def append(self, handle):
        if isinstance(handle, asyncio.TimerHandle) and not handle._cancelled:
            emit("timer.fire", at=handle._when)
        super().append(handle)


class Generators(weakref.WeakKeyDictionary):
    """A loop's async generators, in the order in which they began."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class Selector(selectors.DefaultSelector):
    loop = None

    def select(self, timeout=None):
        found = super().select(0)
        loop = self.loop()
        if timeout is None and not found:
            leave(3, "deadlock: every task is waiting\n" + "".join(waiting(loop)))
        if timeout and not found:
            World.now = max(World.now, loop._scheduled[0]._when)
        World.iterations += 1
        if World.iterations > 100_000:
            leave(4, "too many iterations\n")
        emit("iteration", n=World.iterations, time=World.now)
        return found


class Loop(unix_events._UnixSelectorEventLoop):
    def __init__(self, selector=None):
        selector = Selector()
        selector.loop = weakref.ref(self)
        super().__init__(selector)
        self._ready, self._asyncgens = Ready(), Generators()

    def time(self):
        return World.now

    @property
    def _clock_resolution(self):
        return math.ulp(World.now)

    @_clock_resolution.setter
    def _clock_resolution(self, value):
        pass

    def _write_to_self(self):
        if threading.current_thread() is not threading.main_thread():
            super()._write_to_self()

    async def shutdown_default_executor(self):
        self._executor_shutdown_called = True
        if self._default_executor is not None:
            future = self.create_future()
            self._default_executor.shutdown(wait=True)
            self.call_soon(future.set_result, None)
            await future


def submit(self, function, /, *args, **keywords):
    """Of an executor: the function runs at once, where no loop is running."""
    loop = events._get_running_loop()
    events._set_running_loop(None)
    try:
        future = concurrent.futures.Future()
        _WorkItem(future, function, args, keywords).run()
    finally:
        events._set_running_loop(loop)
    return future


def waiting(loop):
    for task in sorted(asyncio.all_tasks(loop), key=hash):
        awaited, line = task.get_coro(), None
        name = getattr(awaited, "__qualname__", type(awaited).__name__)
        while awaited is not None:
            for prefix, inner in (("cr", "await"), ("gi", "yieldfrom"), ("ag", "await")):
                if hasattr(awaited, prefix + "_frame"):
                    frame = getattr(awaited, prefix + "_frame")
                    if frame is not None and frame.f_code.co_filename == World.program:
                        line = frame.f_lineno
                    awaited = getattr(awaited, f"{prefix}_{inner}")
                    break
            else:
                break
        waiter = task._fut_waiter
        on = "sleep(0)" if waiter is None else label(waiter)
        yield f"  T{task._number} {task.get_name()!r} {name}: {on}" + (f", line {line}" if line else "") + "\n"


def install():
    gc.disable()
    for cls in (Future, Task):
        cls.__module__, cls.__qualname__ = "_asyncio", cls.__name__
        for method in ("set_result", "set_exception", "cancel"):
            if method in vars(cls):
                vars(cls)[method].__qualname__ = f"{cls.__name__}.{method}"
    _GatheringFuture.__module__ = "asyncio.tasks"
    for cls in (Handle, TimerHandle):
        cls.__module__ = "asyncio.events"
        setattr(events, cls.__name__, cls)
        setattr(asyncio, cls.__name__, cls)
    asyncio.Future = futures.Future = Future
    asyncio.Task = tasks.Task = Task
    tasks._GatheringFuture = _GatheringFuture
    asyncio.all_tasks = tasks.all_tasks = all_tasks
    asyncio.runners.tasks.all_tasks = all_tasks
    tasks.set = set_in_order
    Loop.__name__ = Loop.__qualname__ = "_UnixSelectorEventLoop"
    Loop.__module__ = "asyncio.unix_events"
    Loop.shutdown_default_executor.__qualname__ = "BaseEventLoop.shutdown_default_executor"
    unix_events._UnixDefaultEventLoopPolicy._loop_factory = Loop
    asyncio.SelectorEventLoop = unix_events.SelectorEventLoop = Loop
    ThreadPoolExecutor.submit = submit
    real_print = print

    def print_(*args, sep=" ", end="\n", file=None, flush=False):
        real_print(*args, sep=sep, end=end, file=file, flush=flush)
        if file is None:
            emit("print", text=sep.join(str(arg) for arg in args) + end)
    print_.__name__ = print_.__qualname__ = "print"
    import builtins
    builtins.print = print_


def leave(status, text=""):
    """Ends the process now, with nothing cleaned up."""
    sys.stderr.write(text)
    sys.stdout.flush()
    sys.stderr.flush()
    save_events()
    os._exit(status)


def save_events():
    if World.unnamed:
        emit("end")
        World.events.pop()
    with open(World.program + ".events", "w", encoding="utf-8") as file:
        json.dump(World.events, file)


def run(program):
    """In the forked process."""
    World.program = program
    for descriptor, suffix in ((1, ".out"), (2, ".err")):
        opened = os.open(program + suffix, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, descriptor)
    with open(program, encoding="utf-8") as file:
        text = file.read()
    import linecache
    linecache.cache[program] = (len(text), None, text.splitlines(keepends=True), program)
    install()
    import atexit
    atexit.register(save_events)
    main = types.ModuleType("__main__")
    main.__file__ = program
    sys.modules["__main__"] = main
    sys.argv = [program]
    exec(compile(text, program, "exec"), main.__dict__)


def main():
    programs = sys.argv[1:]
    for program in programs:
        child = os.fork()
        if child == 0:
            run(program)
            return
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        result = {"status": code if code >= 0 else 128 - code}
        for key in ("out", "err"):
            with open(f"{program}.{key}", encoding="utf-8") as file:
                result[key] = file.read().replace(STDLIB, "<stdlib>")
        with open(program + ".events", encoding="utf-8") as file:
            result["events"] = json.load(file)
        with open(program + ".result", "w", encoding="utf-8") as file:
            json.dump(result, file)


if __name__ == "__main__":
    main()
