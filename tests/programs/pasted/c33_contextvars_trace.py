import asyncio
from contextvars import ContextVar, copy_context
from contextlib import contextmanager
import functools

depth = ContextVar("depth", default=0)
tags: ContextVar[tuple] = ContextVar("tags", default=())


@contextmanager
def span(name):
    token = depth.set(depth.get() + 1)
    t2 = tags.set(tags.get() + (name,))
    print("  " * (depth.get() - 1) + f"> {'/'.join(tags.get())}")
    try:
        yield
    finally:
        tags.reset(t2)
        depth.reset(token)


def traced(fn):
    if asyncio.iscoroutinefunction(fn):
        @functools.wraps(fn)
        async def inner(*a):
            with span(fn.__name__):
                return await fn(*a)
    else:
        @functools.wraps(fn)
        def inner(*a):
            with span(fn.__name__):
                return fn(*a)
    return inner


@traced
def leaf(x): return x * 2


@traced
async def step(x):
    await asyncio.sleep(0.01 * x)
    return leaf(x)


@traced
async def root():
    r = await asyncio.gather(step(2), step(1))
    with span("extra"):
        leaf(9)
    return r


print(asyncio.run(root()), depth.get(), tags.get())
ctx = copy_context()
print(ctx.run(lambda: (depth.set(5), depth.get())[1]), depth.get(), ctx[depth], depth in ctx, len(list(ctx)) >= 1)


async def child(n):
    depth.set(depth.get() + n)
    await asyncio.sleep(0)
    return depth.get()


async def main():
    depth.set(100)
    t1 = asyncio.create_task(child(1))
    depth.set(200)
    t2 = asyncio.create_task(child(2))
    print(await t1, await t2, depth.get(), await child(3), depth.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("cb", depth.get()))
    depth.set(300)
    await asyncio.sleep(0)
    print(await asyncio.to_thread(depth.get))

asyncio.run(main())
try:
    ContextVar("x").get()
except LookupError as e:
    print(type(e).__name__)
v = ContextVar("v")
tok = v.set(1)
print(tok.var is v, tok.old_value is tok.MISSING, v.get(), v.get("ignored"))
v.reset(tok)
print(v.get("gone"))
try:
    v.reset(tok)
except RuntimeError as e:
    print("RuntimeError")
try:
    copy_context().run(v.reset, v.set(2))
except ValueError as e:
    print("ValueError")
