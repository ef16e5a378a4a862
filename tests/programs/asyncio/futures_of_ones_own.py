import asyncio, types
class BadAw:
    def __await__(self): return 42
class M:
    def __aiter__(self): return self
    def __anext__(self): return BadAw()
async def m(o, *a):
    try: print(await anext(o, *a))
    except Exception as e: print(type(e).__name__, e)
class N(M):
    n = 0
    @types.coroutine
    def __anext__(self):
        if False: yield
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
class P(M):
    def __anext__(self): return iter('abc')
class Q(M):
    def __anext__(self): yield 1
async def main():
    await m(M()); await m(M(), 5)
    n = N()
    for i in range(4): await m(n, 'dflt')
    await m(n)
    await m(P()); await m(P(), 1); await m(Q()); await m(Q(), 1)
    a = anext(N(), 1)
    print(type(a).__name__, hasattr(a, 'send'), hasattr(a, '__await__'))
    print(type(anext(N())).__name__)
    try: a.throw(ValueError('x'))
    except ValueError as e: print('V', e)
    a = anext(N(), 'd')
    try: a.send(None)
    except StopIteration as e: print('S', e.value)
    async for x in N(): print(x)
    try:
        async for x in P(): print(x)
    except TypeError as e: print(e)
    try:
        async for x in M(): print(x)
    except TypeError as e: print(e)
asyncio.run(main())
class Fut(asyncio.Future): pass
class Tsk(asyncio.Task): pass
async def mm():
    f = Fut()
    print(f); f.set_result(3); print(f, repr(f))
    async def c(): await asyncio.sleep(0.1); return 9
    t = Tsk(c(), name='nn'); print(repr(t)[:10]); print(await t); print(repr(t)[:10])
    async def d(): return await f
    print(await d())
    class My:
        _asyncio_future_blocking = None
        def __init__(self): self._asyncio_future_blocking = False
    print(asyncio.isfuture(My), asyncio.isfuture(My()), asyncio.isfuture(1))
    f = asyncio.Future()
    fi = iter(f)
    for a in [(Exception, Exception('e'), 32), (Exception('e'), Exception('e')), (list,), (ValueError, None, None), (ValueError,), (ValueError('q'),), (ValueError, 'a')]:
        try: fi.throw(*a)
        except Exception as e: print(type(e).__name__, e)
    import concurrent.futures
    f1 = concurrent.futures.Future()
    f2 = asyncio.wrap_future(f1)
    f2.cancel(); await asyncio.sleep(0)
    print(f1.cancelled(), f2.cancelled())
    f1 = concurrent.futures.Future()
    f2 = asyncio.wrap_future(f1)
    f1.set_result(8); print(await f2)
    @types.coroutine
    def tc(): yield
    print(asyncio.iscoroutinefunction(tc))
    for F in (asyncio.Future, asyncio.Task):
        u = F.__new__(F)
        for w in ['repr(u)', 'u.done()', 'u.cancelled()', 'u.result()', 'u.exception()', 'u.set_result(1)', 'u.cancel()', 'iter(u)', 'u.get_loop()', 'u.add_done_callback(print)', 'u.remove_done_callback(print)', 'next(iter(u))']:
            try: print(w, eval(w))
            except BaseException as e: print(w, type(e).__name__, e)
asyncio.run(mm())
async def outside():
    group = asyncio.TaskGroup()
    errors = []
    def by_hand():
        try: group.__aenter__().send(None)
        except RuntimeError as e: errors.append(e)
    asyncio.get_running_loop().call_soon(by_hand)
    await asyncio.sleep(0)
    print(str(errors[0])[:30], str(errors[0])[-30:])
    coro = asyncio.sleep(0)
    try: group.create_task(coro)
    except RuntimeError as e: print(str(e)[-22:])
    await coro
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, what: print(what['message'], repr(what['exception'])))
    loop.call_soon(print, 'never', context=5)
    await asyncio.sleep(0)
asyncio.run(outside())
