"""A cache that keeps tasks, so that each key is fetched once."""
import asyncio


class Cache:
    def __init__(self, fetch):
        self.fetch, self.tasks, self.hits = fetch, {}, 0

    async def get(self, key):
        if key in self.tasks:
            self.hits += 1
        else:
            self.tasks[key] = asyncio.create_task(self.fetch(key))
        try:
            return await asyncio.shield(self.tasks[key])
        except Exception:
            self.tasks.pop(key, None)
            raise


async def fetch(key):
    print("fetch", key)
    await asyncio.sleep(len(key))
    if key == "bad":
        raise LookupError(key)
    return key.upper()


async def main():
    cache = Cache(fetch)
    print(await asyncio.gather(cache.get("aa"), cache.get("b"), cache.get("aa")))
    try:
        await asyncio.wait_for(cache.get("slow one"), 1)
    except TimeoutError:
        print("gave up; the fetch goes on")
    print(await cache.get("slow one"), asyncio.get_running_loop().time())
    print(await asyncio.gather(cache.get("bad"), cache.get("bad"), return_exceptions=True))
    print(cache.hits, sorted(cache.tasks))


asyncio.run(main())
