"""What is cancelled before it begins never runs."""
import asyncio


class Recorder:
    def __init__(self):
        self.lines = []

    async def run(self, name):
        self.lines.append(name)
        await asyncio.sleep(1)
        self.lines.append(name + "!")


async def main():
    recorder = Recorder()
    never = asyncio.create_task(recorder.run("never"))
    never.cancel()
    once = asyncio.create_task(recorder.run("once"))
    await asyncio.sleep(0)
    once.cancel()
    group = asyncio.gather(recorder.run("g1"), recorder.run("g2"))
    group.cancel()
    print(await asyncio.gather(never, once, group, return_exceptions=True))
    print(recorder.lines)
    waiter = asyncio.ensure_future(asyncio.wait_for(recorder.run("w"), 5))
    waiter.cancel()
    shielded = asyncio.shield(recorder.run("s"))
    shielded.cancel()
    print(await asyncio.gather(waiter, shielded, return_exceptions=True))
    await asyncio.sleep(2)
    print(recorder.lines)
    me = asyncio.current_task()
    me.cancel("self")
    print("still here", me.cancelling())
    try:
        await recorder.run("me")
    except asyncio.CancelledError as error:
        print(error.args, recorder.lines[-1])
    me.uncancel()


asyncio.run(main())
