# try/finally combos
def a():
    try: return "try"
    finally: print("f")
def b():
    try: return "try"
    finally: return "fin"
def c():
    for i in range(3):
        try: continue
        finally: print("c", i)
    else: return "else"
def d():
    for i in range(3):
        try: break
        finally: print("d", i)
    else: return "else"
    return i
def e():
    while True:
        try: 1/0
        finally: break
    return "swallowed"
def f():
    for i in range(2):
        try: 1/0
        except ZeroDivisionError: continue
        finally: print("fin", i)
    return "done"
def g():
    try:
        try: 1/0
        finally: raise KeyError("k")
    except KeyError as k: return type(k.__context__).__name__
def h():
    try:
        try: return 1
        finally: 1/0
    except ZeroDivisionError as z: return z.__context__
def i():
    x = 1
    try: return x
    finally: x = 2
def j():
    x = [1]
    try: return x
    finally: x.append(2)
def k():
    for n in range(3):
        try:
            try:
                if n == 1: return n
            finally:
                if n == 1: continue
        finally: print("k", n)
    return "k end"
def l():
    try: pass
    except: print("no")
    else: return "else"
    finally: print("l fin")
def m():
    try:
        try: raise ValueError(1)
        except ValueError: raise
        else: print("no")
        finally: print("m fin")
    except ValueError as e: return e, e.__context__
def n():
    try:
        raise ValueError(1)
    except ValueError as e:
        e = 5
    try: return e
    except UnboundLocalError as u: return str(u)
def o():
    try: raise ValueError(1)
    except ValueError as e:
        del e
    return "o"
def p():
    r = []
    for x in range(5):
        try:
            if x == 1: continue
            if x == 3: break
            r.append(x)
        except Exception: pass
        else: r.append("else")
        finally: r.append(-x)
    return r
def q():
    with CM("a") as a, CM("b") as b:
        return "with"
class CM:
    def __init__(s, n, sup=False): s.n = n; s.sup = sup
    def __enter__(s): print("enter", s.n); return s
    def __exit__(s, *a): print("exit", s.n, a[0] and a[0].__name__, a[1]); return s.sup
def r():
    for z in range(3):
        with CM(z, True):
            if z == 0: continue
            if z == 1: 1/0
            break
    return z
def s():
    try:
        with CM("x"), CM("y", True), CM("z"): raise KeyError("in")
        print("after")
        with CM("x"): 
            with CM("bad"): raise IndexError
    except LookupError as e: return repr(e)
def gen():
    try:
        try: yield 1
        except GeneratorExit: print("GE"); raise
        finally: print("gen fin")
    finally: print("gen fin 2")
def t():
    x = gen(); next(x); x.close(); x.close()
    x = gen(); next(x)
    try: x.throw(KeyError("t"))
    except KeyError as e: return e.__traceback__.tb_next.tb_lineno - t.__code__.co_firstlineno
def u():
    try: raise ValueError("a")
    except (TypeError, ValueError) as e:
        try: raise TypeError("b")
        except TypeError: pass
        import sys
        return sys.exc_info()[1] is e, sys.exception() is e
def v():
    try:
        try: raise ValueError
        except (1 if False else 5): pass
    except TypeError as e: return str(e), repr(e.__context__)
def w():
    out = []
    for C in (ValueError, "x", (ValueError, (KeyError, OSError)), (), (ValueError, 3), object, type, int):
        try:
            try: raise OSError("o")
            except C: out.append("hit")
        except BaseException as e: out.append((type(e).__name__, str(e)))
    return out
def x():
    out = []
    for R in (ValueError, ValueError(1), 5, "x", None, int, (ValueError,), ValueError, object(), type):
        try: raise R
        except BaseException as e: out.append((type(e).__name__, str(e)))
    for R, C in ((ValueError, 5), (ValueError, KeyError), (ValueError, None), (5, None), (ValueError, int), (ValueError("a"), KeyError("b"))):
        try: raise R from C
        except BaseException as e: out.append((type(e).__name__, str(e), repr(e.__cause__), e.__suppress_context__))
    return out
class Weird(Exception):
    def __new__(cls, *a): return 5
class Weird2(Exception):
    def __init__(self): 1/0
class Weird3(Exception):
    def __init__(self, a): pass
def y():
    out = []
    for R in (Weird, Weird2, Weird3):
        try: raise R
        except BaseException as e: out.append((type(e).__name__, str(e)))
        try: raise ValueError from R
        except BaseException as e: out.append((type(e).__name__, str(e)))
    try: raise
    except RuntimeError as e: out.append(str(e))
    return out
def z():
    try:
        try: 1/0
        except ZeroDivisionError as e:
            raise e
    except ZeroDivisionError as e2:
        tb = e2.__traceback__; n = []
        while tb: n.append(tb.tb_lineno - z.__code__.co_firstlineno); tb = tb.tb_next
        return n, e2.__context__
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z):
    try: print(fn.__name__, fn())
    except BaseException as err: print(fn.__name__, "!", type(err).__name__, err)
def cyc():
    a = ValueError("a"); b = ValueError("b")
    a.__context__ = b
    try:
        try: raise b
        except ValueError: raise a
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
cyc()
x = ValueError(1)
for n, val in [("__context__", 5), ("__cause__", "x"), ("__traceback__", 3), ("__suppress_context__", 3), ("__suppress_context__", "x"), ("args", 5), ("args", [1, 2]), ("args", "ab"), ("__context__", None), ("__cause__", x), ("__notes__", 3), ("__context__", ValueError)]:
    try: setattr(x, n, val); print(n, getattr(x, n))
    except BaseException as e: print(n, type(e).__name__, e)
for n in ("__context__", "__cause__", "__traceback__", "__suppress_context__", "args", "__notes__", "__dict__"):
    try: delattr(x, n); print("del", n)
    except BaseException as e: print(n, type(e).__name__, e)
for bad in (3, None, b"x"):
    try: x.add_note(bad)
    except BaseException as e: print(type(e).__name__, e)
x.__notes__ = 5
try: x.add_note("a")
except BaseException as e: print(type(e).__name__, e)
try: x.with_traceback(5)
except BaseException as e: print(type(e).__name__, e)
print(x.with_traceback(None) is x, x.__reduce__(), x.__setstate__({"q": 1}), x.q, x.__dict__)
try: x.__setstate__(5)
except BaseException as e: print(type(e).__name__, e)
