import builtins, re
import asyncio


def print(*values):
    builtins.print(*[re.sub(" at 0x[0-9a-f]+", "", str(v)) for v in values])


async def leaf():
    await asyncio.sleep(1)

async def mid():
    await leaf()

async def top():
    await mid()

async def main():
    t = asyncio.create_task(top(), name="inspected")
    print(t)
    print(t.get_stack(), len(t.get_stack()))
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in t.get_stack()], [f.f_lineno for f in t.get_stack(limit=1)])
    t.print_stack()
    print(t.get_coro().__name__, t.get_coro().cr_await.__name__, t.get_coro().cr_await.cr_await.cr_await)
    t.set_name(5)
    print(t.get_name(), type(t.get_name()))
    print(sorted(x.get_name() for x in asyncio.all_tasks()), asyncio.current_task().get_name())
    await t
    print(t.get_stack(), t)
    async def boom():
        raise ValueError("x")
    b = asyncio.create_task(boom())
    await asyncio.wait([b])
    print([f.f_code.co_name for f in b.get_stack()])
    b.print_stack()
    print(b)
    try:
        b.set_result(1)
    except RuntimeError as e:
        print(e)
    try:
        b.set_exception(ValueError())
    except RuntimeError as e:
        print(e)
    print(asyncio.iscoroutine(leaf), asyncio.iscoroutinefunction(leaf))
    print(len(asyncio.all_tasks()))

asyncio.run(main())
