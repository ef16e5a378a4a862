"""The context of an exception that is thrown into generators and tasks."""
import asyncio
async def value():
    try: await asyncio.sleep(0)
    except asyncio.CancelledError as e: print("zero", repr(e.__context__)); raise
async def value2():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError as e: print("one", repr(e.__context__)); raise
class Y:
    def __await__(self):
        yield
async def value3():
    try: await Y()
    except asyncio.CancelledError as e: print("Y", repr(e.__context__)); raise
async def main():
    asyncio.gather(value(), value2(), value3())
    await asyncio.sleep(0)
    raise KeyError(1)
try: asyncio.run(main())
except KeyError: pass
def g():
    try: yield 1
    except ValueError as e: print(repr(e.__context__)); raise
it = g(); next(it)
try:
    try: 1/0
    except ZeroDivisionError: it.throw(ValueError())
except ValueError as e: print(repr(e.__context__))
def h():
    yield from g()
it = h(); next(it)
try:
    try: 1/0
    except ZeroDivisionError: it.throw(ValueError())
except ValueError as e: print(repr(e.__context__))
it = iter(h()); next(it)
try:
    try: 1/0
    except ZeroDivisionError: it.throw(ValueError)
except ValueError as e: print(repr(e.__context__))
it = h()
try:
    try: 1/0
    except ZeroDivisionError: it.throw(ValueError)
except ValueError as e: print(repr(e.__context__))
def inner():
    try: yield 1
    finally: print("inner out")
def outer():
    try: 1/0
    except ZeroDivisionError:
        try:
            yield from inner()
        except ValueError as e: print("outer", repr(e.__context__)); raise
o = outer(); next(o)
try:
    try: {}["k"]
    except KeyError: o.throw(ValueError("v"))
except ValueError as e: print(repr(e.__context__), repr(e.__context__ and e.__context__.__context__))
def own():
    try: 1/0
    except ZeroDivisionError:
        try: yield 1
        except ValueError as e: print("own", repr(e.__context__))
        yield 2
o = own(); next(o)
try: {}["k"]
except KeyError: o.throw(ValueError("v"))
def c():
    try: yield 1
    except GeneratorExit as e: print("exit", e.args, repr(e.__context__)); raise
def d():
    try: yield from c()
    except GeneratorExit as e: print("outer exit", e.args, repr(e.__context__)); raise
for f in (c, d):
    g = f(); next(g)
    try: {}["k"]
    except KeyError: g.close()
    g = f(); next(g)
    try: {}["k"]
    except KeyError:
        try: g.throw(GeneratorExit("mine"))
        except GeneratorExit as e: print("came", e.args)
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("It closed")
def e():
    try: yield from It()
    except GeneratorExit as x: print("e exit", x.args, repr(x.__context__)); raise
g = e(); next(g)
try: g.throw(GeneratorExit("other"))
except GeneratorExit as x: print(x.args)
g = e(); next(g); g.close()
def f():
    try: yield 1
    except KeyError: pass
g = f(); list(g)
try:
    try: 1/0
    except ZeroDivisionError: g.throw(ValueError("closed"))
except ValueError as x: print(x, repr(x.__context__))
g = f()
try:
    try: 1/0
    except ZeroDivisionError: g.throw(ValueError("fresh"))
except ValueError as x: print(x, repr(x.__context__))
async def ag():
    yield 1
a = ag()
s = a.asend(None)
try: s.send(None)
except StopIteration: pass
t = a.athrow(KeyError("z"))
try: t.send(None)
except KeyError as x: print("athrown", x)
import asyncio
async def w():
    fut = asyncio.get_running_loop().create_future()
    try:
        1/0
    except ZeroDivisionError:
        try: await fut
        except BaseException as e: print("w", repr(e), repr(e.__context__))
        try: await asyncio.sleep(1)
        except BaseException as e: print("w", repr(e), repr(e.__context__))
        try: await asyncio.wait_for(asyncio.sleep(1), 0.1)
        except BaseException as e: print("w", repr(e), repr(e.__context__), repr(e.__cause__))
async def main():
    t = asyncio.create_task(w())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0.01)
    t.cancel("again")
    await t
asyncio.run(main())
