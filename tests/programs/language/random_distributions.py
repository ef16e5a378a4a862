import random

for seed in (0, 42, 'text', b'bytes', 2.5, -7, 2 ** 100):
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(100), random.randrange(3, 100, 7), random.randrange(100, 3, -7))
    print(random.gauss(0, 1), random.gauss(3, 2), random.normalvariate(0, 1), random.lognormvariate(0, 1))
    print(random.expovariate(2), random.vonmisesvariate(1, 2), random.vonmisesvariate(1, 0))
    print(random.gammavariate(2, 3), random.gammavariate(1, 3), random.gammavariate(0.5, 3), random.betavariate(2, 3))
    print(random.paretovariate(3), random.weibullvariate(1, 2), random.triangular(), random.triangular(1, 5, 2))
    print(random.uniform(2, 5), random.choice('abcdef'), random.randbytes(4))
    print(random.sample(range(1000), k=10), random.sample([1, 2, 3, 4, 5], 3), random.sample('abc', counts=[3, 2, 5], k=4))
    print(random.choices([1, 2, 3], k=5), random.choices('abc', weights=[1, 2, 3], k=5), random.sample(range(50), k=40))
    items = list(range(20))
    random.shuffle(items)
    print(items)

own = random.Random(1)
state = own.getstate()
first = [own.random() for _ in range(3)]
own.setstate(state)
print(first == [own.random() for _ in range(3)], own.randint(1, 6))
