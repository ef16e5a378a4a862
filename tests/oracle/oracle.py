#!/usr/bin/env python3
"""oracle.py - run a program under real CPython 3.11 in virtual time and record what happened.

    oracle.py run PROGRAM.py [--stdin FILE] [--seed N] [--trace OUT.jsonl]
                             [--max-iterations N] [--ties heap|fifo] [-- ARG...]
    oracle.py compare A.jsonl B.jsonl [--level steps|schedule|full] [--ignore FIELD,...]
    oracle.py corpus DIR --update | --check

How it works.  `run` replaces itself with `python PROGRAM.py`, with this same file reachable on
PYTHONPATH under the name `sitecustomize`; CPython imports it before the program and install()
puts virtual time and the observers in place.  So the program is a true __main__: the
interpreter itself prints the tracebacks, sets the exit status and tears the modules down.

asyncio stays CPython's own.  Task and Future are thin subclasses of the C classes (numbering,
a deterministic hash, future.create/done), Handle a thin subclass that sees every callback run,
and the selector never blocks: when nothing is ready it moves the clock to the next timer.
Nothing in base_events/tasks/locks/... is rewritten; the schedule is CPython's.  The pure-Python
Task and Future are *not* used: their frames would appear in every traceback.

Coroutine events come from sys.settrace.  Telling suspend/return/raise apart, next/send/throw
apart, and the value sent are exact: they are read from the opcode at f_lasti, from the
generator's gi_frame_state and from the top of the frame's value stack (ctypes, CPython 3.11
layout, checked at start).

Timers with equal deadlines fire in the order of creation, as if the clock had moved a little between
them (--ties heap: in the order of CPython's bare heap, which is not stable).

Exit status of `run`: the program's own; 3 deadlock; 4 iteration limit; 2 wrong usage.
"""
import json
import os
import re
import sys

EPOCH = 1704067200          # 2024-01-01 00:00:00 UTC: what time.time() says when loop.time() is 0
MAX_TEXT = 200              # longer reprs are cut in the trace (MAX_TEXT characters, then '...')
MAX_ITERATIONS = 1_000_000
EXIT_DEADLOCK, EXIT_ITERATIONS = 3, 4
STDLIB = os.path.dirname(os.__file__)
HERE = os.path.abspath(__file__)


def own_frames(text):
    """Tracebacks without the library's own frames: what the program's author can act on."""
    kept, skipping = [], False
    for line in text.splitlines(keepends=True):
        if re.match(r'\s*File "', line):
            skipping = bool(re.match(r'\s*File "(<stdlib>|<frozen)', line))
        elif not line.startswith('    '):
            skipping = False
        if not skipping:
            kept.append(line)
    return ''.join(kept)


def relocatable(text, directory):
    """`text` without the program's directory and without the library's place and line numbers."""
    text = text.replace(directory + '/', '').replace(STDLIB + '/', '<stdlib>/')
    text = re.sub(r'(File "<stdlib>/[^"]*", line )\d+', r'\1*', text)
    return re.sub(r'(<stdlib>/[\w/]+\.py:)\d+', r'\1*', text)


# ---------------------------------------------------------------------------------------------
# Inside the traced process
# ---------------------------------------------------------------------------------------------

class State:
    """Everything the observers share in the traced process."""
    program = directory = None      # absolute path of PROGRAM.py, and its folder
    now = 0.0                       # the virtual clock, seconds
    iterations = 0
    tasks = futures = 0             # how many of each were created
    limit = MAX_ITERATIONS
    ties = 'fifo'                   # order of timers with equal deadlines
    quoting = False                 # True while show() runs: tasks and futures print as ids


class Trace:
    """JSON Lines writer.  `out` None: nothing is recorded."""
    out = None
    lines = []
    unnamed = None                  # (record, weak reference) of a task.create without its name

    @classmethod
    def emit(cls, event, **fields):
        if cls.out is None:
            return
        if cls.unnamed:             # the name is known once the constructor (and set_name) ran
            (record, ref), cls.unnamed = cls.unnamed, None
            task = ref()
            record['name'] = task and task.get_name()
        record = {'event': event, **fields}
        cls.lines.append(record)
        if len(cls.lines) > 1000:
            cls.flush(keep=1)
        return record

    @classmethod
    def flush(cls, keep=0):
        if cls.out is None:
            return
        if not keep:
            cls.emit('end')         # completes a pending name; not written
            cls.lines.pop()
        ready, cls.lines = cls.lines[:len(cls.lines) - keep], cls.lines[len(cls.lines) - keep:]
        cls.out.write(''.join(json.dumps(r, separators=(',', ':')) + '\n' for r in ready))
        cls.out.flush()


