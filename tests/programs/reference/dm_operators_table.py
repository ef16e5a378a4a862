class V:
    def __init__(self, *xs): self.xs = xs
    def __repr__(self): return f"V{self.xs}"
    def __add__(self, o):
        if isinstance(o, V): return V(*(a + b for a, b in zip(self.xs, o.xs, strict=True)))
        return NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.xs)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __neg__(self): return V(*(-a for a in self.xs))
    def __pos__(self): return self
    def __invert__(self): return V(*self.xs[::-1])
    def __abs__(self): return self @ self
    def __eq__(self, o): return isinstance(o, V) and self.xs == o.xs
    def __lt__(self, o): return abs(self) < abs(o) if isinstance(o, V) else NotImplemented
    def __getitem__(self, i): return V(*self.xs[i]) if isinstance(i, slice) else self.xs[i]
    def __len__(self): return len(self.xs)
    def __iter__(self): return iter(self.xs)
    def __contains__(self, x): return x in self.xs
    def __bool__(self): return any(self.xs)
    def __round__(self, n=None): return V(*(round(x, n) for x in self.xs))
    def __floordiv__(self, k): return V(*(x // k for x in self.xs))
    def __divmod__(self, k): return self // k, V(*(x % k for x in self.xs))
    def __pow__(self, k, mod=None): return V(*(pow(x, k, mod) for x in self.xs))
    def __index__(self): return len(self.xs)
    def __complex__(self): return complex(*self.xs[:2])
    def __format__(self, spec): return "(" + ", ".join(format(x, spec) for x in self.xs) + ")"
a, b = V(1, 2, 3), V(4, 5, 6)
print(a + b, a * 2, 2 * a, a @ b, -a, +a is a, ~a, abs(a))
print(a == V(1, 2, 3), a != b, a < b, b > a, a[0], a[1:], len(a), 2 in a, bool(V(0)), [*a])
print(round(V(1.26, 2.71), 1), divmod(b, 4), pow(b, 2, 7), b ** 2, hex(a), [10, 20, 30, 40][a], complex(a), f"{b:.1f}", f"{a}")
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: a + 1)
attempt(lambda: 1 + a)
attempt(lambda: a * "x")
attempt(lambda: a <= b)
attempt(lambda: a + V(1))
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
attempt(lambda: a - b)
attempt(lambda: a @ 3)
attempt(lambda: sorted([b, a, V(0, 0, 1)]))
attempt(lambda: sum([a, b]))
attempt(lambda: sum([a, b], V(0, 0, 0)))
attempt(lambda: max(a, b, key=abs))
attempt(lambda: a < 5)
attempt(lambda: a[5])
attempt(lambda: range(a))
attempt(lambda: int(a))
attempt(lambda: float(a))
attempt(lambda: "%d" % a)
attempt(lambda: a > b > V())
a += b
print(a)
a @= V(1, 1, 1)
print(a)
