"""Transfers with ordered locks, and an audit in between."""
import asyncio


class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.lock = name, balance, asyncio.Lock()


async def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda account: account.name)
    async with first.lock, second.lock:
        if a.balance < amount:
            raise ValueError(f"{a.name} has only {a.balance}")
        await asyncio.sleep(0.01)
        a.balance -= amount
        await asyncio.sleep(0.01)
        b.balance += amount
        print(f"{a.name}->{b.name} {amount}")


async def audit(accounts, stop):
    while not stop.is_set():
        for account in accounts:
            await account.lock.acquire()
        total = sum(account.balance for account in accounts)
        for account in reversed(accounts):
            account.lock.release()
        print("audit", total)
        try:
            await asyncio.wait_for(stop.wait(), 0.05)
        except TimeoutError:
            pass


async def main():
    accounts = [Account(name, 100) for name in "xyz"]
    x, y, z = accounts
    stop = asyncio.Event()
    auditor = asyncio.create_task(audit(accounts, stop))
    results = await asyncio.gather(transfer(x, y, 50), transfer(y, z, 120), transfer(z, x, 30), transfer(x, z, 500),
                                   transfer(y, x, 10), return_exceptions=True)
    print([str(r) for r in results if r])
    stop.set()
    await auditor
    print([a.balance for a in accounts])


asyncio.run(main())