def show(value):
    """repr(value), deterministic: no addresses, no folders, tasks and futures by their ids."""
    State.quoting, outer = True, State.quoting
    try:
        text = repr(value)
    except BaseException as exc:
        text = f'<repr raised {type(exc).__name__}>'
    finally:
        State.quoting = outer
    text = relocatable(re.sub(r' at 0x[0-9a-fA-F]+', '', text), State.directory)
    return text if len(text) <= MAX_TEXT else text[:MAX_TEXT] + '...'


def die(status, *messages):
    """End the process at once: no finalizers, no clean-up by the program."""
    sys.stdout.flush()
    print(*messages, sep='\n', file=sys.stderr, flush=True)
    Trace.flush()
    os._exit(status)


# --- generators, coroutines, async generators: sys.settrace ----------------------------------

class Frames:
    """What CPython 3.11 keeps in a generator's frame (offsets: see pycore_frame.h, genobject.h)."""
    import ctypes
    SUSPENDED = -1
    SENT = object()

    @classmethod
    def _interpreter_frame(cls, frame):
        return cls.ctypes.c_void_p.from_address(id(frame) + 24).value   # PyFrameObject.f_frame

    @classmethod
    def suspended(cls, frame):
        """True if the generator owning `frame` is leaving by a yield or await."""
        address = cls._interpreter_frame(frame) - 5                     # gi_frame_state
        return cls.ctypes.c_int8.from_address(address).value == cls.SUSPENDED

    @classmethod
    def top(cls, frame):
        """Top of the value stack: on resumption, the value sent in."""
        address = cls._interpreter_frame(frame)
        depth = cls.ctypes.c_int.from_address(address + 64).value       # stacktop
        slot = cls.ctypes.c_void_p.from_address(address + 72 + 8 * (depth - 1)).value
        return cls.ctypes.cast(slot, cls.ctypes.py_object).value

    @classmethod
    def check(cls):
        """Refuse to record anything if this interpreter's frames are not laid out as known."""
        seen = []

        def probe():
            yield 'out'

        def look(frame, event, arg):
            if frame.f_code is probe.__code__:
                if event == 'call' and frame.f_lasti > 8:
                    seen.append(cls.top(frame) is cls.SENT)
                if event == 'return':
                    seen.append(cls.suspended(frame) == (arg == 'out'))
            return look
        if sys.version_info[:2] != (3, 11) or sys.implementation.name != 'cpython':
            raise SystemExit('oracle: needs CPython 3.11')
        generator, before = probe(), sys.gettrace()
        sys.settrace(look)
        try:
            next(generator)
            generator.send(cls.SENT)
        except StopIteration:
            pass
        finally:
            sys.settrace(before)
        if seen != [True] * 3:
            raise SystemExit('oracle: unknown frame layout')


from opcode import opmap as OP                                          # noqa: E402

YIELDS = {1: 'yield', 2: 'yield from', 3: 'await'}      # by the oparg of the RESUME that follows


