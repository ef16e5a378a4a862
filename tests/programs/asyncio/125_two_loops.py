"""Two loops, one after the other, and state that is left over."""
import asyncio


async def leaves(out):
    out.append(asyncio.create_task(asyncio.sleep(100), name="left over"))
    await asyncio.sleep(1)
    return asyncio.get_running_loop()


left = []
first = asyncio.run(leaves(left))
second = asyncio.run(leaves(left))
print(first is second, first.is_closed(), [t.cancelled() for t in left], [t.get_name() for t in left])
a, b = asyncio.new_event_loop(), asyncio.new_event_loop()
a.call_later(1, print, "timer of a")
b.call_later(0.5, print, "timer of b")
print(a.run_until_complete(asyncio.sleep(2, "a")), b.time())
print(b.run_until_complete(asyncio.sleep(0.1, "b")))
pending = a.create_task(asyncio.sleep(1, "late"))
a.run_until_complete(asyncio.sleep(0))
print(pending.done(), a.run_until_complete(pending))
never = b.create_task(asyncio.sleep(1))
a.close()
b.run_until_complete(asyncio.sleep(0))
never.cancel()
b.run_until_complete(asyncio.gather(never, return_exceptions=True))
b.close()
print(never)
