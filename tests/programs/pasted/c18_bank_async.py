import asyncio
import random


class InsufficientFunds(Exception): pass


class Account:
    def __init__(self, owner, balance):
        self.owner, self.balance = owner, balance
        self.lock = asyncio.Lock()

    async def withdraw(self, n):
        await asyncio.sleep(0.01)
        if n > self.balance:
            raise InsufficientFunds(f"{self.owner} has only {self.balance}, needs {n}")
        self.balance -= n

    async def deposit(self, n):
        await asyncio.sleep(0.01)
        self.balance += n


async def transfer(a, b, n):
    first, second = sorted((a, b), key=lambda x: x.owner)
    async with first.lock, second.lock:
        await a.withdraw(n)
        await b.deposit(n)
        print(f"{asyncio.get_running_loop().time():.2f} {a.owner}->{b.owner} {n}")


async def main():
    ann, bob, cid = (Account(n, 100) for n in ("ann", "bob", "cid"))
    jobs = [transfer(ann, bob, 50), transfer(bob, cid, 120), transfer(cid, ann, 300), transfer(ann, cid, 10)]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    print(results, [x.balance for x in (ann, bob, cid)])
    rng = random.Random(1)
    async with asyncio.TaskGroup() as tg:
        for _ in range(5):
            x, y = rng.sample([ann, bob, cid], 2)
            tg.create_task(transfer(x, y, rng.randint(1, 5)))
    print(sum(x.balance for x in (ann, bob, cid)))
    try:
        async with asyncio.timeout(0.05):
            async with ann.lock:
                await asyncio.sleep(1)
    except TimeoutError:
        print("timeout, locked:", ann.lock.locked())
    ev = asyncio.Event()

    async def waiter(i):
        await ev.wait()
        return i
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set()
    print(await asyncio.gather(*ws))
    q = asyncio.Queue(2)

    async def prod():
        for i in range(4):
            await q.put(i)
            print("put", i, q.qsize())
        await q.put(None)

    async def cons():
        while (x := await q.get()) is not None:
            await asyncio.sleep(0.1)
            print("got", x)
    await asyncio.gather(prod(), cons())
    done, pending = await asyncio.wait({asyncio.create_task(asyncio.sleep(d), name=f"s{d}") for d in (0.1, 0.3)}, timeout=0.2)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    for t in pending:
        t.cancel()
        try:
            await t
        except asyncio.CancelledError:
            print("cancelled", t.get_name())
    async for i in agen():
        print(i, end=" ")
    print(await asyncio.wait_for(asyncio.sleep(0.1, "ok"), 1))


async def agen():
    for i in range(3):
        await asyncio.sleep(0.01)
        yield i

asyncio.run(main())
