"""Policies: which loop is made and which is the current one."""
import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        print("a loop is made")
        return loop


asyncio.set_event_loop_policy(Policy())
print(type(asyncio.get_event_loop_policy()).__name__)


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())
    await asyncio.sleep(1)
    return "done"


print(asyncio.run(main()))
try:
    asyncio.get_event_loop_policy().get_event_loop()
except RuntimeError as error:
    print(error)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop_policy().get_event_loop() is loop)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
for bad in (asyncio.set_event_loop, asyncio.set_event_loop_policy):
    try:
        bad("no")
    except TypeError as error:
        print(error)
loop.close()


class Small(asyncio.AbstractEventLoopPolicy):
    pass


try:
    Small().get_event_loop()
except NotImplementedError as error:
    print("not implemented", error.args)
print(issubclass(asyncio.SelectorEventLoop, asyncio.AbstractEventLoop))
try:
    asyncio.AbstractEventLoop().time()
except NotImplementedError:
    print("abstract")
