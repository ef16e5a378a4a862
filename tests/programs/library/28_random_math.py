# random with seeds, and math: the same numbers as everywhere.
import math
import random


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 7), random.choice('abc'), random.uniform(1, 2), random.getrandbits(70), random.choices([1, 2, 3], k=4), random.choices('ab', weights=[1, 9], k=3), random.choices('ab', cum_weights=[1, 2], k=2), random.sample(range(100), 5), random.sample('abc', 3), random.sample(['x', 'y'], counts=[2, 1], k=2))
items = list(range(10))
random.shuffle(items)
print(items, random.triangular(1, 5, 2), random.betavariate(1, 2), random.expovariate(1.5), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gauss(0, 1), random.gauss(), random.lognormvariate(0, 1), random.normalvariate(5, 2), random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2), random.randbytes(5))
state = random.getstate()
first = random.random()
random.setstate(state)
print(random.random() == first, len(state), state[0])
r = random.Random(7)
print(r.random(), r.randint(0, 10 ** 20), random.Random('text').random(), random.Random(b'bytes').random(), random.Random(1.5).random(), random.Random(-7).random() == r.random(), random.Random(None) is not None, [random.Random(3).randint(1, 3) for _ in range(2)])
for seed in (0, 2 ** 70, 'x', 1.0):
    random.seed(seed)
    print(random.random(), end=' ')
print()
attempt(random.randint, 5, 1)
attempt(random.randrange, 0)
attempt(random.randrange, 1, 2, 0)
attempt(random.choice, [])
attempt(random.choices, [], k=1)
attempt(random.choices, 'ab', [1], k=1)
attempt(random.choices, 'ab', weights=[0, 0])
attempt(random.choices, 'ab', weights=[1, 1], cum_weights=[1, 2])
attempt(random.sample, [1], 2)
attempt(random.sample, {1, 2}, 1)
attempt(random.sample, [1], -1)
attempt(random.shuffle, 'abc')
attempt(random.getrandbits, -1)
attempt(random.seed, [1])
attempt(random.randint, 1.5, 2)
attempt(random.randrange, '5')
attempt(random.setstate, (1, 2))


class Half(random.Random):
    def random(self):
        return 0.5


h = Half()
print(h.random(), h.uniform(0, 10), h.choice('abcd'), h.randrange(10))

# math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.isqrt(10 ** 30 + 1), math.cbrt(27), math.exp(1), math.exp2(3), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(10 ** 400), math.log10(1e-5), math.log1p(1e-10), math.log(10 ** 500))
print([f(0.5) for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.atanh, math.erf, math.erfc, math.gamma, math.lgamma)], math.acosh(2), math.atan2(1, -1), math.degrees(1), math.radians(180), math.hypot(3, 4), math.hypot(1, 2, 3), math.dist((1, 2), (4, 6)))
print(math.ceil(1.2), math.floor(-1.2), math.trunc(-1.7), math.fabs(-2), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-1.25), math.frexp(10), math.ldexp(0.5, 4), math.nextafter(1, 2), math.ulp(1), math.fsum([0.1] * 10), math.prod([1, 2, 3.5]), math.prod([2, 3], start=10))
print(math.factorial(30), math.comb(50, 25), math.perm(10, 3), math.perm(5), math.gcd(12, 18, 27), math.gcd(), math.lcm(4, 6, 10), math.lcm(), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9), math.isfinite(1), math.isinf(-math.inf), math.isnan(math.nan), math.pow(2, 0.5), math.pow(0, 0), math.gamma(10), math.lgamma(100))
for f, args in ((math.sqrt, (-1,)), (math.log, (0,)), (math.log, (-1,)), (math.log, ('x',)), (math.factorial, (-1,)), (math.factorial, (1.5,)), (math.acos, (2,)), (math.exp, (1000,)), (math.isqrt, (-1,)), (math.comb, (-1, 2)), (math.comb, (1.5, 2)), (math.gamma, (0,)), (math.pow, (0, -1)), (math.pow, (-1, 0.5)), (math.fmod, (1, 0)), (math.sin, (math.inf,)),
                (math.ceil, (math.nan,)), (math.floor, (math.inf,)), (math.floor, ('x',)), (math.gcd, (1.5,)), (math.dist, ((1,), (1, 2))), (math.fsum, (['x'],)), (math.hypot, ('x',)), (math.sqrt, ()), (math.sqrt, (1, 2)), (math.ldexp, (1, 10000)), (math.perm, (5, -1)), (math.atanh, (1,)), (math.log2, (0,)), (math.isclose, (1, 2), ), (math.fsum, ([1e308, 1e308],)), (math.remainder, (1, 0)), (math.trunc, ('x',))):
    attempt(f, *args)


class Number:
    def __float__(self):
        return 2.25

    def __ceil__(self):
        return 'ceiling'

    def __trunc__(self):
        return 'whole'

    def __index__(self):
        return 6


print(math.sqrt(Number()), math.ceil(Number()), math.trunc(Number()), math.factorial(Number()), math.gcd(Number(), 4), math.floor(Number()), math.sqrt(True), math.isclose(math.inf, math.inf))