class Generator:
    """Trace function of one generator, coroutine or async generator (lives in its f_trace)."""
    __slots__ = ('id', 'ops', 'exception', 'line', 'throwing', 'awaiting')
    numbers = {'G': 0, 'C': 0, 'A': 0}

    def __init__(self, code):
        kind = 'A' if code.co_flags & 0x200 else 'C' if code.co_flags & 0x80 else 'G'
        self.numbers[kind] += 1
        self.id = f'{kind}{self.numbers[kind]}'
        self.ops = code.co_code
        self.exception = self.line = self.throwing = self.awaiting = None
        Trace.emit('gen.create', id=self.id, qualname=code.co_qualname, line=code.co_firstlineno)

    def resumed(self, how, value, frame):
        Trace.emit('gen.resume', id=self.id, how=how, value=value, line=frame.f_lineno)

    def sent(self, value, frame):
        self.resumed('next' if value is None else 'send', show(value), frame)

    def failing(self, exc, tb, frame):
        """`exc` is on its way out of the frame; the line is the one a traceback shows."""
        self.exception = show(exc)
        self.line = tb.tb_lineno if tb and tb.tb_frame is frame else frame.f_lineno

    def called(self, frame):
        """A 'call' event: at a RESUME the frame goes on with a value, else an exception enters."""
        at = frame.f_lasti
        self.awaiting = None
        frame.f_trace_opcodes = self.exception is not None
        if self.ops[at] != OP['RESUME']:
            self.throwing = True                        # resumed() once the exception is seen
        else:
            self.sent(Frames.top(frame) if self.ops[at + 1] & 3 else None, frame)

    def __call__(self, frame, event, arg):
        at = frame.f_lasti
        op = self.ops[at]
        if event == 'exception':
            if self.throwing:
                self.throwing = None
                close = arg[0] is GeneratorExit
                self.resumed('close' if close else 'throw', show(arg[1]), frame)
            if arg[0] is not StopIteration or op not in (OP['SEND'], OP['FOR_ITER']):
                self.failing(arg[1], arg[2], frame)
                frame.f_trace_opcodes = True            # to see what a re-raise raises
        elif event == 'opcode':
            if self.awaiting:                           # entered without a 'call': a throw() was
                self.awaiting = None                    # absorbed by the awaited, which returned
                frame.f_trace_opcodes = self.exception is not None
                self.sent(Frames.top(frame), frame)
            if op in (OP['RERAISE'], OP['END_ASYNC_FOR']):
                self.failing(Frames.top(frame), Frames.top(frame).__traceback__, frame)
            elif op == OP['RAISE_VARARGS'] and not self.ops[at + 1]:
                self.failing(*sys.exc_info()[1:], frame)
        elif event == 'return':
            name, line = self.id, frame.f_lineno
            if Frames.suspended(frame):
                how = YIELDS[self.ops[at + 3] & 3]
                if how != 'yield':
                    self.awaiting = frame.f_trace_opcodes = True
                    Trace.emit('gen.suspend', id=name, how=how, line=line)
                else:
                    if name[0] == 'A':                  # the C wrapper around what is yielded
                        arg, = gc.get_referents(arg)
                    Trace.emit('gen.suspend', id=name, how=how, value=show(arg), line=line)
            elif op == OP['RETURN_VALUE']:
                Trace.emit('gen.return', id=name, value=show(arg), line=line)
            else:
                Trace.emit('gen.raise', id=name, exception=self.exception, line=self.line)
        return self


def tracer(frame, event, arg):
    """The global trace function: called when any frame is entered or resumed."""
    code = frame.f_code
    if code.co_filename != State.program or not code.co_flags & 0x2A0:
        return None
    generator = frame.f_trace
    if type(generator) is not Generator:
        generator = Generator(code)
        frame.f_trace_lines = False
    generator.called(frame)
    return generator


# --- virtual time, seeded randomness, threads of an executor run in line -----------------------

def rename(**functions):
    """Give stand-ins the names of what they stand for."""
    for name, function in functions.items():
        function.__name__ = name
        function.__qualname__ = name


def install_time():
    import ctypes
    import datetime
    import time
    real_sleep, day = time.sleep, datetime.datetime

    def since_start():
        return State.now

    def nanoseconds():
        return round(State.now * 1e9)

    def sleep(seconds, /):
        if isinstance(seconds, (int, float)) and seconds >= 0:
            State.now += seconds
        else:
            real_sleep(seconds)                         # raises what it always raised

    time.sleep = sleep
    time.time = lambda: EPOCH + State.now
    time.time_ns = lambda: EPOCH * 10**9 + nanoseconds()
    rename(time=time.time, time_ns=time.time_ns)
    for name in ('monotonic', 'perf_counter', 'process_time', 'thread_time'):
        setattr(time, name, since_start)
        setattr(time, name + '_ns', nanoseconds)

    def default_now(real, position):                    # localtime() and friends without argument
        def stand_in(*args):
            return real(*args) if len(args) > position else real(*args, default())
        def default():
            return time.time() if real.__name__ in ('localtime', 'gmtime', 'ctime') \
                else time.localtime()
        rename(**{real.__name__: stand_in})
        return stand_in
    for name in ('localtime', 'gmtime', 'ctime', 'asctime', 'strftime'):
        setattr(time, name, default_now(getattr(time, name), int(name == 'strftime')))

    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    def utcnow(cls):
        return cls.utcfromtimestamp(time.time())
    # today() asks time.time() already.  The C class is patched in place, so that there is no
    # subclass to be seen in reprs and type checks.
    methods = gc.get_referents(day.__dict__)[0]
    methods['now'], methods['utcnow'] = classmethod(now), classmethod(utcnow)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(day))


def install_random(seed):
    import random
    original = random.Random.seed

    def seed_(self, a=None, version=2):
        original(self, seed if a is None else a, version)
    rename(seed=seed_)
    random.Random.seed = seed_
    random.seed = random._inst.seed
    random.seed(seed)
    entropy = random.Random(seed)
    os.urandom = random._urandom = lambda n: entropy.randbytes(n)
    rename(urandom=os.urandom)


