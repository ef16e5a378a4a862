"""Where a task stands: get_stack and print_stack."""
import asyncio
import sys


async def inner():
    await asyncio.sleep(1)
    raise ValueError("deep")


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer(), name="outer")
    print([f.f_lineno for f in task.get_stack()], [f.f_code.co_name for f in task.get_stack()])
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in task.get_stack()], task.get_stack()[0].f_lineno)
    task.print_stack(file=sys.stdout)
    await asyncio.wait([task])
    print([f.f_code.co_name for f in task.get_stack()])
    print([f.f_code.co_name for f in task.get_stack(limit=1)])
    task.print_stack(file=sys.stdout)
    asyncio.current_task().print_stack(limit=1, file=sys.stdout)
    quick = asyncio.create_task(asyncio.sleep(0))
    await quick
    quick.print_stack(file=sys.stdout)
    print(quick.get_stack())


asyncio.run(main())
