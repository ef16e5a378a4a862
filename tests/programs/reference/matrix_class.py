class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]; self.shape = len(self.rows), len(self.rows[0]) if self.rows else 0
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __getitem__(self, ij):
        i, j = ij if isinstance(ij, tuple) else (ij, slice(None))
        return self.rows[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.rows[i][j] = v
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"shapes {self.shape} and {o.shape} do not fit")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, k): return Matrix([[k * a for a in r] for r in self.rows])
    __rmul__ = __mul__
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{x:>6.2f}" for x in r) for r in self.rows)
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        n, m = self.shape
        if n != m: raise ValueError("not square")
        if n == 1: return self[0, 0]
        return sum((-1) ** j * self[0, j] * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j in range(n))
    def __pow__(self, k):
        r, b = Matrix.identity(self.shape[0]), self
        while k:
            if k & 1: r = r @ b
            b, k = b @ b, k >> 1
        return r
a = Matrix([[1, 2], [3, 4]])
print(a, a.T, 2 * a, a @ a.T, a ** 10, a.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), sep="\n")
a[0, 1] = 9.5; print(repr(a), a[0], a[1, 0], a == Matrix([(1, 9.5), (3, 4)]), a != a)
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1])
for f in (lambda: a @ Matrix([[1, 2, 3]]), lambda: a[5, 0], lambda: Matrix([[1, 2]]).det(), lambda: a["x"], lambda: hash(a), lambda: a @ 3):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(f"{a:>10}")
