#!/usr/bin/env python3
"""Random programs of tasks, locks, queues, timeouts and cancellations: coroscope and CPython schedule them alike.

    tests/random_asyncio.py [--binary PATH] [--count N] [--first SEED] [--jobs N] [--keep FOLDER] [--show SEED]

Program number SEED is always the same text. It runs under coroscope and under CPython 3.11 on a virtual clock
(tests/virtual_cpython.py, which says what is compared); the two must agree in everything. Status 77 where there is no
CPython 3.11. --keep writes the programs that differ to a folder, --show prints one.
"""
import argparse
import concurrent.futures
import json
import os
import random
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PER_PROCESS = 50


class Writer:
    """Writes one program: a few shared objects, some coroutines that use them, and a main() that puts them together."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.depth = 0

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, *choices):
        return self.random.choice(choices)

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def block(self, head, write):
        self.line(head)
        self.depth += 1
        before = len(self.lines)
        write()
        if len(self.lines) == before:
            self.line("pass")
        self.depth -= 1

    def delay(self):
        return self.pick("0", "0", "0.1", "0.1", "0.2", "0.3", "0.5", "1")

    # --- The whole ---------------------------------------------------------------------------------------------------

    def program(self):
        self.line("import asyncio")
        self.line("import contextlib")
        self.line("import contextvars")
        self.line("import gc")
        self.line("")
        self.line("log = []")
        self.line("")
        self.workers = [f"work{n}" for n in range(self.random.randint(2, 5))]
        self.locks = [f"lock{n}" for n in range(self.random.randint(1, 2))]
        self.queues = [f"queue{n}" for n in range(self.random.randint(1, 2))]
        self.names = 0
        self.helpers()
        for index, worker in enumerate(self.workers):
            self.line("")
            self.line("")
            self.worker = index
            self.block(f"async def {worker}(me):", self.body_of_worker)
        self.line("")
        self.line("")
        self.block("async def main():", self.body_of_main)
        self.line("")
        self.line("")
        debug = ", debug=True" if self.chance(0.1) else ""
        if self.chance(0.15):
            def runs():
                def inside():
                    self.line("runner.run(main())")
                    self.line("print('once more', len(log))")
                    self.line("runner.run(main())")
                self.block("with asyncio.Runner() as runner:", inside)
            self.block("try:", runs)
        else:
            self.block("try:", lambda: self.line(f"asyncio.run(main(){debug})"))
        self.block("except BaseException as error:", lambda: self.line("print('ended by', type(error).__name__, error)"))
        self.line("print(len(log), log[-3:])")
        return "\n".join(self.lines) + "\n"

    def helpers(self):
        self.lines += '''
def note(*words):
    log.append(words)
    print(*words)


def describe(outcome):
    if isinstance(outcome, BaseExceptionGroup):
        return [type(outcome).__name__] + [describe(one) for one in outcome.exceptions]
    return f"{type(outcome).__name__}{outcome.args}" if isinstance(outcome, BaseException) else outcome


class Failure(Exception):
    pass


class Pause:
    def __init__(self, turns):
        self.turns = turns

    def __await__(self):
        for _ in range(self.turns):
            yield
        return self.turns


async def stream(name, count, delay):
    try:
        for n in range(count):
            await asyncio.sleep(delay)
            yield n
    except GeneratorExit:
        note(name, 'stream is closed')
        raise
    finally:
        note(name, 'stream ends')
        await asyncio.sleep(0)


async def echo(name):
    got = name
    while True:
        try:
            got = yield got
            await asyncio.sleep(0 if got is None else 0.1)
        except Failure as error:
            note(name, 'was thrown', error.args)
            got = 'recovered'


@contextlib.asynccontextmanager
async def resource(name, delay):
    await asyncio.sleep(delay)
    note(name, 'opens')
    try:
        yield name
    except Failure as error:
        note(name, 'saw', error.args)
        raise
    finally:
        note(name, 'closes')
        await asyncio.sleep(delay)


def handler(loop, context):
    note('handler', context['message'].split(' <')[0].split(' at ')[0], describe(context.get('exception')))


variable = contextvars.ContextVar('variable', default='unset')


def blocking(name):
    note(name, 'blocks', variable.get())
    return name
'''.strip("\n").split("\n")

    def shared(self):
        self.line("global " + ", ".join(self.locks + self.queues + ["event", "condition", "semaphore", "barrier", "future", "tasks"]))
        for lock in self.locks:
            self.line(f"{lock} = asyncio.Lock()")
        for queue in self.queues:
            kind = self.pick("Queue", "Queue", "LifoQueue", "PriorityQueue")
            self.line(f"{queue} = asyncio.{kind}({self.pick(0, 1, 2)})")
        self.line("event = asyncio.Event()")
        self.line(f"condition = asyncio.Condition({self.pick('', '', self.locks[0])})")
        self.line(f"semaphore = asyncio.{self.pick('Semaphore', 'BoundedSemaphore')}({self.pick(1, 1, 2)})")
        self.line(f"barrier = asyncio.Barrier({self.pick(1, 2, 2, 3)})")
        self.line("future = asyncio.get_running_loop().create_future()")
        self.line("tasks = []")

    # --- Coroutines ----------------------------------------------------------------------------------------------------

    def body_of_worker(self):
        shield = self.chance(0.3)
        if shield:
            def guarded():
                self.statements(self.random.randint(1, 4), 2)
            self.block("try:", guarded)
            if self.chance(0.6):
                def caught():
                    self.line("note(me, 'cancelled', error.args)")
                    if self.chance(0.3):
                        self.statement(0)
                    if self.chance(0.75):
                        self.line("raise")
                self.block("except asyncio.CancelledError as error:", caught)
            if self.chance(0.4):
                self.block("except (Failure, TimeoutError) as error:", lambda: self.line("note(me, 'caught', type(error).__name__)"))
            else:
                def last():
                    self.line("note(me, 'finally')")
                    if self.chance(0.3):
                        self.line(f"await asyncio.sleep({self.delay()})")
                self.block("finally:", last)
        else:
            self.statements(self.random.randint(1, 5), 2)
        self.line("note(me, 'ends')")
        self.line("return me")

    def statements(self, count, depth):
        for _ in range(count):
            self.statement(depth)

    def statement(self, depth):
        simple = [self.sleep, self.sleep, self.sleep, self.say, self.queue_use, self.queue_use, self.event_use, self.cancel_some,
                  self.lock_acquire_release, self.future_use, self.callback, self.pause, self.context, self.thread,
                  self.semaphore_use, self.handle_errors]
        if depth > 0:
            simple += [self.with_lock, self.with_lock, self.with_semaphore, self.with_condition, self.with_timeout, self.loop,
                       self.try_block, self.barrier_use, self.wait_for, self.streaming, self.reschedule,
                       self.with_resource, self.with_stack, self.by_hand, self.deadline]
        if depth > 0 and self.callable_workers():
            simple += [self.call_worker, self.spawn, self.gather, self.wait, self.group, self.shielded, self.completed,
                       self.kept_gather, self.left_alone, self.by_callback, self.own_context]
        if self.chance(0.06):
            simple = [self.fail]
        self.random.choice(simple)(depth)

    def callable_workers(self):
        return self.workers[:self.worker] if self.worker is not None else self.workers

    def new_name(self):
        self.names += 1
        return f"n{self.names}"

    def a_call(self):
        return f"{self.random.choice(self.callable_workers())}(f'{{me}}.{self.new_name()}')"

    def sleep(self, depth):
        self.line(f"await asyncio.sleep({self.delay()})")

    def say(self, depth):
        self.line(f"note(me, {self.pick('1', repr('step'), 'asyncio.get_running_loop().time()', 'len(asyncio.all_tasks())')})")

    def fail(self, depth):
        self.line(self.pick("raise Failure(me)", "raise Failure(me)", "raise asyncio.CancelledError('own')", "return 'early'",
                            *["raise KeyboardInterrupt(me)", "raise SystemExit(me)"][:self.random.randrange(6) == 0]))

    def queue_use(self, depth):
        queue = self.random.choice(self.queues)
        kind = self.random.randrange(7)
        if kind < 2:
            self.line(f"await {queue}.put({self.random.randint(1, 9)})")
        elif kind < 4:
            self.line(f"note(me, 'got', await {queue}.get())")
        elif kind == 4:
            self.block(f"if not {queue}.full():", lambda: self.line(f"{queue}.put_nowait({self.random.randint(1, 9)})"))
        elif kind == 5:
            def take():
                self.line(f"note(me, {queue}.get_nowait())")
                self.line(f"{queue}.task_done()")
            self.block(f"if not {queue}.empty():", take)
        else:
            self.line(f"await asyncio.wait_for({queue}.{self.pick('join()', 'get()', 'put(5)')}, {self.pick('0.2', '0.4')})")

    def event_use(self, depth):
        self.line(self.pick("event.set()", "event.set()", "event.clear()", "await event.wait()",
                            "note(me, event.is_set())"))

    def cancel_some(self, depth):
        def cancel():
            task = self.pick("tasks[0]", "tasks[-1]", "tasks[len(tasks) // 2]")
            message = self.pick("", "'stop'")
            self.line(f"note(me, 'cancels', {task}.cancel({message}))")
        if self.chance(0.7):
            self.block("if tasks:", cancel)
        elif self.chance(0.3):
            self.line("asyncio.current_task().cancel()")
        else:
            self.line("note(me, asyncio.current_task().cancelling(), asyncio.current_task().uncancel())")

    def lock_acquire_release(self, depth):
        lock = self.random.choice(self.locks)
        self.block(f"if not {lock}.locked():", lambda: (
            self.line(f"await {lock}.acquire()"), self.line(f"await asyncio.sleep({self.delay()})"), self.line(f"{lock}.release()")))

    def future_use(self, depth):
        kind = self.random.randrange(5)
        if kind == 0:
            self.block("if not future.done():", lambda: self.line(self.pick(
                "future.set_result(me)", "future.set_exception(Failure('of ' + me))", "future.cancel('by ' + me)")))
        elif kind == 1:
            self.line("note(me, describe((await asyncio.gather(asyncio.shield(future), return_exceptions=True))[0]))")
        elif kind == 2:
            self.line(f"asyncio.get_running_loop().call_later({self.delay()}, lambda: future.done() or future.set_result('timer'))")
        elif kind == 3:
            self.line("future.add_done_callback(lambda f: note('done callback', f.cancelled()))")
        else:
            self.line("await asyncio.wait([future], timeout=0.3)")

    def callback(self, depth):
        name = self.new_name()
        what = self.pick(f"note, me, '{name}'", "event.set", "event.clear")
        self.line(self.pick(f"asyncio.get_running_loop().call_soon({what})",
                            f"asyncio.get_running_loop().call_later({self.delay()}, {what})",
                            f"handle = asyncio.get_running_loop().call_later({self.delay()}, {what})"))
        if self.lines[-1].lstrip().startswith("handle"):
            self.line(f"await asyncio.sleep({self.delay()})")
            self.line("handle.cancel()")

    def with_lock(self, depth):
        self.block(f"async with {self.random.choice(self.locks)}:", lambda: self.statements(self.random.randint(1, 2), depth - 1))

    def with_semaphore(self, depth):
        self.block("async with semaphore:", lambda: self.statements(self.random.randint(1, 2), depth - 1))

    def with_condition(self, depth):
        def inside():
            kind = self.random.randrange(4)
            if kind == 0:
                self.line(f"condition.notify({self.pick('', '2')})")
            elif kind == 1:
                self.line("condition.notify_all()")
            elif kind == 2:
                self.line("await condition.wait()")
            else:
                self.line("await asyncio.wait_for(condition.wait_for(lambda: len(log) % 3 == 0), 0.5)")
            self.statements(self.random.randint(0, 1), depth - 1)
        self.block("async with condition:", inside)

    def barrier_use(self, depth):
        self.line(self.pick("note(me, 'place', await asyncio.wait_for(barrier.wait(), 0.5))",
                            "note(me, 'place', await barrier.wait())", "await barrier.reset()"))

    def with_timeout(self, depth):
        def inside():
            self.block(f"async with asyncio.timeout({self.pick('0', '0.1', '0.2', '0.5', 'None')}) as scope:",
                       lambda: self.statements(self.random.randint(1, 2), depth - 1))
            self.line("note(me, 'in time', scope.expired())")
        if self.chance(0.7):
            self.block("try:", inside)
            self.block("except TimeoutError:", lambda: self.line("note(me, 'too late')"))
        else:
            inside()

    def loop(self, depth):
        self.block(f"for _ in range({self.random.randint(2, 3)}):", lambda: self.statements(1, depth - 1))

    def try_block(self, depth):
        self.block("try:", lambda: self.statements(self.random.randint(1, 2), depth - 1))
        if self.chance(0.5):
            self.block("except Failure as error:", lambda: self.line("note(me, 'caught', error.args)"))
        else:
            self.block("finally:", lambda: self.line("note(me, 'cleans up')"))

    def wait_for(self, depth):
        inner = self.a_call() if self.callable_workers() and self.chance(0.7) else self.pick("event.wait()", "future")
        self.block("try:", lambda: self.line(f"note(me, 'in time', await asyncio.wait_for({inner}, {self.pick('0', '0.1', '0.3', '1', 'None')}))"))
        self.block("except (TimeoutError, Failure) as error:", lambda: self.line("note(me, describe(error))"))

    def call_worker(self, depth):
        self.line(f"note(me, await {self.a_call()})")

    def spawn(self, depth):
        self.line(f"tasks.append(asyncio.create_task({self.a_call()}{self.pick('', ', name=me')}))")
        if self.chance(0.3):
            self.line("tasks[-1].add_done_callback(lambda t: note('task is done', t.cancelled()))")
        if self.chance(0.4):
            self.line(f"await asyncio.sleep({self.delay()})")
        if self.chance(0.3):
            self.line("note(me, describe((await asyncio.gather(tasks[-1], return_exceptions=True))[0]))")

    def gather(self, depth):
        calls = ", ".join(self.a_call() for _ in range(self.random.randint(1, 3)))
        if self.chance(0.6):
            self.line(f"note(me, [describe(r) for r in await asyncio.gather({calls}, return_exceptions=True)])")
        else:
            self.line(f"note(me, await asyncio.gather({calls}))")

    def wait(self, depth):
        calls = ", ".join(f"asyncio.create_task({self.a_call()})" for _ in range(self.random.randint(1, 3)))
        timeout = self.pick("", ", timeout=0.2", ", timeout=0")
        when = self.pick("", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION")
        self.line(f"done, pending = await asyncio.wait([{calls}]{timeout}{when})")
        self.line("note(me, [t.get_name() for t in done], [t.get_name() for t in pending])")
        if self.chance(0.5):
            self.block("for one in pending:", lambda: self.line("one.cancel()"))

    def group(self, depth):
        def inside():
            for _ in range(self.random.randint(1, 3)):
                self.line(f"group.create_task({self.a_call()})")
            self.statements(self.random.randint(0, 1), depth - 1)
        if self.chance(0.6):
            self.block("try:", lambda: self.block("async with asyncio.TaskGroup() as group:", inside))
            self.block("except* (Failure, TimeoutError) as errors:", lambda: self.line("note(me, describe(errors))"))
        else:
            self.block("async with asyncio.TaskGroup() as group:", inside)

    def shielded(self, depth):
        self.line(f"note(me, await asyncio.shield({self.a_call()}))")

    def completed(self, depth):
        calls = ", ".join(self.a_call() for _ in range(self.random.randint(1, 3)))

        def inside():
            self.block("try:", lambda: self.line("note(me, await one)"))
            self.block("except (Failure, TimeoutError) as error:", lambda: self.line("note(me, describe(error))"))
        self.block(f"for one in asyncio.as_completed([{calls}]{self.pick('', ', timeout=0.4')}):", inside)

    def semaphore_use(self, depth):
        self.line(self.pick("note(me, semaphore.locked())", "await asyncio.wait_for(semaphore.acquire(), 0.3)",
                            "semaphore.release()"))

    def handle_errors(self, depth):
        self.line(f"asyncio.get_running_loop().set_exception_handler({self.pick('handler', 'handler', 'None')})")

    def with_resource(self, depth):
        self.block(f"async with resource(me, {self.delay()}) as name:", lambda: self.statements(self.random.randint(1, 2), depth - 1))

    def with_stack(self, depth):
        def inside():
            for _ in range(self.random.randint(1, 3)):
                self.line(f"await stack.enter_async_context(resource(f'{{me}}.{self.new_name()}', {self.delay()}))")
            if self.chance(0.5):
                self.line("stack.push_async_callback(asyncio.sleep, 0)")
            self.statements(1, depth - 1)
        self.block("async with contextlib.AsyncExitStack() as stack:", inside)

    def by_hand(self, depth):
        self.line("voice = echo(me)")
        for _ in range(self.random.randint(1, 4)):
            self.line("note(me, await voice." + self.pick("asend(1)", "asend(None)", "__anext__()", "athrow(Failure('into ' + me))") + ")"
                      if self.lines[-1].lstrip() != "voice = echo(me)" else "note(me, await anext(voice))")
        self.line(self.pick("await voice.aclose()", "del voice", "asyncio.get_running_loop().call_soon(asyncio.ensure_future, voice.aclose())",
                            "pass"))

    def deadline(self, depth):
        def inside():
            self.block(f"async with asyncio.timeout_at(asyncio.get_running_loop().time() + {self.delay()}):",
                       lambda: self.statements(self.random.randint(1, 2), depth - 1))
        self.block("try:", inside)
        self.block("except TimeoutError as error:", lambda: self.line("note(me, describe(error), describe(error.__cause__))"))

    def kept_gather(self, depth):
        calls = ", ".join(self.pick(self.a_call(), self.a_call(), "future") for _ in range(self.random.randint(1, 3)))
        self.line(f"kept = asyncio.gather({calls}{self.pick('', ', return_exceptions=True')})")
        self.line(f"asyncio.get_running_loop().call_later({self.delay()}, kept.cancel{self.pick('', ', ' + repr('given up'))})")
        if self.chance(0.5):
            self.statement(depth - 1)
        self.line("note(me, [describe(one) for one in await asyncio.gather(kept, return_exceptions=True)])")

    def left_alone(self, depth):
        self.line(f"asyncio.create_task({self.a_call()})")
        if self.chance(0.5):
            self.line(f"await asyncio.sleep({self.delay()})")
        if self.chance(0.5):
            self.line("gc.collect()")

    def by_callback(self, depth):
        call = self.a_call()
        kind = self.random.randrange(3)
        if kind == 0:
            self.line(f"asyncio.get_running_loop().call_soon(lambda me=me: tasks.append(asyncio.ensure_future({call})))")
        elif kind == 1:
            self.line(f"tasks.append(asyncio.create_task({call}))")
            self.line(f"asyncio.get_running_loop().{self.pick('call_soon(', 'call_later(0.1, ')}tasks[-1].cancel)")
        else:
            self.line(f"tasks.append(asyncio.create_task({call}))")
            self.line("tasks[-1].add_done_callback(lambda t: event.set() if t.cancelled() else event.clear())")

    def own_context(self, depth):
        self.line("own = contextvars.copy_context()")
        self.line("own.run(variable.set, 'of ' + me)")
        self.line(f"tasks.append(asyncio.create_task({self.a_call()}, context=own))")
        self.line("note(me, describe((await asyncio.gather(tasks[-1], return_exceptions=True))[0]), own[variable])")

    def pause(self, depth):
        self.line(f"note(me, await Pause({self.random.randint(0, 3)}))")

    def context(self, depth):
        self.line(self.pick("note(me, variable.get())", "variable.set(me)"))

    def thread(self, depth):
        self.line(f"note(me, await asyncio.{self.pick('to_thread(', 'get_running_loop().run_in_executor(None, ')}blocking, me))")

    def streaming(self, depth):
        head = f"async for n in stream(me, {self.random.randint(1, 3)}, {self.delay()}):"
        if self.chance(0.3):
            self.line(f"note(me, [n async for n in stream(me, 2, {self.delay()})])")
        elif self.chance(0.4):
            self.line(f"source = stream(me, 3, {self.delay()})")
            self.line("note(me, await anext(source))")
            self.line(self.pick("await source.aclose()", "del source", "note(me, await source.asend(None))", "pass"))
        else:
            def inside():
                self.line("note(me, n)")
                self.statements(self.random.randint(0, 1), depth - 1)
                if self.chance(0.4):
                    self.line(self.pick("break", "return 'within'"))
            self.block(head, inside)

    def reschedule(self, depth):
        def inside():
            def within():
                self.statements(1, depth - 1)
                self.line(f"scope.reschedule({self.pick('None', 'asyncio.get_running_loop().time() + 0.2', 'scope.when() + 0.3', '0')})")
                self.statements(1, depth - 1)
            self.block(f"async with asyncio.timeout({self.pick('0.1', '0.3')}) as scope:", within)
        self.block("try:", inside)
        self.block("except TimeoutError:", lambda: self.line("note(me, 'too late', scope.when() is not None)"))

    # --- main ------------------------------------------------------------------------------------------------------------

    def body_of_main(self):
        self.worker = None
        self.shared()
        self.line("me = 'main'")
        if self.chance(0.6):
            self.line("asyncio.get_running_loop().call_later(3, event.set)")
            self.line("asyncio.get_running_loop().call_later(4, lambda: [task.cancel('late') for task in tasks])")
        for _ in range(self.random.randint(2, 5)):
            self.random.choice([self.spawn, self.spawn, self.gather, self.wait, self.group, self.statement])(2)
        if self.chance(0.8):
            self.line("asyncio.get_running_loop().call_later(6, lambda: [task.cancel() for task in asyncio.all_tasks() if task is not chief])")
            self.line("chief = asyncio.current_task()")
            self.line("done, pending = await asyncio.wait([*tasks, asyncio.create_task(asyncio.sleep(1))], timeout=8)")
            self.line("note(len(done), len(pending), [describe(t.exception()) if not t.cancelled() else 'cancelled' for t in done])")


def program(seed):
    return Writer(seed).program()


# --- Comparing -----------------------------------------------------------------------------------------------------------

def differences(binary, seeds, keep):
    """[(seed, text)] of the programs that CPython and coroscope do not agree on."""
    found = []
    with tempfile.TemporaryDirectory(prefix="coroscope-") as folder:
        names = {}
        for seed in seeds:
            names[seed] = f"random_{seed}.py"
            with open(os.path.join(folder, names[seed]), "w", encoding="utf-8") as file:
                file.write(program(seed))
        expected = run_cpython(folder, list(names.values()))
        for seed in seeds:
            name = names[seed]
            actual = run_coroscope(binary, folder, name)
            text = first_difference(expected[name], actual)
            if text:
                found.append((seed, text))
                if keep:
                    os.makedirs(keep, exist_ok=True)
                    with open(os.path.join(keep, name), "w", encoding="utf-8") as file:
                        file.write(program(seed))
    return found


def run_cpython(folder, names):
    """{name: what it did}. One process forks for each program, since starting it costs more than running most."""
    done = subprocess.run([sys.executable, os.path.join(HERE, "virtual_cpython.py"), *names], cwd=folder, capture_output=True,
                          stdin=subprocess.DEVNULL, env=clean_environment(), timeout=600)
    if done.returncode:
        sys.exit("virtual_cpython.py: " + done.stderr.decode("utf-8", "replace"))
    results = {}
    for name in names:
        with open(os.path.join(folder, name + ".result"), encoding="utf-8") as file:
            results[name] = json.load(file)
    return results


def clean_environment():
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment.update(PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8", TZ="UTC", COLUMNS="80")
    return environment


def run_coroscope(binary, folder, name):
    trace = os.path.join(folder, name + ".trace")
    done = subprocess.run([binary, "run", name, "--trace", trace], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=120)
    events = []
    with open(trace, encoding="utf-8") as lines:
        for line in lines:
            event = json.loads(line)
            if not event["event"].startswith("gen."):
                events.append(event)
    return {"out": done.stdout.decode("utf-8", "replace"), "status": done.returncode,
            "err": done.stderr.decode("utf-8", "replace"), "events": events}


def first_difference(expected, actual):
    import virtual_cpython
    if sys.version_info < (3, 11, 4):    # asyncio.timeout() did not say yet what its TimeoutError came from
        for outcome in (expected, actual):
            for place, key in [(outcome, "out"), *((e, "text") for e in outcome["events"] if "text" in e)]:
                place[key] = place[key].replace("TimeoutError() CancelledError()", "TimeoutError() None")
    for what in ("status", "out"):
        if expected[what] != actual[what]:
            a, b = str(expected[what]).split("\n"), str(actual[what]).split("\n")
            at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            return f"{what}, line {at + 1}:\n  - " + "\n  - ".join(a[at:at + 2]) + "\n  + " + "\n  + ".join(b[at:at + 2])
    a, b = expected["events"], actual["events"]
    for at in range(max(len(a), len(b))):
        if at >= len(a) or at >= len(b) or a[at] != b[at]:
            show = [json.dumps(e) for e in a[max(0, at - 4):at]]
            return (f"event {at + 1}:\n    " + "\n    ".join(show) + "\n  - " + (json.dumps(a[at]) if at < len(a) else "(end)") +
                    "\n  + " + (json.dumps(b[at]) if at < len(b) else "(end)"))
    a, b = (re.sub(r" at 0x[0-9a-f]+>", ">", virtual_cpython.own_lines(text)) for text in (expected["err"], actual["err"]))
    if sorted(messages(a)) != sorted(messages(b)):
        a, b = a.split("\n"), b.split("\n")
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        return f"stderr, line {at + 1}:\n  - " + "\n  - ".join(a[at:at + 3]) + "\n  + " + "\n  + ".join(b[at:at + 3])
    return None


def messages(text):
    """stderr in its messages: in which order cyclic garbage tells of its exceptions is not compared."""
    return re.split(r"(?m)^(?=Task exception was never|(?:_Gathering)?Future exception|Task was destroyed)", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--keep")
    parser.add_argument("--show", type=int)
    options = parser.parse_args()
    if options.show is not None:
        print(program(options.show), end="")
        return 0
    if sys.version_info[:2] != (3, 11) or sys.implementation.name != "cpython":
        print("there is no CPython 3.11")
        return 77
    binary = os.path.abspath(options.binary)
    if not os.path.isfile(binary):
        sys.exit(f"there is no {binary}; build first, or say --binary PATH")
    seeds = range(options.first, options.first + options.count)
    batches = [seeds[i:i + PER_PROCESS] for i in range(0, len(seeds), PER_PROCESS)]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for found in pool.map(lambda batch: differences(binary, batch, options.keep), batches):
            for seed, text in found:
                failed += 1
                print(f"FAILED program {seed}: {text}", flush=True)
    print(f"random programs: {options.count - failed} agree, {failed} differ")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
