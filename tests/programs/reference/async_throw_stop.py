# A StopIteration that is thrown into an async generator, awaited or driven by hand.
import contextlib
async def ag():
    try: yield 1
    finally: print('fin')
def step(c):
    try: print('y', c.send(None))
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__))
for exc in (StopIteration('s'), StopAsyncIteration('a'), KeyError('k')):
    g = ag(); step(g.__anext__()); step(g.athrow(exc)); step(g.__anext__())
async def ag2():
    try: yield 1
    except KeyError: print('ke')
    finally: print('fin')
for exc in (StopIteration('s'), StopAsyncIteration('a'), KeyError('k')):
    g = ag2(); step(g.__anext__()); step(g.athrow(exc)); step(g.__anext__())
@contextlib.asynccontextmanager
async def acm():
    try: yield 1
    finally: print('aexit')
async def am(exc):
    async with acm(): raise exc
    return 'no'
for exc in (StopIteration('s'), StopAsyncIteration('a'), KeyError('k'), RuntimeError('r')):
    step(am(exc))
@contextlib.contextmanager
def cm():
    try: yield 1
    finally: print('exit')
def m(exc):
    with cm(): raise exc
for exc in (StopIteration('s'), StopAsyncIteration('a'), KeyError('k'), RuntimeError('r')):
    try: m(exc)
    except BaseException as e: print(repr(e))
async def ag3():
    try: yield 1
    finally: print('x')
async def am(exc):
    g = ag3()
    await g.__anext__()
    print('1')
    try:
        await g.athrow(exc)
    except RuntimeError as e: print('rt', e)
    except StopAsyncIteration as e: print('sai', e)
    print('2')
for e in KeyError('k'), StopAsyncIteration('q'), StopIteration('s'):
    try: am(e).send(None)
    except StopIteration: print('stop')
    except KeyError: print('k')
class Bad:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def over():
    async for _ in Bad(): pass
try: over().send(None)
except TypeError as e: print(e, repr(e.__context__), repr(e.__cause__))
async def selfish(): await me
me = selfish()
try: me.send(None)
except ValueError as e: print(e)
def outer(): yield from inner()
def inner():
    try: yield 1
    finally: print(o.gi_running, type(o.gi_yieldfrom).__name__)
o = outer(); next(o); o.close(); o = outer(); next(o); next(o, None)
for obj, field in ((o, 'gi_code'), (me, 'cr_code'), (me, 'cr_origin'), (ag(), 'ag_code'), (ag(), 'ag_running'), (o, 'gi_frame')):
    try: setattr(obj, field, 1)
    except AttributeError as e: print(e)
