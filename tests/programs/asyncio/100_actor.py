"""Actors with mailboxes that answer through futures."""
import asyncio


class Actor:
    def __init__(self):
        self.mailbox = asyncio.Queue()
        self.task = asyncio.create_task(self.run(), name=type(self).__name__)

    async def run(self):
        while True:
            message, args, reply = await self.mailbox.get()
            try:
                result = await getattr(self, "on_" + message)(*args)
            except Exception as error:
                reply.set_exception(error)
            else:
                reply.set_result(result)

    async def ask(self, message, *args):
        reply = asyncio.get_running_loop().create_future()
        await self.mailbox.put((message, args, reply))
        return await reply

    async def stop(self):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


class Counter(Actor):
    value = 0

    async def on_add(self, n):
        await asyncio.sleep(0.1)
        self.value += n
        return self.value

    async def on_divide(self, n):
        return self.value / n


async def main():
    counter = Counter()
    print(await asyncio.gather(*(counter.ask("add", n) for n in (1, 2, 3))))
    for question in (("divide", 2), ("divide", 0), ("nothing",)):
        try:
            print(await counter.ask(*question))
        except (ZeroDivisionError, AttributeError) as error:
            print(type(error).__name__, error)
    await counter.stop()
    print(counter.task.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
