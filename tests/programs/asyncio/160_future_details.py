import asyncio

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), f.cancelled(), f.get_loop() is loop)
    for method in (f.result, f.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print(e)
    def one(fut): print("one", fut is f)
    def two(fut): print("two", fut.result())
    f.add_done_callback(one)
    f.add_done_callback(two)
    f.add_done_callback(one)
    print(f.remove_done_callback(one), f.remove_done_callback(print))
    f.set_result("r")
    print(f)
    for call in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)
    print(f.cancel(), f.exception(), await f)
    f.add_done_callback(one)
    await asyncio.sleep(0)
    e = loop.create_future()
    e.set_exception(ValueError)
    print(repr(e.exception()), e)
    s = loop.create_future()
    try:
        s.set_exception(StopIteration)
    except TypeError as err:
        print(err)
    for bad in (5, int):
        try:
            s.set_exception(bad)
        except TypeError as err:
            print(err)
    async def waits():
        try:
            return await s
        except Exception as err:
            return repr(err)
    ws = [asyncio.create_task(waits()) for _ in range(3)]
    await asyncio.sleep(0)
    print(s)
    s.set_exception(LookupError("shared"))
    print(await asyncio.gather(*ws))
    print(asyncio.isfuture(s), asyncio.isfuture(ws[0]), asyncio.isfuture(5))
    n = asyncio.Future()
    it = iter(n)
    print(next(it) is n)
    n.set_result(5)
    try:
        next(it)
    except StopIteration as stop:
        print(stop.value)

asyncio.run(main())