def install_executor():
    """ThreadPoolExecutor.submit() runs the function at once, in the calling thread."""
    import concurrent.futures
    from asyncio import events
    from concurrent.futures.thread import ThreadPoolExecutor, _WorkItem

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        loop = events._get_running_loop()
        events._set_running_loop(None)                  # a worker thread has no running loop
        try:
            if self._initializer is not None and not self._threads:
                self._initializer(*self._initargs)
                self._initializer = None
            future = concurrent.futures.Future()
            _WorkItem(future, fn, args, kwargs).run()
        finally:
            events._set_running_loop(loop)
        return future
    rename(submit=submit)
    ThreadPoolExecutor.submit = submit


def install_display():
    """Leave the frames of this file out of tracebacks and stack listings."""
    import traceback

    def hidden(frame):
        return frame.f_code.co_filename == __file__

    def without(walk):
        def walker(start):
            if start is None:                           # walk_stack(None) counts frames itself
                return walk(start)
            return (item for item in walk(start)
                    if not hidden(item[0][0] if isinstance(item[0], tuple) else item[0]))
        return walker
    for name in ('walk_tb', 'walk_stack', '_walk_tb_with_full_positions'):
        setattr(traceback, name, without(getattr(traceback, name)))

    def stripped(tb):
        while tb is not None and hidden(tb.tb_frame):
            tb = tb.tb_next
        if tb is not None:
            tb.tb_next = stripped(tb.tb_next)
        return tb

    def excepthook(kind, exc, tb):
        todo, seen = [exc], set()
        while todo:
            one = todo.pop()
            if one is not None and id(one) not in seen:
                seen.add(id(one))
                one.__traceback__ = stripped(one.__traceback__)
                todo += [one.__cause__, one.__context__, *getattr(one, 'exceptions', ())]
        sys.__excepthook__(kind, exc, exc.__traceback__)
    sys.excepthook = excepthook


def install_output():
    """One `print` event for a call of print(), or for a write() to stdout outside of it."""
    import builtins
    import io
    chunks, depth, real_print = [], [0], builtins.print

    def done():
        if chunks and not depth[0]:
            text = ''.join(chunks)
            chunks.clear()
            Trace.emit('print', text=relocatable(text, State.directory))

    class TextIOWrapper(io.TextIOWrapper):
        def write(self, text, /):
            count = super().write(text)
            chunks.append(text)
            done()
            return count
    TextIOWrapper.__module__ = '_io'

    def print_(*args, **options):
        depth[0] += 1
        try:
            real_print(*args, **options)
        finally:
            depth[0] -= 1
            done()
    rename(print=print_)
    old = sys.stdout
    settings = {'encoding': old.encoding, 'errors': old.errors, 'line_buffering': old.line_buffering}
    sys.stdout = sys.__stdout__ = TextIOWrapper(old.detach(), **settings)
    sys.stdout.mode = 'w'
    builtins.print = print_

    def undo():
        del TextIOWrapper.write
        builtins.print = real_print
    return undo


# --- asyncio: observers on CPython's own classes -----------------------------------------------

def label(future):
    """T2, F3: the id of a task or future, with what it is."""
    from asyncio import tasks
    if not hasattr(future, '_oracle_id'):
        return type(future).__name__
    if isinstance(future, tasks.Task):
        return f'task T{future._oracle_id}'
    kind = 'gather' if isinstance(future, tasks._GatheringFuture) else 'future'
    return f'{kind} F{future._oracle_id}'


def waits_for(task):
    waiter = task._fut_waiter
    return 'sleep(0)' if waiter is None else label(waiter)


def current_task():
    from asyncio import events, tasks
    loop = events._get_running_loop()
    task = tasks.current_task(loop) if loop else None
    return f'T{task._oracle_id}' if hasattr(task, '_oracle_id') else None


