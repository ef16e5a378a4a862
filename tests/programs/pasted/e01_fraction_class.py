from math import gcd
from functools import total_ordering
from numbers import Rational, Number


@total_ordering
class Frac:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Frac({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
    @classmethod
    def parse(cls, s):
        n, _, d = s.partition("/")
        return cls(int(n), int(d or 1))
    def __repr__(self): return f"Frac({self.n}, {self.d})"
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __add__(self, o):
        o = self._coerce(o)
        return NotImplemented if o is NotImplemented else Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return -self + o
    def __mul__(self, o):
        o = self._coerce(o)
        return NotImplemented if o is NotImplemented else Frac(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): return self * Frac(self._coerce(o).d, self._coerce(o).n)
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __eq__(self, o):
        o = self._coerce(o)
        return NotImplemented if o is NotImplemented else (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o): return self.n * self._coerce(o).d < self._coerce(o).n * self.d
    def __hash__(self): return hash(self.n / self.d)
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d
    def __bool__(self): return self.n != 0
    def __round__(self, k=None): return round(float(self), k)
    @staticmethod
    def _coerce(o):
        if isinstance(o, Frac): return o
        if isinstance(o, int): return Frac(o)
        return NotImplemented


a, b = Frac(1, 2), Frac.parse("-3/4")
print(a, b, a + b, a - b, a * b, a / b, a ** 3, a ** -2, -a, 1 + a, 2 * a, 1 - a, a == Frac(2, 4), a == 0.5, a < 1, a > b, sum([a, b, Frac(1, 4)]), sorted([a, b, 0]), float(a), int(Frac(7, 2)), bool(Frac(0)), round(Frac(2, 3), 3), {Frac(1, 2): "x"}[Frac(3, 6)], max(a, b, key=abs) if False else max(a, b), repr([a, b]))
for bad in (lambda: Frac(1, 0), lambda: a + "x", lambda: a + 1.5, lambda: a / 0, lambda: Frac.parse("x"), lambda: a < "a", lambda: a * None, lambda: "x" + a, lambda: a @ b, lambda: a[0], lambda: a.zz, lambda: Frac()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
harmonic = Frac(0)
for i in range(1, 8):
    harmonic += Frac(1, i)
print(harmonic, isinstance(a, Number), f"{str(a):>8}|{float(a):.3f}")
