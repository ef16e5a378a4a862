import asyncio, re


async def child():
    await asyncio.sleep(1)


def show(value):
    print(re.sub(r"[^ ]*/asyncio/(tasks|base_events)[.]py:\d+", r"\1", repr(value)))


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    t = asyncio.create_task(child())
    show(t)
    f = loop.create_future()
    show(f)
    f.cancel()
    await t
    show(t)
    loop.slow_callback_duration = 10
    child()
    loop.set_debug(False)
    child()
    await asyncio.sleep(0)
    child()

asyncio.run(main(), debug=True)
