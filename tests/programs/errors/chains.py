# Causes and contexts, notes, repeated lines, groups in groups, and exceptions that cannot say what they are.
import sys
import traceback

failed = []


def check(function):
    try:
        function()
    except BaseException as error:
        failed.append(error)
    return function


def context():
    try:
        {}["k"]
    except KeyError:
        int("x")


@check
def cause():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("bad") from error


@check
def cause_is_none():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("bad") from None


@check
def contexts():
    try:
        context()
    except ValueError:
        raise RuntimeError


@check
def cause_beats_context():
    try:
        raise ValueError("a")
    except ValueError:
        raise TypeError("b") from KeyError("c")


@check
def circle():
    a, b = ValueError(1), ValueError(2)
    a.__context__, b.__context__ = b, a
    raise a


@check
def finally_raises():
    try:
        return 1 / 0
    finally:
        [].pop()


@check
def exit_raises():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *args):
            raise KeyError("exit")
    with Manager():
        1 / 0


@check
def again_and_again():
    def down(n):
        if n == 0:
            raise KeyError("deep")
        return down(n - 1)
    down(10)


@check
def four_times():
    def down(n):
        return 1 / n + down(n - 1)
    down(4)


@check
def two_by_turns():
    def ping(n):
        return pong(n)

    def pong(n):
        return ping(n - 1) if n else 1 / 0
    ping(3)


@check
def notes():
    error = ValueError("x")
    error.add_note("first")
    error.add_note("two\nlines\n")
    error.add_note("")
    raise error


@check
def odd_notes():
    error = ValueError("x")
    error.__notes__ = [1, None, "a"]
    raise error


@check
def text_fails():
    class Mute(Exception):
        def __str__(self):
            raise ValueError("no")
    raise Mute(1)


@check
def text_is_no_text():
    class Odd(Exception):
        def __str__(self):
            return 3
    raise Odd(1)


@check
def empty_text():
    class Empty(Exception):
        def __str__(self):
            return ""
    raise Empty(1)


@check
def lines_of_text():
    raise ValueError("a\nb\n")


class Outer:
    class Inner(BaseException):
        pass


@check
def inner_class():
    raise Outer.Inner("x", 2)


@check
def class_elsewhere():
    import asyncio
    raise asyncio.CancelledError("gone")


@check
def many():
    raise ExceptionGroup("w", [ValueError(i) for i in range(20)])


@check
def one_too_many():
    raise ExceptionGroup("w", [ValueError(i) for i in range(16)])


@check
def deep():
    error = ValueError("x")
    for i in range(14):
        error = ExceptionGroup(f"level {i}", [error, TypeError(i)])
    raise error


def caught(exception, cause=None):
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise exception from cause
    except BaseException as error:
        return error


@check
def chains_in_groups():
    raise ExceptionGroup("chains", [
        caught(ValueError(1)),
        caught(ExceptionGroup("inner\nlines", [caught(KeyError("k")), TypeError("t")])),
        caught(OSError("last"), caught(ExceptionGroup("a cause", [IndexError()]))),
    ]) from caught(ExceptionGroup("cause of all", [ValueError("v")]))


@check
def syntax():
    raise SyntaxError("bad", ("f.py", 3, 5, "  foo bar baz\n", 3, 8))


@check
def indentation():
    raise IndentationError("in", ("f.py", 3, 2, "\tfoo", 3, 4))


@check
def syntax_without_place():
    raise SyntaxError("bad")


@check
def generator_stops():
    def inner():
        yield 1
        next(iter([]))
    list(inner())


@check
def star():
    try:
        raise ExceptionGroup("star", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("instead")
    except* TypeError:
        raise


@check
def star_of_one():
    try:
        raise ValueError("naked")
    except* ValueError as group:
        raise RuntimeError("wrapped") from group


while len(failed) > 1:
    failed = [BaseExceptionGroup(f"part {i}", failed[i:i + 15]) for i in range(0, len(failed), 15)]
traceback.print_exception(failed[0], file=sys.stdout)    # the module says it a little differently
raise failed[0]
