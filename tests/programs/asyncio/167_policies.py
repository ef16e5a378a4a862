import asyncio

class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("policy makes a loop")
        return super().new_event_loop()

async def main():
    print(type(asyncio.get_event_loop_policy()).__name__, asyncio.get_event_loop() is asyncio.get_running_loop())

asyncio.set_event_loop_policy(Policy())
asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.run_until_complete(main())
print(loop.is_running(), loop)
loop.close()
print(loop)
try:
    loop.run_until_complete(main())
except RuntimeError as e:
    print(e)
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
asyncio.set_event_loop(None)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.set_event_loop_policy(5)
except (TypeError, AssertionError) as e:
    print(type(e).__name__, e)
try:
    asyncio.create_task(5)
except RuntimeError as e:
    print(e)
