"""SystemExit, try/finally order, return in finally, nested loops with else."""
import sys
def a():
    try: return "try"
    finally: print("finally a")
def b():
    try: return "try"
    finally: return "finally"
def c():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        except ValueError: pass
        else: print("else", i)
        finally: print("fin", i)
    else: print("no break")
    return "c"
def d():
    try:
        try: raise ValueError("v")
        finally: print("inner fin")
    except ValueError as e: print("got", e)
    else: print("never")
    finally: print("outer fin")
def e():
    while True:
        try:
            try: raise KeyError("k")
            except KeyError: raise ValueError("from handler")
            finally: break
        finally: print("e fin")
    return "swallowed"
def f():
    try: raise TypeError("lost")
    finally: return "f returned"
def g(x):
    try:
        if x: raise ValueError
        return "ok"
    except ValueError: return "except"
    else: return "else"
    finally: print("g", x)
def h():
    r = []
    for i in range(2):
        for j in range(2):
            try:
                if j: continue
                r.append((i, j))
            finally: r.append("f")
    return r
print(a(), b(), c()); d(); print(e(), f(), g(0), g(1), h())
try:
    raise Exception("one", 2, None)
except Exception as ex: print(ex, ex.args, repr(ex))
try: raise ValueError
except ValueError as ex: print(repr(ex), str(ex) == "", ex.args)
try: raise
except RuntimeError as ex: print(ex)
try: raise 5
except TypeError as ex: print(ex)
try: raise ValueError from 5
except TypeError as ex: print(ex)
try: raise int
except TypeError as ex: print(ex)
try:
    try: 1/0
    except 5: pass
except TypeError as ex: print(ex)
try:
    try: 1/0
    except (ValueError, "x"): pass
except TypeError as ex: print(ex)
def reraise():
    try: int("x")
    except ValueError as v:
        print("log", v)
        raise
try: reraise()
except ValueError as v: print("again", v, v.__traceback__.tb_lineno > 0, v.__traceback__.tb_next.tb_frame.f_code.co_name)
assert True, "no"
try: assert 1 == 2, f"values {1} {2}"
except AssertionError as ex: print("assert", ex)
try: assert []
except AssertionError as ex: print(repr(ex))
try: sys.exit("message")
except SystemExit as s: print(s.code, s.args, repr(s))
try: sys.exit()
except SystemExit as s: print(s.code)
try: exit(3) if False else sys.exit((1, 2))
except SystemExit as s: print(s.code)
class E1(Exception): pass
class E2(E1): pass
for exc in (E1, E2, ValueError):
    try: raise exc("m")
    except E2 as x: print("E2", x)
    except E1 as x: print("E1", x)
    except (ValueError, TypeError) as x: print("VT", type(x).__name__)
with_tb = None
try: raise E1("tb").with_traceback(None)
except E1 as x: print(x.__traceback__ is not None)
x = StopIteration(5); print(x.value, x.args); print(OSError(2, "No such", "file").filename, str(OSError(2, "No such", "file")), OSError(2, "x").errno, type(OSError(2, "x")).__name__, str(KeyError("a")), str(KeyError()), str(KeyError(1, 2)), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n").name, str(Exception(Exception("nested"))), SystemExit(3).code, KeyError("a") == KeyError("a"))
def gen():
    try: yield 1
    finally: print("gen fin"); sys.stdout.flush()
it = gen(); next(it)
try:
    print("exiting")
    sys.exit(4)
finally: print("last finally")
