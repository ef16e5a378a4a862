import time
import asyncio
import datetime

t0 = time.monotonic()
time.sleep(1.5)
print(round(time.monotonic() - t0, 6))
t = time.gmtime(86400 * 365)
print(t, t.tm_year, t[7], time.strftime("%Y-%m-%d %H:%M:%S %j %U %a %A %b %B %p %I %y", t), time.asctime(t), time.mktime.__name__)
print(time.strptime("30 Nov 00", "%d %b %y"), time.strptime("2024-02-29 23:59:59", "%Y-%m-%d %H:%M:%S")[:6])
for bad in (lambda: time.sleep(-1), lambda: time.strptime("x", "%Y"), lambda: time.sleep("a"), lambda: time.gmtime("x"), lambda: time.strftime(5), lambda: time.strftime("%Y", (1, 2)), lambda: time.asctime(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def timed(fn):
    def wrapper(*a):
        start = time.perf_counter()
        result = fn(*a)
        print(f"{fn.__name__} took {time.perf_counter() - start:.1f}s")
        return result
    return wrapper


@timed
def slow(n):
    time.sleep(n)
    return n * 2


print(slow(0.25))


class Timer:
    def __enter__(self):
        self.start = time.perf_counter_ns()
        return self

    def __exit__(self, *exc):
        self.ms = (time.perf_counter_ns() - self.start) // 1_000_000


with Timer() as timer:
    time.sleep(0.05)
print(timer.ms)


async def main():
    loop = asyncio.get_running_loop()
    a = loop.time()
    await asyncio.gather(*[asyncio.sleep(x / 10) for x in range(5)])
    print(round(loop.time() - a, 3))
    time.sleep(2)
    print(round(loop.time() - a, 3))

asyncio.run(main())
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, -1)), time.struct_time(range(9)).tm_hour, type(time.time()), type(time.time_ns()), isinstance(time.process_time(), float))
print(time.timezone if False else "", time.gmtime(0)[:], time.gmtime(1700000000.9).tm_sec, datetime.timedelta(seconds=time.mktime(time.gmtime(0)) if False else 0))
def rate_limit(calls, per):
    stamps = []

    def deco(fn):
        def inner(*a):
            now = time.monotonic()
            while stamps and now - stamps[0] >= per:
                stamps.pop(0)
            if len(stamps) >= calls:
                time.sleep(per - (now - stamps[0]))
            stamps.append(time.monotonic())
            return fn(*a)
        return inner
    return deco


@rate_limit(2, 1.0)
def ping(i):
    return i


b = time.monotonic()
print([(ping(i), round(time.monotonic() - b, 3)) for i in range(5)])