def install_futures():
    import _asyncio
    import asyncio
    import weakref
    from asyncio import coroutines, futures, tasks

    class Future(_asyncio.Future):
        def __new__(cls, *args, **kwargs):
            self = super().__new__(cls)
            State.futures += 1
            self._oracle_id = State.futures
            Trace.emit('future.create', future=f'F{self._oracle_id}',
                       kind=label(self).split()[0], by=current_task())
            return self

        def __hash__(self):                             # sets of tasks: an order that can be had
            return self._oracle_id                      # again (CPython hashes the address)

        def __repr__(self):
            return f'<{label(self)}>' if State.quoting else super().__repr__()

        def _oracle_done(self, **how):
            Trace.emit('future.done', future=f'F{self._oracle_id}', **how)

        def set_result(self, *args, **kwargs):
            super().set_result(*args, **kwargs)
            self._oracle_done(result=show(self._result))

        def set_exception(self, *args, **kwargs):
            super().set_exception(*args, **kwargs)
            self._oracle_done(exception=show(self._exception))

        def cancel(self, msg=None):
            cancelled = super().cancel(msg)
            if cancelled:
                self._oracle_done(cancelled=True)
            return cancelled

    class Task(_asyncio.Task, Future):
        def __new__(cls, coro=None, *args, **kwargs):
            self = _asyncio.Task.__new__(cls)
            if coroutines.iscoroutine(coro):            # else the constructor is about to fail
                State.tasks += 1
                self._oracle_id = State.tasks
                record = Trace.emit('task.create', task=f'T{State.tasks}', name=None, by=current_task(),
                                    coro=getattr(coro, '__qualname__', type(coro).__name__))
                Trace.unnamed = record and (record, weakref.ref(self))
            return self

        def __repr__(self):
            return f'<{label(self)}>' if State.quoting else super().__repr__()
    for cls in (Future, Task):
        cls.__module__, cls.__qualname__ = '_asyncio', cls.__name__
        for method in ('set_result', 'set_exception', 'cancel'):
            if method in vars(cls):
                vars(cls)[method].__qualname__ = f'{cls.__name__}.{method}'

    class _GatheringFuture(tasks._GatheringFuture, Future):
        pass
    _GatheringFuture.__module__ = 'asyncio.tasks'
    asyncio.Future = futures.Future = Future
    asyncio.Task = tasks.Task = Task
    tasks._GatheringFuture = _GatheringFuture

    def all_tasks(loop=None):
        loop = loop or asyncio.get_running_loop()
        mine = [t for t in list(tasks._all_tasks) if t.get_loop() is loop and not t.done()]
        return set(sorted(mine, key=hash))
    asyncio.all_tasks = tasks.all_tasks = all_tasks

    def set_(items=()):                                 # `set` as asyncio.tasks sees it:
        items = list(items)                             # as_completed() keeps the order given
        loose = any(coroutines.iscoroutine(item) for item in items)
        return list(dict.fromkeys(items)) if loose else set(items)
    tasks.set = set_


def install_handles():
    import asyncio
    import itertools
    import types
    from asyncio import CancelledError, base_events, events, tasks
    numbers = itertools.count()

    def of_program(function):
        """Does the callback's code belong to PROGRAM.py?"""
        while hasattr(function, 'func') or hasattr(function, '__wrapped__'):
            function = getattr(function, 'func', None) or function.__wrapped__
        function = getattr(function, '__func__', function)
        code = getattr(function, '__code__', None) or \
            getattr(getattr(type(function), '__call__', None), '__code__', None)
        return code is not None and code.co_filename == State.program

    def name_of(function):
        while hasattr(function, 'func'):
            function = function.func
        return getattr(function, '__qualname__', None) or type(function).__qualname__

    def sent_to(task, handle):
        """What the step is about to send in: None, or an exception as text."""
        callback, args = handle._callback, handle._args
        exc = None
        if not isinstance(callback, types.BuiltinMethodType):
            exc = next((x for x in gc.get_referents(callback) if x is not task), None)
        elif args[0].cancelled():
            message = getattr(args[0], '_cancel_message', None)
            exc = CancelledError() if message is None else CancelledError(message)
        else:
            exc = args[0]._exception
        if task._must_cancel and not isinstance(exc, CancelledError):
            message = task._cancel_message
            exc = CancelledError() if message is None else CancelledError(message)
        return exc

    def ended(task):
        if not task.done():
            return {'outcome': 'suspend', 'on': waits_for(task)}
        if task.cancelled():
            return {'outcome': 'cancel'}
        if task._exception is not None:
            return {'outcome': 'raise', 'value': show(task._exception)}
        return {'outcome': 'return', 'value': show(task._result)}

    class Handle(events.Handle):
        def __init__(self, callback, args, loop, context=None):
            super().__init__(callback, args, loop, context)
            frame = sys._getframe(1)                    # past call_soon() and such: who asked?
            while frame and frame.f_code.co_name in SCHEDULING and \
                    frame.f_code.co_filename in SCHEDULERS:
                frame = frame.f_back
            self._user = frame is not None and frame.f_code.co_filename == State.program

        def _run(self):
            callback = self._callback
            task = getattr(callback, '__self__', None)
            if isinstance(task, tasks.Task) and (type(callback).__name__ == 'TaskStepMethWrapper' or
                                                 callback.__name__ == 'task_wakeup'):
                exc = sent_to(task, self)
                name, sent = f'T{task._oracle_id}', 'value' if exc is None else 'exception'
                Trace.emit('step.begin', task=name, sent=sent, value=show(exc))
                del exc, callback
                try:
                    super()._run()
                finally:
                    Trace.emit('step.end', task=name, **ended(task))
                    del task
                return
            if self._user or of_program(callback):
                Trace.emit('callback.run', what=name_of(callback))
            del callback, task
            super()._run()

    class TimerHandle(events.TimerHandle, Handle):
        def __init__(self, when, callback, args, loop, context=None):
            super().__init__(when, callback, args, loop, context)
            self._oracle_number = next(numbers)
            Trace.emit('timer.set', at=when)

        def cancel(self):
            if self._scheduled and not self._cancelled:
                Trace.emit('timer.cancel', at=self._when)
            super().cancel()
    if State.ties == 'fifo':
        TimerHandle.__lt__ = lambda self, other: \
            (self._when, self._oracle_number) < (other._when, other._oracle_number)
    SCHEDULERS = (__file__, base_events.__file__, events.__file__)
    SCHEDULING = ('__init__', '_call_soon', 'call_soon', 'call_soon_threadsafe', 'call_at', 'call_later')
    for cls in (Handle, TimerHandle):
        cls.__module__, cls.__qualname__ = 'asyncio.events', cls.__name__
        setattr(events, cls.__name__, cls)
        setattr(asyncio, cls.__name__, cls)


