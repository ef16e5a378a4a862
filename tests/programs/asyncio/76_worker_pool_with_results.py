"""A pool of workers that gives futures, closed in order."""
import asyncio


class Pool:
    def __init__(self, size):
        self._queue = asyncio.Queue()
        self._workers = [asyncio.create_task(self._work(), name=f"worker-{n}") for n in range(size)]

    async def _work(self):
        while True:
            future, function, args = await self._queue.get()
            try:
                if future.cancelled():
                    print("skipped", args)
                    continue
                try:
                    result = await function(*args)
                except Exception as error:
                    future.set_exception(error)
                else:
                    if not future.cancelled():
                        future.set_result(result)
            finally:
                self._queue.task_done()

    def submit(self, function, *args):
        future = asyncio.get_running_loop().create_future()
        self._queue.put_nowait((future, function, args))
        return future

    async def close(self):
        await self._queue.join()
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)


async def divide(a, b):
    await asyncio.sleep(b)
    return a / b


async def main():
    pool = Pool(2)
    futures = [pool.submit(divide, 6, n) for n in (1, 2, 0, 3, 4)]
    futures[3].cancel()
    for future in futures:
        try:
            print(await future)
        except (ZeroDivisionError, asyncio.CancelledError) as error:
            print(type(error).__name__)
    await pool.close()
    print([w.cancelled() for w in pool._workers], asyncio.get_running_loop().time())


asyncio.run(main())
