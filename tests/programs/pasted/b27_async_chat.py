import asyncio
import sys
import weakref
from collections import defaultdict
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar

current_user = ContextVar("current_user", default="?")


class Room:
    def __init__(self, name):
        self.name = name
        self.members: dict[str, asyncio.Queue] = {}
        self.history = []
        self.idle = asyncio.Condition()

    async def say(self, text):
        user = current_user.get()
        self.history.append(f"{user}: {text}")
        await asyncio.gather(*(q.put((user, text)) for n, q in self.members.items() if n != user))
        async with self.idle:
            self.idle.notify_all()

    @asynccontextmanager
    async def join(self, name):
        token = current_user.set(name)
        q = self.members[name] = asyncio.Queue()
        await self.say("*joins*")
        try:
            yield q
        finally:
            del self.members[name]
            await self.say("*leaves*")
            current_user.reset(token)


async def talker(room, name, lines, delay):
    async with room.join(name) as inbox:
        for line in lines:
            await asyncio.sleep(delay)
            await room.say(line)
        seen = []
        with suppress(asyncio.QueueEmpty):
            while True:
                seen.append(inbox.get_nowait())
        return name, len(seen), seen[-1]


async def watcher(room, limit):
    async with room.idle:
        await room.idle.wait_for(lambda: len(room.history) >= limit)
    return f"saw {len(room.history)} at {asyncio.get_running_loop().time():.2f}"


class Paginator:
    def __init__(self, pages): self.pages = pages
    def __aiter__(self): self.i = 0; return self
    async def __anext__(self):
        if self.i >= len(self.pages):
            raise StopAsyncIteration
        await asyncio.sleep(0.01)
        self.i += 1
        return self.pages[self.i - 1]


class Lazy:
    def __init__(self, value): self.value = value
    def __await__(self):
        yield from asyncio.sleep(0.2).__await__()
        return self.value


async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("agen finalised")


async def main():
    room = Room("lobby")
    results = await asyncio.gather(watcher(room, 5), talker(room, "ann", ["hi", "bye"], 0.3), talker(room, "bob", ["yo"], 0.2), talker(room, "cy", [], 0.1), return_exceptions=True)
    for r in results:
        print(r)
    print(*room.history, sep="\n")
    print(current_user.get(), [p async for p in Paginator("abc")], await Lazy(5))
    a = agen(3)
    print(await anext(a), await a.asend("msg"), await a.asend(None))
    print(await anext(a, "default"))
    b = agen(5)
    await b.__anext__()
    await b.aclose()
    try:
        await b.athrow(ValueError("x"))
    except (ValueError, StopAsyncIteration) as e:
        print(type(e).__name__)
    async for x in agen(9):
        if x == 1:
            break
    results = []
    async def job(n, d):
        await asyncio.sleep(d)
        results.append(n)
        if n == 2:
            raise RuntimeError("job 2")
        return n
    tasks = [asyncio.create_task(job(i, d), name=f"job-{i}") for i, d in enumerate((0.3, 0.1, 0.2))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), [t.get_name() for t in pending], results)
    for t in pending:
        t.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print([(t.cancelled(), t.done() and not t.cancelled() and repr(t.exception())) for t in tasks])
    first = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(d, d)) for d in (0.2, 0.1)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in first[0]])
    try:
        async with asyncio.timeout(0.5) as cm:
            await asyncio.sleep(0.2)
            cm.reschedule(asyncio.get_running_loop().time() + 0.1)
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out", cm.expired(), round(asyncio.get_running_loop().time(), 2))
    sem = asyncio.BoundedSemaphore(1)
    async with sem:
        print(sem.locked())
    try:
        sem.release()
    except ValueError as e:
        print(e)
    print(await asyncio.to_thread(sum, [1, 2, 3]), asyncio.current_task().get_name(), len(asyncio.all_tasks()))

asyncio.run(main())
