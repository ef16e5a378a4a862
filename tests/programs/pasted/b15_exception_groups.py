import traceback
import sys
import asyncio
from contextlib import suppress


class AppError(Exception):
    code = 1


class DbError(AppError):
    def __init__(self, table, reason):
        super().__init__(f"{table}: {reason}")
        self.table = table


def check_all(checks):
    errors = []
    for name, fn in checks.items():
        try:
            fn()
        except Exception as e:
            e.add_note(f"in check {name!r}")
            errors.append(e)
    if errors:
        raise ExceptionGroup(f"{len(errors)} of {len(checks)} failed", errors)


checks = {"zero": lambda: 1 / 0, "ok": lambda: 1, "db": lambda: (_ for _ in ()).throw(DbError("users", "locked")), "key": lambda: {}["k"], "nested": lambda: check_all({"inner": lambda: int("x")})}
try:
    check_all(checks)
except* ZeroDivisionError as eg:
    print("math:", eg.exceptions, eg.message)
except* (DbError, KeyError) as eg:
    print("db/key:", [type(e).__name__ for e in eg.exceptions], [e.__notes__ for e in eg.exceptions])
except* ValueError as eg:
    traceback.print_exception(eg, file=sys.stdout)
try:
    check_all(checks)
except ExceptionGroup as eg:
    match, rest = eg.split(lambda e: isinstance(e, ArithmeticError))
    print(repr(match), "|", repr(rest)[:70])
    print(eg.subgroup(ValueError), eg.subgroup(OSError), eg.derive([OSError(1)]))
    for line in traceback.format_exception(eg)[-12:]:
        print(line, end="")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise RuntimeError("from handler") from e
except ExceptionGroup as eg:
    print(eg, [repr(e) for e in eg.exceptions], repr(eg.exceptions[0].__cause__))
try:
    try:
        raise KeyError("plain")
    except* KeyError as eg:
        print(type(eg).__name__, eg.exceptions)
        raise
except* KeyError as eg:
    print("again", eg)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("b", [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("a", (OSError(2, "no"),))):
    try:
        print(repr(bad()), type(bad()).__name__)
    except Exception as e:
        print(type(e).__name__, e)


class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


g = MyGroup("mine", [ValueError("a"), TypeError("b")], 42)
a, b = g.split(TypeError)
print(type(a).__name__, a.code, a.exceptions, b.exceptions)


async def fail(delay, exc):
    await asyncio.sleep(delay)
    raise exc


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0.1, DbError("t1", "x")))
            tg.create_task(fail(0.1, ValueError("v")))
            tg.create_task(fail(5, OSError("never")))
    except* AppError as eg:
        print("app", eg.exceptions[0].table, eg.exceptions[0].code)
    except* ValueError as eg:
        print("value", eg)
    res = await asyncio.gather(fail(0, KeyError(1)), asyncio.sleep(0, "fine"), return_exceptions=True)
    print(res)

asyncio.run(main())
try:
    raise DbError("a", "b") from ValueError("root")
except AppError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__, e.__context__)
e = ValueError("x")
e.add_note("n1")
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(e.__notes__, e.with_traceback(None) is e)
try:
    raise AppError
except AppError as err:
    print(repr(err), str(err), err.args)
try:
    raise 5
except TypeError as err:
    print(err)
try:
    raise ValueError from 5
except TypeError as err:
    print(err)
check_all({"final": lambda: [].pop()})
