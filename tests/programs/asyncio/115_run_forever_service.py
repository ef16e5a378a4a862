"""A service on run_forever that is stopped from inside."""
import asyncio
import itertools


class Service:
    def __init__(self, loop):
        self.loop = loop
        self.count = itertools.count(1)

    def start(self):
        self.task = self.loop.create_task(self.work(), name="service")
        self.loop.call_later(3, self.stop)
        self.loop.call_soon(self.beat)

    def beat(self):
        print(f"{self.loop.time():.1f} beat {next(self.count)}")
        self.handle = self.loop.call_later(1, self.beat)

    async def work(self):
        try:
            while True:
                await asyncio.sleep(0.7)
                print(f"{self.loop.time():.1f} work")
        except asyncio.CancelledError:
            print("work cancelled")
            await asyncio.sleep(0.1)
            raise

    def stop(self):
        print("stop")
        self.handle.cancel()
        self.task.cancel()
        self.task.add_done_callback(lambda task: self.loop.stop())


loop = asyncio.new_event_loop()
service = Service(loop)
service.start()
loop.run_forever()
print(service.task.cancelled(), loop.time())
loop.call_soon(loop.stop)
loop.call_soon(print, "same iteration as stop")
loop.run_forever()
loop.stop()
loop.call_soon(print, "one iteration, since stop came first")
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
