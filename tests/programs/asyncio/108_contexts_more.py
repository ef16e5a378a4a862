"""Context variables: tasks, callbacks, Context.run, tokens."""
import asyncio
import contextvars

var = contextvars.ContextVar("var")
level = contextvars.ContextVar("level", default=0)


async def descend(n):
    token = level.set(level.get() + 1)
    try:
        if n:
            await asyncio.create_task(descend(n - 1))
        print("  " * level.get() + "level", level.get())
    finally:
        level.reset(token)


async def changes():
    var.set("changed")
    await asyncio.sleep(0)
    return var.get()


async def main():
    try:
        var.get()
    except LookupError as error:
        print(type(error).__name__)
    print(var.get("fallback"))
    token = var.set("main")
    print(token.old_value is contextvars.Token.MISSING, token.var is var)
    print(await asyncio.create_task(changes()), var.get())
    print(await changes(), var.get())
    print(await asyncio.wait_for(changes(), 1), await asyncio.gather(changes(), changes()))
    await descend(2)
    context = contextvars.copy_context()

    async def in_context():
        var.set("in context")

    await asyncio.create_task(in_context(), context=context)
    print(var.get(), context[var])
    with asyncio.Runner() if False else __import__("contextlib").nullcontext():
        pass
    async with asyncio.TaskGroup() as group:
        group.create_task(in_context(), context=context)
    print(context.run(var.get), sorted(v.name for v in context))
    try:
        var.reset(token)
        var.reset(token)
    except RuntimeError as error:
        print(str(error)[:30])
    other = contextvars.copy_context()
    token = var.set("again")
    try:
        other.run(var.reset, token)
    except ValueError as error:
        print(str(error).split(" var=")[0][:6])
    try:
        contextvars.copy_context().run(lambda: context.run(lambda: context.run(print)))
    except RuntimeError as error:
        print(str(error)[:22])


asyncio.run(main())
