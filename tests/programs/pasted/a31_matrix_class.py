from __future__ import annotations
import operator
from functools import reduce
from itertools import chain
from math import isclose, sqrt
from numbers import Number
from random import Random


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def random(cls, n, seed=0):
        r = Random(seed)
        return cls([[r.randint(-5, 5) for _ in range(n)] for _ in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice):
                return Matrix([[r[j]] if isinstance(j, int) else r[j] for r in self.rows[i]])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and all(map(isclose, chain(*self.rows), chain(*other.rows)))

    def __add__(self, other):
        return Matrix([map(operator.add, a, b) for a, b in zip(self.rows, other.rows, strict=True)])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        if not isinstance(k, Number):
            return NotImplemented
        return Matrix([[x * k for x in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} not aligned")
        return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        return reduce(operator.matmul, [self] * n, Matrix.identity(len(self.rows)))

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __contains__(self, x):
        return any(x in r for r in self.rows)

    def __repr__(self):
        return "Matrix([" + ", ".join(map(repr, self.rows)) + "])"

    def __str__(self):
        w = max(len(f"{x:g}") for x in self)
        return "\n".join(" ".join(f"{x:>{w}g}" for x in r) for r in self.rows)

    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** j * x * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, x in enumerate(self.rows[0]))

    __hash__ = None


a = Matrix([[1, 2], [3, 4]])
print(a, a.T, repr(a @ a), a ** 3, a.det(), 2 * a, a - a, sep="\n")
print(a[0], a[1, 0], a[:, 1], a[0:1, :], 3 in a, list(a), a == a * 1.0, sum(a), max(a))
a[0, 0] = 9.5
print(a)
for bad in (lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([[1], [2, 3]]), lambda: a * "x", lambda: "x" * a, lambda: hash(a), lambda: a + 1, lambda: a + Matrix([[1, 2]]), lambda: a[5], lambda: {a: 1}, lambda: a.cols, lambda: setattr(a, "cols", 3), lambda: a < a, lambda: a @ 3, lambda: a[0, 7], lambda: -None):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
m = Matrix.random(4, seed=7)
print(m, m.det(), m.shape, sep="\n")
