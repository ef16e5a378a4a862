from functools import total_ordering
import math


@total_ordering
class Money:
    rates = {"USD": 1.0, "EUR": 1.1, "GBP": 1.25}

    def __init__(self, amount, currency="USD"):
        if currency not in self.rates:
            raise ValueError(f"unknown currency {currency!r}; choose from {', '.join(sorted(self.rates))}")
        self.cents = round(amount * 100)
        self.currency = currency

    @property
    def amount(self):
        return self.cents / 100

    def to(self, currency):
        return Money(self.amount * self.rates[self.currency] / self.rates[currency], currency)

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"

    def __format__(self, spec):
        if spec.endswith("!"):
            return format(f"**{self}**", spec[:-1])
        return format(str(self), spec)

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.amount + other.to(self.currency).amount, self.currency)
        if isinstance(other, (int, float)):
            return Money(self.amount + other, self.currency)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, k):
        return Money(self.amount * k, self.currency) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, o):
        if isinstance(o, Money):
            return self.amount / o.to(self.currency).amount
        return Money(self.amount / o, self.currency)

    def __divmod__(self, n):
        q, r = divmod(self.cents, n)
        return Money(q / 100, self.currency), Money(r / 100, self.currency)

    def __neg__(self): return Money(-self.amount, self.currency)
    def __abs__(self): return Money(abs(self.amount), self.currency)
    def __bool__(self): return bool(self.cents)
    def __eq__(self, o): return isinstance(o, Money) and self.to("USD").cents == o.to("USD").cents
    def __lt__(self, o): return self.to("USD").cents < o.to("USD").cents if isinstance(o, Money) else NotImplemented
    def __hash__(self): return hash(self.to("USD").cents)
    def __int__(self): return int(self.amount)
    def __float__(self): return self.amount
    def __round__(self, n=0): return Money(round(self.amount, n), self.currency)
    def __index__(self): return self.cents


a, b = Money(10.5), Money(20, "EUR")
print(a, b, a + b, b + a, a + 5, 5 + a, a * 3, 0.5 * b, -a, abs(-a), b / a, a / 2, divmod(a, 4))
print(repr(b), f"{a:>15}|{a:<15}|{a:^15}|{a:>20!}", [a, b], f"{b!r:>25}", "%s and %r" % (a, b))
print(a < b, a >= b, a == Money(10.5), a != b, max(a, b), sorted([b, a, Money(1, "GBP")]), sum([a, a, a]), bool(Money(0)), hash(a) == hash(Money(10.5)), {a: 1}[Money(10.5)], int(b), float(a), round(Money(1.256), 1), math.floor(float(a)), list(range(3))[Money(0.01)], hex(a), Money(3).to("EUR"))
for bad in (lambda: Money(1, "XYZ"), lambda: a + "x", lambda: "x" + a, lambda: a * a, lambda: a < 5, lambda: a - b, lambda: a / 0, lambda: a // 2, lambda: sum([a, "x"]), lambda: Money("5"), lambda: a(), lambda: a[0], lambda: len(a), lambda: a.to("ABC"), lambda: round(a, "x"), lambda: f"{a:d}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
