"""asyncio.Runner: several coroutines on one loop, a context kept between them."""
import asyncio
import contextvars

level = contextvars.ContextVar("level", default=0)


async def raise_level():
    level.set(level.get() + 1)
    return level.get()


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("background ends")


async def main():
    main.task = asyncio.create_task(background())
    await asyncio.sleep(1)
    return asyncio.get_running_loop().time()


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    print(runner.run(raise_level()), runner.run(raise_level()), level.get())
    print(runner.run(main()), main.task.done())
    print(runner.run(main()))
    print(loop is runner.get_loop(), loop.is_running(), loop.is_closed())
print(loop.is_closed(), main.task.cancelled())
try:
    runner.run(raise_level())
except RuntimeError as error:
    print(error)
for bad in (5, main):
    with asyncio.Runner(debug=False) as second:
        try:
            second.run(bad)
        except ValueError as error:
            print(str(error)[:40])
with asyncio.Runner(loop_factory=asyncio.new_event_loop) as third:
    print(third.run(asyncio.sleep(1, "third")))


async def nested():
    coro = main()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()


asyncio.run(nested())
