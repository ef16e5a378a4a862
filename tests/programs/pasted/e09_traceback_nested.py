import traceback, sys
def a(n): return b(n - 1)
def b(n):
    if n <= 0:
        raise ValueError("deep")
    return a(n)
try:
    a(3)
except ValueError as e:
    tb = traceback.extract_tb(e.__traceback__)
    print(len(tb), tb[-1].name, tb[0].lineno, [f.name for f in tb])
    print(traceback.format_exc(limit=2))
    print(traceback.format_exc(limit=-1))
class Wrapper(Exception):
    def __init__(self, inner): super().__init__(f"wrapped {inner!r}"); self.inner = inner
def convert(x):
    try:
        return int(x)
    except ValueError as e:
        raise Wrapper(e) from e
try:
    convert("zz")
except Wrapper as w:
    traceback.print_exc(file=sys.stdout)
    print(w.__cause__ is w.inner, w.__context__ is w.inner, w.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        [][0]
except IndexError as e:
    print("".join(traceback.format_exception(e)))
try:
    try:
        {}["a"]
    except KeyError:
        raise TypeError("clean") from None
except TypeError as e:
    print("".join(traceback.format_exception(e)), repr(e.__context__))
def multi():
    return (1 +
            undefined +
            2)
try:
    multi()
except NameError as e:
    print(traceback.format_exc())
try:
    x = [1, 2, 3]
    y = {"k": [10, 20]}
    print(x[0] + y["k"][5] * 2)
except IndexError:
    traceback.print_exc(file=sys.stdout)
try:
    (lambda a: a.foo.bar)(5)
except AttributeError:
    traceback.print_exc(file=sys.stdout)
try:
    print(1 if x else 2, len(x) / (len(x) - 3))
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
class C:
    def __getattr__(self, n): raise RuntimeError(f"no {n}")
    @property
    def p(self): return self.q
try:
    C().p
except RuntimeError:
    traceback.print_exc(file=sys.stdout)
def gen():
    yield 1
    raise OSError("in gen")
try:
    for v in gen():
        pass
except OSError:
    traceback.print_exc(file=sys.stdout)
try:
    exec("a = 1\nb = a / 0")
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    sorted([3, 1], key=lambda v: v / 0)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    e = KeyError("first"); e.add_note("note 1"); e.add_note("note 2\nsecond line")
    raise e
except KeyError:
    traceback.print_exc(file=sys.stdout)
def rec(n): return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[-1], len(lines), lines[-2] if len(lines) < 20 else "")
try:
    assert 1 == 2, ("tuple", "message")
except AssertionError as e:
    traceback.print_exc(file=sys.stdout)
print(traceback.format_exception_only(ValueError, ValueError("v")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n"))))
with_stmt = None
try:
    with C() as q:
        pass
except (TypeError, RuntimeError) as e:
    print(type(e).__name__, e)
raise Wrapper(ValueError("end")) from KeyError("cause")
