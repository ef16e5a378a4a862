from itertools import count, islice, takewhile
from functools import lru_cache, reduce
import math
import operator


def sieve(n):
    is_p = [True] * (n + 1)
    is_p[0:2] = [False, False]
    for i in range(2, math.isqrt(n) + 1):
        if is_p[i]:
            is_p[i * i::i] = [False] * len(is_p[i * i::i])
    return [i for i, p in enumerate(is_p) if p]


print(sieve(50))


class Primes:
    _known = [2, 3]

    def __contains__(self, n):
        return n > 1 and all(n % p for p in takewhile(lambda p: p * p <= n, self))

    def __iter__(self):
        yield from self._known
        for n in count(self._known[-1] + 2, 2):
            if n in self:
                self._known.append(n)
                yield n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return list(islice(self, i.start, i.stop, i.step))
        return next(islice(self, i, None))


p = Primes()
print(p[10], p[5:10], 97 in p, 91 in p, list(takewhile(lambda x: x < 20, p)), p[0:20:5])


@lru_cache(maxsize=128)
def partitions(n, k=None):
    k = n if k is None else k
    if n == 0:
        return 1
    if n < 0 or k == 0:
        return 0
    return partitions(n, k - 1) + partitions(n - k, k)


print([partitions(i) for i in range(12)], partitions.cache_info())
print(math.gcd(48, 18), math.lcm(4, 6), math.factorial(10), math.comb(5, 2), math.isqrt(50), math.prod([2, 3, 4]), reduce(operator.xor, range(10)), math.gcd(0, 0), math.gcd(-4, 6))
phi = lambda n: sum(1 for k in range(1, n + 1) if math.gcd(n, k) == 1)
divisors = lambda n: [d for d in range(1, n + 1) if n % d == 0]
print([phi(n) for n in range(1, 13)], divisors(36), [n for n in range(2, 200) if sum(divisors(n)[:-1]) == n])
twins = [(a, b) for a, b in zip(sieve(60), sieve(60)[1:]) if b - a == 2]
print(twins, bin(10), oct(8), hex(255), int("1010", 2), f"{10:b} {255:o} {255:X}", 0b11 + 0o7 + 0xF)


def to_base(n, b):
    return "0" if n == 0 else to_base(n // b, b).lstrip("0") + "0123456789ABCDEF"[n % b]


print(to_base(255, 2), to_base(255, 16), to_base(0, 5))
print(round(math.pi, 3), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.sqrt(16), math.pow(2, 10), 2 ** 10, math.log(math.e), math.log10(1000), math.log2(8), math.log(8, 2), math.exp(0), math.sin(0), math.cos(math.pi), math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.inf, -math.inf, math.nan, math.copysign(3, -0.0), math.fmod(7, 3), 7 % -3, math.modf(3.25), math.isclose(0.1 * 3, 0.3), math.isnan(math.nan))
print(10 / 3, 10 // 3, -10 // 3, 10 % 3, -10 % 3, divmod(10, 3), divmod(-10, 3), 2 ** -1, 5 ** 0.5, 0.1 + 0.2, round(2.675, 2), round(0.5), round(1.5), 1e3, 1.5e-3, 10 ** 18, 2 ** 64, 3.0, float(3), int(3.9), -0.0, 1_000_000, 7 / 7, abs(-3), pow(2, 3, 5), max(1, 2.0), min(1, True), sum([0.1] * 3))
def gen_pythagorean(limit):
    for c in range(1, limit):
        for b in range(1, c):
            a = math.isqrt(c * c - b * b)
            if a * a + b * b == c * c and 0 < a < b:
                yield a, b, c
print(list(gen_pythagorean(26)))
for fn in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.comb(2, -1), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.sqrt("4"), lambda: math.gcd(1.5, 2), lambda: math.isqrt(-4)):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
