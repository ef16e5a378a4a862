# generators, coroutines and exceptions: contexts, tracebacks through throw, close in several states
import traceback, sys
def lines(tb): return [(f.f_code.co_name, n) for f, n in traceback.walk_tb(tb)]
def inner():
    try: yield "i1"
    except ValueError as e:
        print("inner", e, repr(e.__context__), lines(e.__traceback__)); yield "i2"; raise
    finally: print("inner finally")
def middle():
    try: yield from inner()
    except ValueError as e: print("middle", lines(e.__traceback__)); raise KeyError("m") from e
def outer():
    try: r = yield from middle(); print(r)
    except KeyError as e: print("outer", lines(e.__traceback__), lines(e.__cause__.__traceback__)); yield "o"
    return "ret"
g = outer(); print(next(g)); print(g.throw(ValueError("v"))); print(next(g))
try: next(g)
except StopIteration as e: print(e.value, lines(e.__traceback__))
def ctx():
    try: 1/0
    except ZeroDivisionError:
        try: yield 1
        except KeyError as e: print(repr(e.__context__)); yield 2
g = ctx(); next(g)
try: raise OSError("outside")
except OSError: print(g.throw(KeyError("in")))
def handling():
    try: raise ValueError("h")
    except ValueError:
        x = yield sys.exc_info()[1]
        print(repr(sys.exc_info()[1]), x)
        raise
g = handling()
try: raise TypeError("caller")
except TypeError:
    print(repr(next(g)), repr(sys.exc_info()[1]))
    try: g.send(5)
    except ValueError as e: print(repr(e.__context__), lines(e.__traceback__))
    print(repr(sys.exc_info()[1]))
def sub():
    try: yield 1
    finally: raise RuntimeError("in finally")
g = sub(); next(g)
for a in (g.close, g.close, lambda: next(g)):
    try: print(a())
    except BaseException as e: print(type(e).__name__, e, repr(e.__context__), lines(e.__traceback__))
def delegating_handler():
    try: 1/0
    except ZeroDivisionError:
        yield from inner()
g = delegating_handler(); next(g)
try: g.throw(KeyError("dk"))
except KeyError as e: print(repr(e.__context__), lines(e.__traceback__))
g = delegating_handler(); next(g)
try: g.throw(ValueError("dv")); g.throw(TypeError("dt"))
except BaseException as e: print(repr(e), repr(e.__context__), lines(e.__traceback__))
g = delegating_handler(); next(g)
try: g.throw(ValueError("dv2")); next(g)
except BaseException as e: print(repr(e), repr(e.__context__), lines(e.__traceback__))
def plain(): yield from inner()
g = plain(); next(g)
try: g.throw(KeyError("pk"))
except KeyError as e: print(lines(e.__traceback__))
try: g.throw(KeyError("closed"))
except KeyError as e: print(lines(e.__traceback__))
g = plain()
try: g.throw(KeyError("unstarted"))
except KeyError as e: print(lines(e.__traceback__))
tb = None
try: 1/0
except ZeroDivisionError as e: tb = e.__traceback__
g = plain(); next(g)
try: g.throw(KeyError, "with tb", tb)
except KeyError as e: print(lines(e.__traceback__))
g = delegating_handler(); next(g)
try: g.throw(KeyError, "with tb", tb)
except KeyError as e: print(lines(e.__traceback__))
async def aw():
    try: return await Aw()
    except ValueError as e: return e.args
class Aw:
    def __await__(self):
        try: r = yield "await"
        except KeyError as e: raise ValueError("converted") from e
        return r
c = aw(); print(c.send(None))
try: c.throw(KeyError("k"))
except StopIteration as e: print(e.value)
c = aw(); c.send(None)
try: c.throw(OSError("o"))
except OSError as e: print(lines(e.__traceback__))
c = aw()
try: c.send(5)
except TypeError as e: print(e)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
def bad_close():
    while True:
        try: yield 1
        except GeneratorExit: print("refuse")
g = bad_close(); next(g)
try: g.close()
except RuntimeError as e: print(e)
try: g.throw(StopIteration("si"))
except RuntimeError as e: print(e, repr(e.__cause__), lines(e.__traceback__))
def stop_in_genexp(): return list(next(iter([])) for _ in [1])
try: stop_in_genexp()
except RuntimeError as e: print(e, repr(e.__cause__), lines(e.__traceback__), lines(e.__cause__.__traceback__))
g = inner(); next(g); del g
def last():
    with_ = yield from outer()
g = last(); next(g); g.throw(IndexError("uncaught"))
