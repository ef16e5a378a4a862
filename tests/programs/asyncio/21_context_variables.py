"""Tasks copy the context; callbacks run in the one given; tokens go back."""
import asyncio
import contextvars

user = contextvars.ContextVar("user")
level = contextvars.ContextVar("level", default=0)


async def child(name):
    print(name, "sees", user.get(), level.get())
    user.set(name)
    level.set(level.get() + 1)
    await asyncio.sleep(0)
    print(name, "has", user.get(), level.get())


def show(label):
    print(label, user.get("nobody"), level.get())


async def main():
    print(user.name, user.get("default"), level.get())
    try:
        user.get()
    except LookupError as error:
        print("LookupError", error.args[0] is user)
    token = user.set("main")
    print(token.var is user, token.old_value is contextvars.Token.MISSING, contextvars.Token.MISSING)
    await asyncio.gather(child("a"), child("b"))
    show("main still")
    loop = asyncio.get_running_loop()
    loop.call_soon(show, "call_soon")
    context = contextvars.copy_context()
    context.run(user.set, "other")
    loop.call_soon(show, "given context") if False else loop.call_soon(show, "given", context=context)
    task = asyncio.create_task(child("shares"), context=context)
    await task
    print("context now", context[user], context.get(level), user in context, len(context) > 0)
    show("main again")
    user.reset(token)
    show("after reset")
    try:
        user.reset(token)
    except RuntimeError as error:
        print(str(error).split(" at ")[0][:12], str(error)[-26:])
    other = context.run(user.set, "x")
    try:
        user.reset(other)
    except ValueError as error:
        print(str(error)[-34:])
    try:
        level.reset(other)
    except ValueError as error:
        print(str(error)[-37:])
    copied = context.copy()
    copied.run(user.set, "changed")
    print(context[user], copied[user])
    try:
        context.run(context.run, print)
    except RuntimeError as error:
        print(str(error).split(":")[0], str(error)[-19:])
    try:
        context.run(lambda: 1 / 0)
    except ZeroDivisionError as error:
        print(error)
    print(sorted([var.name for var in context]), sorted([str(v) for v in context.values()]))
    await asyncio.to_thread(show, "thread")


asyncio.run(main())
