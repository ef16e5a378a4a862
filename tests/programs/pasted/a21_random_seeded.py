import random

r = random.Random(42)
print(r.random(), r.randint(1, 6), r.randrange(0, 100, 5), r.choice("abc"), r.uniform(1, 10), r.getrandbits(16), r.randbytes(4))
print(r.sample(range(100), 5), r.sample("abcd", k=2), r.choices([1, 2, 3], k=5), r.choices("ab", weights=[10, 1], k=6), r.choices("xyz", cum_weights=[1, 2, 10], k=4))
l = list(range(10))
r.shuffle(l)
print(l)
for name, args in (("gauss", (0, 1)), ("normalvariate", (5, 2)), ("expovariate", (1.5,)), ("betavariate", (2, 3)), ("gammavariate", (2, 1)), ("lognormvariate", (0, 0.5)), ("triangular", (0, 10, 3)), ("vonmisesvariate", (0, 4)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("gammavariate", (0.5, 2)), ("gammavariate", (1, 2)), ("triangular", ()), ("gauss", ()), ("vonmisesvariate", (1, 0))):
    print(name, args, getattr(r, name)(*args))
state = r.getstate()
x = [r.random() for _ in range(3)]
r.setstate(state)
print(x == [r.random() for _ in range(3)], len(state), state[0], len(state[1]))
for seed in (0, 1, -5, 2.5, "text", b"bytes", bytearray(b"q"), 10**30, None if False else 7, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 1000))
random.seed("v1", version=1)
print(random.random())
for bad in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.randrange(1, 5, 0), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[1, 2]), lambda: random.choices([1], weights=[0]), lambda: random.choices([1], weights=[1], cum_weights=[1]), lambda: random.seed([1]), lambda: random.sample({1, 2}, 1), lambda: random.getrandbits(-1), lambda: random.randint(1.5, 2), lambda: random.shuffle((1, 2)), lambda: random.choice({1: 2}), lambda: random.choice(5), lambda: random.randrange(2.0), lambda: random.sample([1, 2], -1), lambda: random.sample([1, 2], k=3, counts=[1, 1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(3)
print(random.sample(["red", "blue"], counts=[4, 2], k=3), random.randrange(10**20), random.getrandbits(100), random.uniform(5, 5))


class Loaded(random.Random):
    def random(self):
        return 0.25


print(Loaded().randint(1, 100), Loaded().choice("abcd"), Loaded().uniform(0, 4), Loaded().getrandbits(8) >= 0)
dice = random.Random(2024)
rolls = [sum(dice.randint(1, 6) for _ in range(2)) for _ in range(1000)]
print({t: rolls.count(t) for t in range(2, 13)})
deck = [f"{v}{s}" for s in "SHDC" for v in "A23456789TJQK"]
dice.shuffle(deck)
print(" ".join(deck[:13]))
inside = sum(dice.random() ** 2 + dice.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
