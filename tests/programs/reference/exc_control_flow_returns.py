def f(path):
    out = []
    try:
        out.append("try")
        if path == "ret": return out
        if path == "raise": raise ValueError("v")
        if path == "type": raise TypeError
        out.append("end of try")
    except ValueError as e:
        out.append(f"except {e}")
        if path == "raise": return out
    except (TypeError, KeyError):
        out.append("multi")
        raise
    else:
        out.append("else")
    finally:
        out.append("finally")
        if path == "override": return "overridden"
    out.append("after")
    return out
for p in ("ok", "ret", "raise", "override", "type"):
    try: print(p, f(p))
    except Exception as e: print(p, "raised", repr(e))
def loop():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally: print("fin", i)
    else: print("no else")
    return i
print(loop())
def nested():
    try:
        try: raise KeyError("a")
        except KeyError: raise ValueError("b")
        finally: print("inner finally")
    except ValueError as e: return repr(e), repr(e.__context__), e.__cause__
print(nested())
def lost():
    try: raise ValueError("lost")
    finally: return "swallowed"
print(lost())
def in_loop_finally():
    while True:
        try: 1 / 0
        finally: break
    return "broke"
print(in_loop_finally())
def var_scope():
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as u: return str(u)
print(var_scope())
import sys
def reraise():
    try: raise LookupError("l")
    except LookupError:
        try: raise
        except LookupError as e:
            print(sys.exc_info()[0].__name__, e.__context__)
            try: raise RuntimeError from e
            except RuntimeError as r: return repr(r.__cause__), r.__suppress_context__
print(reraise(), sys.exc_info())
try: raise
except RuntimeError as e: print(e)
for bad in ("raise 5", "raise 'x'", "raise int", "raise ValueError from 5", "raise None", "assert False", "assert 0, 'msg'", "assert (), [1]"):
    try: exec(bad)
    except BaseException as e: print(type(e).__name__, e)
try:
    try: 1 / 0
    except 5: pass
except TypeError as e: print(e, "|", repr(e.__context__))
try:
    try: 1 / 0
    except (ValueError, "x"): pass
except TypeError as e: print(e)
class A(Exception): pass
class B(A): pass
for cls in (A, B, ValueError):
    try: raise cls("m")
    except B: print("B")
    except A: print("A")
    except: print("bare", sys.exc_info()[1])
e = ValueError("a", 2); print(e, repr(e), e.args, str(ValueError()), repr(ValueError("x")), str(KeyError("k")), KeyError(1, 2), OSError(2, "No such", "f.txt"), repr(OSError(2, "x")), StopIteration(5).value, UnicodeError("u"))
print([c.__name__ for c in ZeroDivisionError.__mro__], issubclass(FileNotFoundError, OSError), IOError is OSError, OSError(2, "x").__class__.__name__, SystemExit(3).code, type(OSError(13, "p")).__name__)
def depth(n): return 1 / n if not n else depth(n - 1)
try: depth(3)
except ZeroDivisionError as e:
    tb = e.__traceback__; n = 0
    while tb: n += 1; last = tb; tb = tb.tb_next
    print(n, last.tb_frame.f_code.co_name, last.tb_lineno, last.tb_frame.f_locals)
def tricky():
    try: yield 1
    finally: print("gen fin"); 
try:
    for x in tricky(): raise StopAsyncIteration("s")
except StopAsyncIteration as e: print(repr(e))
f("type")
