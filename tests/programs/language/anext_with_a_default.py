# What anext() gives, awaited by hand and more than once.
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        print('begin', self.v)
        try: got = yield self.v
        finally: print('end', self.v)
        return got
class C:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        return await Aw(self.n)
class P:
    def __anext__(self): return Aw('p')
class Bad:
    def __anext__(self): return 5
async def g():
    x = yield 1
    print('x', x)
    await Aw('g')
    yield 2
def t(f):
    try: print('->', f())
    except BaseException as e: print(type(e).__name__, e)
for make in (lambda: anext(g()), lambda: anext(g(), 'd'), lambda: anext(C(1)), lambda: anext(C(1), 'd'), lambda: anext(C(0), 'd'), lambda: anext(C(0)), lambda: anext(P(), 3), lambda: anext(P()), lambda: anext(Bad(), 1), lambda: anext(Bad()), lambda: anext(5), lambda: anext(5, 1)):
    try: a = make()
    except Exception as e: print(type(e).__name__, e); continue
    print(type(a).__name__, hasattr(a, 'send'), hasattr(a, '__await__'))
    try: i = a.__await__()
    except Exception as e: print(type(e).__name__, e); continue
    for what in ('send', 'send', 'send'):
        t(lambda: i.send(None))
    t(lambda: i.throw(ValueError('v')))
    t(lambda: i.close())
    a = make()
    for s in 'n', 'v', 't', 'n':
        if not hasattr(a, 'send'): break
        t({'n': lambda: a.send(None), 'v': lambda: a.send('v'), 't': lambda: a.throw(KeyError('k'))}[s])
    del a, i
async def main():
    a = g()
    print(await anext(a), await anext(a, 'd') if 0 else 1)
    c = C(0)
    print(await anext(c, 'def'), await anext(C(0), None))
    try: await anext(c)
    except StopAsyncIteration as e: print('stop')
import asyncio
asyncio.run(main())
