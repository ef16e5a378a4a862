import asyncio
import contextvars
from contextvars import ContextVar, copy_context

request_id: ContextVar[str] = ContextVar("request_id", default="none")
user = ContextVar("user")


def log(msg):
    print(f"[{request_id.get()}] {msg} (user={user.get('anonymous')})")


async def handle(n):
    token = request_id.set(f"req-{n}")
    log("start")
    await asyncio.sleep(0.1 * (3 - n))
    if n == 1:
        user.set("ann")
    await inner()
    request_id.reset(token)
    log("end")
    try:
        request_id.reset(token)
    except RuntimeError as e:
        print("RuntimeError", "already" in str(e))


async def inner():
    log("inner")
    await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(handle(i) for i in range(3)))
    log("main")
    ctx = copy_context()
    ctx.run(user.set, "ctx-user")
    print(ctx[user], user in contextvars.copy_context(), len(ctx) >= 1)
    t = asyncio.create_task(handle(9), context=ctx)
    await t
    print(ctx[user], sorted(v.name for v in ctx))
    asyncio.get_running_loop().call_soon(log, "callback", context=ctx)
    await asyncio.sleep(0)

try:
    user.get()
except LookupError as e:
    print(type(e).__name__)
asyncio.run(main())
v = ContextVar("v", default=0)
t1 = v.set(1)
t2 = v.set(2)
print(v.get(), t1.old_value is contextvars.Token.MISSING, t2.old_value, t1.var is v)
v.reset(t2)
print(v.get())
ctx = copy_context()


def nested():
    v.set(v.get() + 10)
    return v.get(), copy_context().run(lambda: (v.set(99), v.get())[1]), v.get()


print(ctx.run(nested), v.get(), ctx[v], ctx.get(user, "dflt"), list(ctx.items())[-1][1] if len(ctx) else None)
try:
    ctx.run(ctx.run, print)
except RuntimeError as e:
    print("RuntimeError cannot enter")
try:
    ContextVar(5)
except TypeError as e:
    print(e)
