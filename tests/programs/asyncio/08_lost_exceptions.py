"""What the loop says of exceptions and tasks that nobody asked for (to its handler, as text)."""
import asyncio


async def fails(text):
    raise ValueError(text)


async def waits():
    await asyncio.get_running_loop().create_future()


def handler(loop, context):
    print("handler:", context["message"], "|", repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    asyncio.create_task(fails("dropped at once"))
    await asyncio.sleep(0)
    print("one turn")
    await asyncio.sleep(0)
    print("two turns")

    task = asyncio.create_task(fails("dropped here"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("still referenced")
    del task
    print("gone")

    future = loop.create_future()
    future.set_exception(KeyError("future"))
    del future

    future = loop.create_future()
    future.set_exception(KeyError("asked"))
    future.exception()
    del future

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print("dropping a pending task")
    del task
    print("dropped")

    gathered = asyncio.gather(fails("one"), fails("two"))
    await asyncio.sleep(1)
    del gathered
    print("gather gone")

    shielded = asyncio.shield(fails("in the shield"))
    await asyncio.sleep(1)
    shielded.cancel()
    del shielded

    task = asyncio.create_task(fails("cancelled later"))
    await asyncio.sleep(1)
    task.cancel()
    del task
    print("end of main")


asyncio.run(main())
print("end")