def install_loop():
    import asyncio
    import collections
    import math
    import selectors
    import threading
    import weakref
    from asyncio import unix_events

    class Ready(collections.deque):
        """loop._ready; a timer's handle is appended to it when the timer is due."""
        def append(self, handle):
            if isinstance(handle, asyncio.TimerHandle) and not handle._cancelled:
                Trace.emit('timer.fire', at=handle._when)
            super().append(handle)

    class Ordered(weakref.WeakKeyDictionary):
        """loop._asyncgens; as a WeakSet, but in order of insertion."""
        def add(self, item):
            self[item] = None

        def discard(self, item):
            self.pop(item, None)

    class Selector(selectors.DefaultSelector):
        """Polls, never blocks: waiting is moving the virtual clock."""
        loop = None                                     # weak reference

        def select(self, timeout=None):
            events = super().select(0)
            loop = self.loop()
            if timeout is None and not events:
                if len(self.get_map()) > 1 or threading.active_count() > 1:
                    return super().select(1)            # true I/O or threads: not deterministic
                deadlock(loop)
            if timeout and not events:
                State.now = max(State.now, loop._scheduled[0]._when)
            State.iterations += 1
            if State.iterations > State.limit:
                die(EXIT_ITERATIONS, f'iteration limit reached: {State.limit} iterations',
                    *listing(loop))
            Trace.emit('iteration', n=State.iterations, time=State.now)
            return events

    class _UnixSelectorEventLoop(unix_events._UnixSelectorEventLoop):
        def __init__(self, selector=None):
            selector = Selector()
            selector.loop = weakref.ref(self)
            super().__init__(selector)
            self._ready, self._asyncgens = Ready(), Ordered()

        @property
        def _clock_resolution(self):                    # due: when < now + this, so: when <= now
            return math.ulp(State.now)

        @_clock_resolution.setter
        def _clock_resolution(self, value):
            pass

        def _write_to_self(self):
            if threading.current_thread() is not threading.main_thread():
                super()._write_to_self()

        async def shutdown_default_executor(self):
            """As in base_events, but the pool is empty: no thread has to be joined."""
            self._executor_shutdown_called = True
            if self._default_executor is not None:
                future = self.create_future()
                self._default_executor.shutdown(wait=True)
                self.call_soon(future.set_result, None)
                await future
        shutdown_default_executor.__qualname__ = 'BaseEventLoop.shutdown_default_executor'
    _UnixSelectorEventLoop.__module__ = 'asyncio.unix_events'
    unix_events._UnixDefaultEventLoopPolicy._loop_factory = _UnixSelectorEventLoop
    asyncio.SelectorEventLoop = unix_events.SelectorEventLoop = _UnixSelectorEventLoop


def listing(loop):
    """One line a pending task: what it waits for and where the program stands."""
    import asyncio
    for task in sorted(asyncio.all_tasks(loop), key=hash):
        awaited, line = task.get_coro(), None
        name = getattr(awaited, '__qualname__', type(awaited).__name__)
        while awaited is not None:
            for kind, inner in (('cr', 'await'), ('gi', 'yieldfrom'), ('ag', 'await')):
                if hasattr(awaited, kind + '_frame'):
                    frame = getattr(awaited, kind + '_frame')
                    if frame is not None and frame.f_code.co_filename == State.program:
                        line = frame.f_lineno
                    awaited = getattr(awaited, f'{kind}_{inner}')
                    break
            else:
                break
        yield f'  T{hash(task)} {task.get_name()!r} {name}: {waits_for(task)}' + \
            (f', line {line}' if line else '')


