import operator
from functools import reduce
from itertools import product, starmap
from math import sqrt, isclose, cos, sin, pi
def mm(a, b): return [[sum(map(operator.mul, r, c)) for c in zip(*b)] for r in a]
def T(a): return [*map(list, zip(*a))]
def eye(n): return [[int(i == j) for j in range(n)] for i in range(n)]
def mpow(a, n):
    r = eye(len(a))
    while n:
        if n & 1: r = mm(r, a)
        a, n = mm(a, a), n >> 1
    return r
print(mm([[1, 2], [3, 4]], [[5, 6], [7, 8]]), T([[1, 2, 3], [4, 5, 6]]), mpow([[1, 1], [1, 0]], 50)[0][1])
def det(m):
    m, d, n = [r[:] for r in m], 1, len(m)
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        if not m[p][i]: return 0
        if p != i: m[i], m[p], d = m[p], m[i], -d
        d *= m[i][i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            m[r] = [a - f * b for a, b in zip(m[r], m[i])]
    return d
print(det([[2, 1], [1, 3]]), round(det([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]), 10), det([[1, 2], [2, 4]]), det(eye(4)))
def solve(a, b):
    m = [r[:] + [v] for r, v in zip(a, b)]
    n = len(m)
    for i in range(n):
        p = next((r for r in range(i, n) if m[r][i]), None)
        if p is None: raise ValueError("singular")
        m[i], m[p] = m[p], m[i]
        m[i] = [x / m[i][i] for x in m[i]]
        for r in range(n):
            if r != i: m[r] = [x - m[r][i] * y for x, y in zip(m[r], m[i])]
    return [round(r[-1], 9) for r in m]
print(solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]))
try:
    solve([[1, 1], [1, 1]], [1, 2])
except ValueError as e:
    print(e)
class M(list):
    def __matmul__(self, o): return M(mm(self, o))
    def __mul__(self, k): return M([x * k for x in r] for r in self)
    __rmul__ = __mul__
    def __add__(self, o): return M([*map(operator.add, a, b)] for a, b in zip(self, o))
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __pow__(self, n): return M(mpow(self, n))
    def __getitem__(self, k):
        if isinstance(k, tuple):
            r, c = k
            rows = super().__getitem__(r)
            return [x[c] for x in rows] if isinstance(r, slice) else rows[c]
        return super().__getitem__(k)
    def __str__(self): return "\n".join(" ".join(f"{x:6.2f}" for x in r) for r in self)
a = M([[1, 2], [3, 4]])
print(a @ a, a * 2, 2 * a == a + a, -a, (a - a) == [[0, 0], [0, 0]], a ** 3, a[0, 1], a[:, 0], a[1], type(a * 1).__name__, len(a), repr(a), sep="\n")
rot = lambda t: M([[cos(t), -sin(t)], [sin(t), cos(t)]])
r4 = rot(pi / 2) ** 4
print(all(isclose(x, y, abs_tol=1e-12) for r, e in zip(r4, eye(2)) for x, y in zip(r, e)), rot(pi / 6))
print(reduce(mm, [a, a, eye(2)]), [*starmap(lambda i, j: i * j, product(range(3), repeat=2))], sum(a, []), max(map(max, a)), [sum(r) for r in a], [*map(sum, zip(*a))], sqrt(sum(x * x for r in a for x in r)), any(5 in r for r in a), [[r[c] for r in reversed(a)] for c in range(2)])
for bad in (lambda: a @ 5, lambda: a + 1, lambda: a[0, 9], lambda: a * "x", lambda: a["x"], lambda: mm([[1]], 5), lambda: det([]), lambda: a[9], lambda: a ** "x"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
