import random, time
print(random.random(), random.randint(1, 100), random.choice('abcdef'), random.sample(range(100), 5), random.gauss(0, 1))
r = random.Random()
print(r.random(), random.Random(5).random())
random.seed('hello'); print(random.random(), random.getrandbits(70), random.shuffle([1,2]))
random.seed(); print(random.random())
print(time.time(), time.monotonic(), time.perf_counter_ns())
time.sleep(1.25); print(time.time(), time.time_ns(), time.monotonic_ns(), time.ctime(), time.localtime().tm_sec, time.strftime('%H:%M:%S'))
class Own(random.Random):
    def random(self):
        return 0.5
print(Own().randint(1, 10), Own().choice('abc'), Own().random(), Own().sample(range(10), 3))