def deadlock(loop):
    die(EXIT_DEADLOCK, 'deadlock: every task is waiting', *listing(loop))


def install():
    """Called when CPython imports this file as sitecustomize, before the program."""
    global gc
    import gc
    settings = json.loads(os.environ.pop('ORACLE_SETTINGS'))
    for name, value in settings['environment'].items():     # what the program should see
        os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)
    folder = settings['folder']
    sys.path[:] = [entry for entry in sys.path if entry != folder]
    os.unlink(__file__)
    os.rmdir(folder)
    State.program, State.ties = settings['program'], settings['ties']
    State.limit = settings['max_iterations']
    State.directory = os.path.dirname(State.program)
    gc.disable()                        # cycles are collected by gc.collect() and at exit, only
    install_time()
    install_random(settings['seed'])
    install_executor()
    install_futures()
    install_handles()
    install_loop()
    install_display()
    if settings['trace']:
        import atexit
        Frames.check()
        Trace.out = open(settings['trace'], 'w', encoding='utf-8')
        undo_output = install_output()

        def stop():                     # the trace ends when the interpreter begins to shut down
            sys.settrace(None)
            undo_output()
            Trace.flush()
            Trace.out = None
        atexit.register(stop)
        sys.settrace(tracer)


# ---------------------------------------------------------------------------------------------
# The command line
# ---------------------------------------------------------------------------------------------

def run(program, arguments=(), stdin=None, seed=0, trace=None, ties='fifo',
        max_iterations=MAX_ITERATIONS):
    """Replace this process by the program under observation."""
    import tempfile
    program = os.path.abspath(program)
    if not os.path.isfile(program):
        print(f'oracle: no such file: {program}', file=sys.stderr)
        return 2
    folder = tempfile.mkdtemp(prefix='oracle-')
    os.symlink(HERE, os.path.join(folder, 'sitecustomize.py'))
    changes = {'PYTHONHASHSEED': '0', 'PYTHONDONTWRITEBYTECODE': '1', 'PYTHONIOENCODING': 'utf-8',
               'PYTHONPATH': os.pathsep.join(filter(None, [folder, os.environ.get('PYTHONPATH')])),
               'TZ': 'UTC', 'COLUMNS': '80'}
    kept = ('TZ', 'COLUMNS', 'PYTHONHASHSEED')
    settings = {'program': program, 'folder': folder, 'seed': seed, 'ties': ties,
                'max_iterations': max_iterations, 'trace': trace and os.path.abspath(trace),
                'environment': {k: os.environ.get(k) for k in changes if k not in kept}}
    if stdin:
        os.dup2(os.open(stdin, os.O_RDONLY), 0)
    os.execve(sys.executable, [sys.executable, program, *arguments],
              {**os.environ, **changes, 'ORACLE_SETTINGS': json.dumps(settings)})


STEPS = ('task.create', 'iteration', 'step.begin', 'step.end', 'callback.run', 'print')


def read_trace(path, level, ignore):
    with open(path, encoding='utf-8') as lines:
        events = [json.loads(line) for line in lines if line.strip()]
    if level == 'steps':
        events = [event for event in events if event['event'] in STEPS]
        for event in events:            # which future it is depends on how many a library makes inside
            event['on'] = re.sub('^(future|gather) F\\d+$', r'\1', event.get('on', ''))
    if level == 'schedule':
        events = [event for event in events if not event['event'].startswith('gen.')]
    return [{k: v for k, v in event.items() if k not in ignore} for event in events]


def compare(path_a, path_b, level='full', ignore='', context=5, out=print):
    """Report the first event in which two traces differ; 0 if there is none."""
    a, b = (read_trace(path, level, ignore.split(',')) for path in (path_a, path_b))
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    if at == len(a) == len(b):
        out(f'identical: {len(a)} events ({level})')
        return 0

    def line(event):
        rest = ' '.join(f'{k}={json.dumps(v, ensure_ascii=False)}'
                        for k, v in event.items() if k != 'event')
        return f'{event["event"]:14} {rest}'
    out(f'first difference at event {at + 1} ({level}; {len(a)} and {len(b)} events)')
    if at < min(len(a), len(b)) and a[at].get('event') == b[at].get('event'):
        keys = [k for k in {**a[at], **b[at]} if a[at].get(k) != b[at].get(k)]
        out(f'differing fields: {", ".join(keys)}')
    for path, events in ((path_a, a), (path_b, b)):
        out(f'--- {path}')
        for i in range(max(0, at - context), min(len(events), at + context + 1)):
            out(f'{"=>" if i == at else "  "} {i + 1:6} {line(events[i])}')
        if at >= len(events):
            out(f'=> {len(events) + 1:6} (end of trace)')
    return 1


