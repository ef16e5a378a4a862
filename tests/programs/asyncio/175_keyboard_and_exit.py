import asyncio, sys

async def cleanup():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaned")

async def quits():
    await asyncio.sleep(1)
    sys.exit(3)

async def main():
    asyncio.create_task(cleanup())
    await quits()

try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)

async def child():
    raise KeyboardInterrupt("by hand")

async def main2():
    t = asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main2 cancelled")
        raise

try:
    asyncio.run(main2())
except KeyboardInterrupt as e:
    print("interrupt", e.args)

async def main3():
    loop = asyncio.get_running_loop()
    loop.call_later(1, sys.exit, "message")
    await asyncio.sleep(5)

asyncio.run(main3())
