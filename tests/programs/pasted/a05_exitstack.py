from contextlib import (ExitStack, suppress, redirect_stdout, redirect_stderr, contextmanager, closing, nullcontext,
                        ContextDecorator, AbstractContextManager, chdir)
import io
import sys


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print(f"swallowed {e!r} in {name}")
    finally:
        print(f"</{name}>")


with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in ("a", "b", "c")]
    stack.callback(print, "callback", 1, sep="=")
    print(names)
    raise ValueError("boom")

with ExitStack() as stack:
    stack.push(lambda t, v, tb: print("exit saw", t, v) or True)
    raise KeyError("gone")

with ExitStack() as stack:
    stack.enter_context(tag("moved"))
    later = stack.pop_all()
print("still open")
later.close()

with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
buffer = io.StringIO()
with redirect_stdout(buffer), redirect_stderr(buffer):
    print("hidden")
    print("also hidden", file=sys.stderr)
print(repr(buffer.getvalue()))


class Res:
    def close(self):
        print("closed")


with closing(Res()) as r:
    print(type(r).__name__)
with nullcontext(5) as five:
    print(five)


class track(ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        print("enter", self.label)
        return self

    def __exit__(self, *exc):
        print("exit", self.label, exc[0] and exc[0].__name__)
        return False


@track("fn")
def work(x):
    return x * 2


print(work(4))


@tag("deco")
def other():
    print("in other")


other()
other()
try:
    with tag("once"):
        raise TypeError("not mine")
except TypeError as e:
    print("outer", e)


@contextmanager
def broken():
    if False:
        yield


try:
    with broken():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)

with ExitStack() as stack:
    try:
        stack.enter_context(object())
    except TypeError as e:
        print(e)
try:
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
print(issubclass(Res, AbstractContextManager), isinstance(track("x"), AbstractContextManager))
