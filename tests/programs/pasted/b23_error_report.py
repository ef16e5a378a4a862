import sys
import traceback
import io
from contextlib import contextmanager


class Validation(Exception):
    def __init__(self, field, problem, *, hint=None):
        super().__init__(field, problem)
        self.field, self.problem, self.hint = field, problem, hint

    def __str__(self):
        s = f"{self.field}: {self.problem}"
        return s + f" (hint: {self.hint})" if self.hint else s


def parse_age(text):
    try:
        n = int(text)
    except ValueError as e:
        raise Validation("age", "not a number", hint="digits only") from e
    if n < 0:
        raise Validation("age", "negative")
    return n


def report(fn, *args):
    try:
        print("ok:", fn(*args))
    except Exception as e:
        frames = traceback.extract_tb(sys.exc_info()[2])
        print(f"{type(e).__name__}({e}) at {frames[-1].name}:{frames[-1].lineno} <{frames[-1].line}>")
        print("  frames:", [f"{f.name}" for f in frames], "cause:", repr(e.__cause__), "context:", type(e.__context__).__name__)
        print("  ", traceback.format_exception_only(type(e), e)[-1].strip())


report(parse_age, "12")
report(parse_age, "x")
report(parse_age, "-1")
report(parse_age)
report(lambda: {}["missing"])
report(lambda: undefined_name)
report(lambda: [1, 2][2:].pop())
report(lambda: "a".nope)


@contextmanager
def collecting(errors):
    try:
        yield
    except Exception as e:
        errors.append("".join(traceback.format_exception(type(e), e, e.__traceback__)))


errors = []
for text in ("5", "five", "-5"):
    with collecting(errors):
        print(parse_age(text))
print(len(errors))
print(*errors, sep="=====\n")


def deep(n):
    if n == 0:
        raise RuntimeError("bottom")
    try:
        deep(n - 1)
    finally:
        if n == 2:
            print("unwinding", n)


try:
    deep(3)
except RuntimeError:
    buf = io.StringIO()
    traceback.print_exc(file=buf, limit=2)
    print(buf.getvalue())
    traceback.print_exc(file=sys.stdout, limit=-1)
    et, ev, tb = sys.exc_info()
    n = 0
    while tb:
        n += 1
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, sorted(tb.tb_frame.f_locals)[:2] if n > 1 else "")
        tb = tb.tb_next
print(sys.exc_info())
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second")
except KeyError as e:
    te = traceback.TracebackException.from_exception(e, limit=1)
    print("".join(te.format(chain=False)))
    print(te.exc_type.__name__, te.stack[0].name, te.__context__.exc_type.__name__, te.__suppress_context__)
    print([l.strip() for l in te.format_exception_only()])


def outer():
    def inner():
        return traceback.extract_stack()
    return inner()


print([(f.name, f.line) for f in outer()][-2:])
print(traceback.format_list([("a.py", 1, "f", "x = 1"), traceback.FrameSummary("b.py", 2, "g", line="y")]))
for src in ("x = (1,\n", "def f(:\n  pass", "  x = 1", "if True:\nprint(1)", "x = 'abc", "print 'a'", "1 = x", "a b", "f(**k, *a)", "return 5", "class", "x ==", "for i in range(3) print(i)", "else: pass", "async x", "lambda: (yield)", "{1:2, 3}", "'%s' % ", "def f(a, a): pass", "break", "f'{x'", "import a.b as", "x = 5 if 3", "del f()", "a = yield = 3"):
    try:
        compile(src, "<src>", "exec")
        print("compiles", repr(src))
    except SyntaxError as e:
        print(type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.text and e.text.rstrip(), e.end_offset)
sys.stderr.write("to stderr\n")
traceback.print_stack(limit=1)
raise Validation("name", "empty", hint="say something") from None
