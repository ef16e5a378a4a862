# athrow() with a class and its exception throws that very one.
async def g():
    yield 1
def drive(aw):
    try: aw.send(None)
    except StopIteration as e: return e.value
for args in ((TypeError, TypeError('foo'), None), (TypeError, TypeError('foo')), (TypeError('x'),), (TypeError, 'foo', None), (TypeError, 'foo'), (TypeError,), (TypeError, None, None), (Exception, TypeError('z')), (TypeError, (1,2))):
    a = g(); drive(a.__anext__())
    try: drive(a.athrow(*args))
    except BaseException as e: print(repr(e), any(e is x for x in args))
import asyncio
from contextlib import asynccontextmanager, contextmanager
async def main():
    @asynccontextmanager
    async def whee():
        yield
    ctx = whee()
    await ctx.__aenter__()
    print(await ctx.__aexit__(TypeError, TypeError("foo"), None))
asyncio.run(main())
@contextmanager
def w(): yield
c = w(); c.__enter__(); print(c.__exit__(TypeError, TypeError("foo"), None))