def record(program, timeout=120):
    """Run once; what the corpus keeps: {suffix: text}.

    NAME.in is the standard input; a line `# oracle: --seed 3 ...` adds options.
    """
    import shlex
    import subprocess
    import tempfile
    with open(program, encoding='utf-8') as file:
        options = re.search('^# oracle:(.*)', file.read(), re.M)
    base = program[:-len('.py')]
    directory = os.path.dirname(os.path.abspath(program))
    with tempfile.TemporaryDirectory() as folder:
        trace = os.path.join(folder, 'trace')
        command = [sys.executable, HERE, 'run', program, '--stdin',
                   base + '.in' if os.path.exists(base + '.in') else os.devnull,
                   *(shlex.split(options[1]) if options else ())]
        done = subprocess.run(command, capture_output=True, timeout=timeout)
        text = {name: relocatable(data.decode('utf-8', 'replace'), directory)
                for name, data in (('.out', done.stdout), ('.err', done.stderr))}
        text['.err'] = own_frames(text['.err']) or None
        code = done.returncode if done.returncode >= 0 else 128 - done.returncode   # as a shell
        text['.code'] = f'{code}\n' if code else None
        subprocess.run([*command, '--trace', trace], capture_output=True, timeout=timeout)
        with open(trace, encoding='utf-8') as lines:
            text['.trace.jsonl'] = lines.read()
    return text


def examine(program, update):
    """Record twice, then write or check what lies beside the program; None or what is wrong."""
    base = program[:-len('.py')]
    try:
        text, again = record(program), record(program)
    except Exception as exc:
        return f'{type(exc).__name__}: {exc}'
    different = [suffix for suffix in text if text[suffix] != again[suffix]]
    if different:
        return 'two runs differ: ' + ', '.join(different)
    for suffix, now in text.items():
        path, was = base + suffix, None
        if os.path.exists(path):
            with open(path, encoding='utf-8', newline='') as file:
                was = file.read()
        if was == now:
            continue
        if not update:
            return f'{suffix} differs' if was and now else \
                f'{suffix} is missing' if was is None else f'{suffix} should not be there'
        if now is None:
            os.unlink(path)
        else:
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(now)


def corpus(directory, update):
    from concurrent.futures import ThreadPoolExecutor
    programs = sorted(os.path.join(folder, name) for folder, _, names in os.walk(directory)
                      for name in names if name.endswith('.py'))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = list(pool.map(lambda program: examine(program, update), programs))
    for program, problem in zip(programs, wrong):
        if problem:
            print(f'FAIL {program}: {problem}')
    failed = sum(map(bool, wrong))
    print(f'{len(programs) - failed} passed, {failed} failed')
    return int(failed > 0)


def main():
    import argparse
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0], prog='oracle.py')
    commands = parser.add_subparsers(dest='command', required=True)
    one = commands.add_parser('run')
    one.add_argument('program')
    one.add_argument('--stdin')
    one.add_argument('--seed', type=int, default=0)
    one.add_argument('--trace')
    one.add_argument('--max-iterations', type=int, default=MAX_ITERATIONS)
    one.add_argument('--ties', choices=('heap', 'fifo'), default='fifo')
    two = commands.add_parser('compare')
    two.add_argument('path_a')
    two.add_argument('path_b')
    two.add_argument('--level', choices=('steps', 'schedule', 'full'), default='full')
    two.add_argument('--ignore', default='', help='fields to leave out, as in: line,value')
    many = commands.add_parser('corpus')
    many.add_argument('directory')
    mode = many.add_mutually_exclusive_group(required=True)
    mode.add_argument('--update', action='store_true')
    mode.add_argument('--check', action='store_false', dest='update')
    own = sys.argv[1:]
    at = own.index('--') if '--' in own else len(own)       # what follows is the program's
    options = vars(parser.parse_args(own[:at]))
    if own[at + 1:]:
        options['arguments'] = own[at + 1:]
    return globals()[options.pop('command')](**options)


if __name__ == '__main__':
    sys.exit(main())
elif __name__ == 'sitecustomize' and 'ORACLE_SETTINGS' in os.environ:
    install()
