# contextlib: managers made of generators, stacks of them, what they do with exceptions.
import asyncio
import contextlib
from contextlib import (AsyncExitStack, ContextDecorator, ExitStack, aclosing, asynccontextmanager, closing,
                        contextmanager, nullcontext, redirect_stdout, suppress)


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)
        if error.__context__:
            print('  during', type(error.__context__).__name__, error.__context__)


@contextmanager
def tag(name):
    "A tag."
    print('<' + name + '>')
    try:
        yield name.upper()
    except ValueError as error:
        print('caught', error)
    finally:
        print('</' + name + '>')


with tag('a') as value:
    print(value)
with tag('b'):
    raise ValueError('swallowed')


def leak():
    with tag('c'):
        raise KeyError('through')


attempt(leak)


@tag('decorated')
def work():
    print('working')
    return 5


print(work(), work.__name__, tag.__name__, tag.__doc__)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def other_error():
    try:
        yield
    except Exception as error:
        raise RuntimeError('replaced') from error


@contextmanager
def returns():
    try:
        yield
    except ZeroDivisionError:
        return


def run(manager, action=lambda: None):
    with manager:
        action()
    return 'done'


def fail():
    raise ZeroDivisionError('division')


def stop():
    raise StopIteration('stop')


attempt(run, no_yield())
attempt(run, two_yields())
attempt(run, two_yields(), fail)
attempt(run, other_error(), fail)
attempt(run, returns(), fail)
attempt(run, returns(), stop)
used = tag('once')
run(used)
attempt(run, used)


class Thing:
    def close(self):
        print('closed')


with closing(Thing()) as thing:
    print(type(thing).__name__)
with suppress(KeyError, IndexError):
    {}['x']
    print('not reached')
attempt(run, suppress(KeyError), fail)
with nullcontext(7) as seven:
    print(seven)


class Out:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


out = Out()
with redirect_stdout(out):
    print('hidden', 1)
print(repr(out.text))

# ExitStack
with ExitStack() as stack:
    print([stack.enter_context(tag(name)) for name in 'xy'])
    stack.callback(print, 'called back', sep='-')
    stack.push(lambda *details: print('pushed', details[0]))


def failing_stack():
    with ExitStack() as stack:
        stack.enter_context(tag('outer'))
        stack.callback(fail)
        raise KeyError('inside')


attempt(failing_stack)


def swallowing_stack():
    with ExitStack() as stack:
        stack.push(lambda *details: True)
        raise KeyError('inside')
    return 'swallowed'


attempt(swallowing_stack)
with ExitStack() as stack:
    stack.enter_context(tag('kept'))
    saved = stack.pop_all()
print('left')
saved.close()
attempt(ExitStack().enter_context, 3)


class Log(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *details):
        print('exit', details[0])
        return False


@Log()
def logged(x):
    return x + 1


print(logged(1))


# Asynchronous ones
@asynccontextmanager
async def connection(name):
    print('open', name)
    await asyncio.sleep(0)
    try:
        yield name
    except LookupError as error:
        print('lookup', error)
    finally:
        await asyncio.sleep(0.1)
        print('close', name)


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print('numbers closed')


async def main():
    async with connection('a') as name:
        print('using', name)
    async with connection('b'):
        raise LookupError('swallowed')
    try:
        async with connection('c'):
            raise ValueError('through')
    except ValueError as error:
        print('main caught', error)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(connection('d'))
        stack.enter_context(tag('sync'))
        stack.push_async_callback(asyncio.sleep, 0.1)
        print('inside')
    async with aclosing(numbers()) as source:
        async for n in source:
            if n == 2:
                break
    async with nullcontext(3) as n:
        print(n)

    @connection('deco')
    async def decorated():
        return 'result'
    print(await decorated())


asyncio.run(main())
print(isinstance(tag('t'), contextlib.AbstractContextManager), issubclass(Log, contextlib.AbstractContextManager))
