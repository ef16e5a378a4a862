import types, asyncio, inspect
from collections.abc import Coroutine
def plain():
    yield 1
    return 2
@types.coroutine
def maker():
    "doc"
    return plain()
w = maker()
print(type(w).__name__, w.__name__, w.__qualname__, maker.__doc__, maker.__wrapped__.__name__, isinstance(w, Coroutine))
print(w.send(None), w.gi_running, w.cr_running, w.cr_await, w.gi_frame is not None, w.cr_code is plain.__code__)
try: w.send(None)
except StopIteration as e: print('stop', e.value)
class G:
    def __init__(self): self.n = 0
    def send(self, v):
        self.n += 1
        if self.n > 2: raise StopIteration('done')
        return None
    def throw(self, *a): print('thrown', a); raise a[0]
    def close(self): print('closed')
    def __iter__(self): return self
    def __next__(self): return self.send(None)
@types.coroutine
def duck(): return G()
d = duck()
print(type(d).__name__, d.__name__, iter(d) is d)
async def main():
    print(await sl())
    print(await duck())
    print(inspect.isawaitable(sl()), asyncio.iscoroutine(maker()))
    t = asyncio.create_task(duck())
    print(await t)
@types.coroutine
def sl():
    yield
    return 'slept'
print(types.coroutine(sl) is sl)
asyncio.run(main())
@types.coroutine
async def native(): return 5
async def ag(): yield
print(native.__name__, asyncio.run(native()), types.coroutine(len)([1, 2]), type(types.coroutine(ag)()).__name__)
for bad in (5, 'x'):
    try: types.coroutine(bad)
    except TypeError as e: print(e)
g = plain()
async def aw(): await g
try: aw().send(None)
except TypeError as e: print(e)
class K:
    @types.coroutine
    def m(self): yield 7
async def k(): await K().m()
print(k().send(None))
@types.coroutine
def deleg2(): yield from k()
print(next(deleg2()))
print(sl.__code__.co_flags & 0x100, plain.__code__.co_flags & 0x100, sl().gi_code.co_flags & 0x180)
again = plain.__code__.replace(co_flags=plain.__code__.co_flags | 0x100)
plain.__code__ = again
print(again.co_flags == plain.__code__.co_flags, inspect.isawaitable(plain()))
try: plain.__code__.replace(co_flags='x')
except (TypeError, ValueError): print('refused')
