"""call_soon, call_later, call_at, handles, their order and their texts."""
import asyncio
import functools


class Adder:
    total = 0

    def add(self, *numbers):
        self.total += sum(numbers)
        print("total", self.total)

    def __call__(self):
        print("called")


def plain(*args):
    print("plain", args)


async def main():
    loop = asyncio.get_running_loop()
    adder = Adder()
    start = loop.time()
    loop.call_soon(plain)
    loop.call_soon(plain, 1, "two")
    loop.call_soon(adder.add, 1, 2)
    loop.call_soon(adder)
    loop.call_soon(functools.partial(plain, "partial"), "more")
    loop.call_soon(lambda: print("lambda"))
    loop.call_soon_threadsafe(print, "builtin")
    skipped = loop.call_soon(print, "never")
    skipped.cancel()
    print(skipped.cancelled(), skipped)
    late = loop.call_later(2, plain, "late")
    print(late.when() - start, late.cancelled(), late)
    loop.call_at(start + 1, plain, "at")
    loop.call_later(-1, plain, "negative")
    loop.call_later(0, plain, "zero")
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.sleep(3)
    print("late cancel")
    late.cancel()
    first, second = loop.call_later(1, plain), loop.call_later(2, plain)
    print(first < second, first <= second, first > second)
    first.cancel()
    second.cancel()
    second.cancel()
    for wrong in (lambda: loop.call_later(None, plain), lambda: loop.call_at(None, plain), lambda: loop.call_later("1", plain)):
        try:
            wrong()
        except TypeError as error:
            print(error)
    loop.call_later(1, loop.stop)


loop = asyncio.new_event_loop()
task = loop.create_task(main())
loop.run_forever()
print(task.done(), loop.is_running(), loop.is_closed(), loop.time())
loop.close()
print(loop, loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
