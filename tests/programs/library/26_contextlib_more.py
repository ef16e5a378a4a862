# contextlib: managers of every kind, stacks, and what happens when things go wrong inside of them.
import asyncio
import contextlib
import io
import sys
from contextlib import *


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error, error.__cause__, repr(error.__context__))


@contextmanager
def tag(name, *, quiet=False):
    "A tag."
    print(f'<{name}>')
    try:
        yield name
    except ValueError as error:
        print('saw', error)
        if not quiet:
            raise
    finally:
        print(f'</{name}>')


with tag('a') as a, tag('b'):
    print(a)
with tag('q', quiet=True):
    raise ValueError('swallowed')
try:
    with tag('v'):
        raise ValueError('through')
except ValueError as error:
    print('out', error)
try:
    with tag('k'):
        raise KeyError('other')
except KeyError as error:
    print('out', error)
print(tag.__name__, tag.__doc__, tag('x').__class__.__name__, isinstance(tag('x'), AbstractContextManager))


@tag('deco')
def decorated(x):
    return x * 2


print(decorated(2), decorated(3), decorated.__name__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass
    return


@contextmanager
def replace():
    try:
        yield
    except ValueError as error:
        raise KeyError('new') from error


@contextmanager
def stops():
    raise StopIteration('inside')
    yield


def use(manager, error=None):
    with manager:
        if error:
            raise error
    return 'fine'


attempt(use, never())
attempt(use, twice())
attempt(use, twice(), ValueError('v'))
attempt(use, swallow(), ValueError('v'))
attempt(use, replace(), ValueError('v'))
attempt(use, stops())
attempt(use, swallow(), StopIteration('s'))
attempt(use, tag('sys'), SystemExit(3))
used = tag('once')
use(used)
attempt(use, used)

with suppress(KeyError, IndexError):
    {}['x']
print(suppress(ValueError).__class__, use(suppress(ZeroDivisionError)))
attempt(use, suppress(KeyError), ValueError('not this'))
with suppress(ValueError):
    raise ExceptionGroup('g', [ValueError(1)]) if False else ValueError(1)


class Thing:
    def close(self):
        print('closed')


with closing(Thing()) as t:
    print(type(t).__name__)
with nullcontext(5) as five, nullcontext() as nothing:
    print(five, nothing)
out = io.StringIO()
with redirect_stdout(out) as target:
    print('captured')
    print(target is out)
print(repr(out.getvalue()))
with redirect_stderr(sys.stdout):
    print('to stderr', file=sys.stderr)


class Deco(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *exc):
        print('exit', exc[0])
        return False


@Deco()
def work():
    print('working')
    return 1


print(work())

# ExitStack
with ExitStack() as stack:
    print([stack.enter_context(tag(n)) for n in 'xy'], stack.callback(print, 'called', end='!\n') is print)
    stack.push(lambda *exc: print('pushed', exc[0]))
print('---')
with ExitStack() as stack:
    stack.push(lambda et, e, tb: print('handles', e) or True)
    stack.enter_context(tag('z'))
    raise ValueError('boom')


def failing(*args):
    raise KeyError('in exit')


def chained():
    with ExitStack() as stack:
        stack.callback(failing)
        raise ValueError('first')


attempt(chained)
moved = ExitStack()
with ExitStack() as stack:
    stack.enter_context(tag('moved'))
    moved = stack.pop_all()
print('not closed yet')
moved.close()
attempt(ExitStack().enter_context, 5)
attempt(ExitStack().push, 5)
attempt(lambda: use(5))


class Abs(AbstractContextManager):
    def __exit__(self, *exc):
        return None


with Abs() as me:
    print(type(me).__name__, issubclass(Deco, AbstractContextManager), isinstance(5, AbstractContextManager))
attempt(AbstractContextManager)


# async
@asynccontextmanager
async def atag(name):
    print(f'<{name}>')
    try:
        yield name
    except ValueError as error:
        print('saw', error)
    finally:
        await asyncio.sleep(1)
        print(f'</{name}>')


class AThing:
    async def aclose(self):
        print('aclosed')


@asynccontextmanager
async def atwice():
    yield 1
    yield 2


async def main():
    async with atag('a') as a, aclosing(AThing()) as thing:
        print(a, type(thing).__name__)
    async with atag('swallows'):
        raise ValueError('v')
    try:
        async with atag('k'):
            raise KeyError('k')
    except KeyError as error:
        print('out', error)
    try:
        async with atwice():
            pass
    except RuntimeError as error:
        print(error)
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(atag('s')), stack.enter_context(tag('sync')))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, 'sync callback')

        async def leave(*exc):
            print('leave', exc[0])
            return True
        stack.push_async_exit(leave)
        raise OSError('handled')
    async with nullcontext(7) as seven:
        print(seven)

    @atag('adeco')
    async def decorated(x):
        return x + 1
    print(await decorated(1))
    moved = AsyncExitStack()
    await moved.enter_async_context(atag('m'))
    await moved.aclose()
    try:
        async with tag('not async'):
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
print(sorted(n for n in contextlib.__all__))
