import math
import itertools as it
import functools as ft
import operator as op
from collections import Counter


def primes():
    d, n = {}, 2
    while True:
        if n not in d:
            yield n
            d[n * n] = [n]
        else:
            for p in d.pop(n):
                d.setdefault(n + p, []).append(p)
        n += 1


print(list(it.islice(primes(), 15)), next(p for p in primes() if p > 500), list(it.takewhile(lambda p: p < 30, primes())))


def factorize(n):
    for p in it.chain((2,), it.count(3, 2)):
        if p * p > n:
            break
        while n % p == 0:
            yield p
            n //= p
    if n > 1:
        yield n


print({n: list(factorize(n)) for n in (360, 97, 1001, 2 ** 31 - 1, 600851475143)}, Counter(factorize(5040)), "·".join(f"{p}^{k}" if k > 1 else str(p) for p, k in Counter(factorize(5040)).items()))


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


print(egcd(240, 46), pow(3, -1, 11), math.gcd(1071, 462), math.lcm(*range(1, 21)), pow(2, 10 ** 6, 10 ** 9 + 7))


def miller_rabin(n, bases=(2, 3, 5, 7, 11, 13)):
    if n < 2 or any(n % p == 0 for p in bases):
        return n in bases
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    return all(any(pow(a, d * 2 ** i, n) == n - 1 for i in range(r)) or pow(a, d, n) == 1 for a in bases)


print([n for n in range(100, 140) if miller_rabin(n)], miller_rabin(2 ** 61 - 1), miller_rabin(561))


def digits(n, base=10):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append("0123456789abcdefghijklmnopqrstuvwxyz"[d])
    return "".join(reversed(out)) or "0"


print([digits(255, b) for b in (2, 8, 16, 36)], int(digits(12345, 7), 7), f"{255:#x} {255:#o} {255:#b} {255:08b}", bin(-5), int("-0b101", 2))
print(sum(map(int, str(2 ** 1000))), len(str(math.factorial(200))), math.factorial(30), 2 ** 200, (-7) // 2, (-7) % 2, divmod(-7, 2), math.isqrt(10 ** 20), 10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 // 7, (10 ** 20).bit_length(), ~10 ** 20, 10 ** 20 & 0xFFFF, 1 << 100 >> 98, 10 ** 20 ^ 1)


def pascal():
    row = [1]
    while True:
        yield row
        row = [*map(op.add, [0] + row, row + [0])]


print(*(" ".join(map(str, r)).center(20) for r in it.islice(pascal(), 5)), sep="\n")
fibs = ft.reduce(lambda f, _: f + [f[-1] + f[-2]], range(10), [0, 1])
print(fibs, [b / a for a, b in zip(fibs[5:], fibs[6:])][-2:], (1 + 5 ** .5) / 2)


def roman(n):
    table = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split())
    return "".join(s * k for v, s in table for k, n in [divmod(n, v)]) if False else _roman(n)


def _roman(n, out=""):
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        k, n = divmod(n, v)
        out += s * k
    return out


print([roman(n) for n in (1994, 2024, 49, 3999)])
print([n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n], [n for n in range(100, 1000) if n == sum(int(c) ** 3 for c in str(n))])
print(list(it.accumulate(range(1, 8), op.mul)), [math.comb(6, k) for k in range(7)], math.perm(5, 3), math.prod(range(1, 6)), round(math.pi, 4), math.e, math.tau, f"{math.sqrt(2):.15f}")
print(0.1 + 0.2, round(0.1 + 0.2, 10), math.fsum([0.1] * 10), sum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), 1e308 * 10, -1e308 * 10, float("nan") == float("nan"), math.nan, 5 // 0.3, 5 % 0.3, 1 / 3, 2 / 3, 1e-5, 123456789.123456789, 1e21, 1e15 + 0.5, (0.1).as_integer_ratio(), (2.5).hex(), round(2.5), round(3.5), round(-1.5), round(1.005, 2), round(12345.678, -2), int(1e18), int(-2.9), 7.0 // 2, -7.5 // 2, 7.5 % -2)
print(complex(3, 4), abs(3 + 4j), (1 + 2j) ** 2, (2 + 3j) / (1 - 1j), (3 + 4j).conjugate(), 1j * 1j, complex("1+2j"), (1 + 0j) == 1, -1j, 0j, complex(-0.0, 1), 1e20j, (1.5 + 2j) * 2, 2 ** 0.5j if True else "", (-1) ** 0.5)
collatz = lambda n: 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(max(range(1, 300), key=collatz), collatz(97))
