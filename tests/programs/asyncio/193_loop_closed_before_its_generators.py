import asyncio
async def stream():
    try:
        yield 1
        yield 2
    finally:
        print('not reached')
loop = asyncio.new_event_loop()
g = stream()
async def main():
    print(await anext(g))
loop.run_until_complete(main())
loop.close()
del g
print("dropped")
g = stream()
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
