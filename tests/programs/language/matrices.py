class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __getitem__(self, ij):
        if isinstance(ij, tuple):
            i, j = ij
            return self.rows[i][j] if not isinstance(j, slice) else self.rows[i][j]
        return self.rows[ij]
    def __setitem__(self, ij, v): i, j = ij; self.rows[i][j] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __imatmul__(self, o): self.rows = (self @ o).rows; return self
    def __eq__(self, o): return self.rows == getattr(o, "rows", None)
    def __str__(self): return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __pow__(self, n, mod=None):
        r = Matrix.identity(len(self.rows))
        for _ in range(n): r @= self
        return r if mod is None else Matrix([[v % mod for v in row] for row in r.rows])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __iter__(self): return (v for r in self.rows for v in r)
    def __len__(self): return len(self.rows)
    def __neg__(self): return Matrix([[-v for v in r] for r in self.rows])
    def __contains__(self, v): return any(v in r for r in self.rows)
m = Matrix([[1, 2], [3, 4]])
print(m, repr(m @ m), m ** 3, pow(m, 2, 5), m.T, m[0, 1], m[1], m[0, :], list(m), len(m), 4 in m, -m == Matrix([[-1, -2], [-3, -4]]), sep="\n")
m[0, 0] = 9; print(m[0], Matrix.identity(2) @ m == m, sum(m), max(m), sorted(m), [*m][::-1])
fibm = Matrix([[1, 1], [1, 0]]) ** 10; print(fibm[0, 1])
for bad in ("m[5]", "m[0, 9]", "m @ 5", "m + 1", "m ** 'a'", "m['a']", "m[0, 'a']", "Matrix(5)", "Matrix([1])", "m < m", "hash(m)", "m()", "m.nope", "-'a'", "m[0][0][0]", "del m[0]", "m @= None"):
    try: print(bad, eval(bad))
    except SyntaxError:
        try: exec(bad)
        except Exception as e: print(bad, "->", type(e).__name__, e)
    except Exception as e: print(bad, "->", type(e).__name__, e)
def det(a):
    if len(a) == 1: return a[0][0]
    return sum((-1) ** j * a[0][j] * det([r[:j] + r[j + 1:] for r in a[1:]]) for j in range(len(a)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[1]]))
life = {(1, 0), (1, 1), (1, 2)}
def step(cells):
    from collections import Counter
    n = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
print(sorted(step(life)), step(step(life)) == life)
spiral = lambda a: list(a[0]) + spiral(list(zip(*a[1:]))[::-1]) if a else []
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
pascal = [[1]]
for _ in range(4): r = pascal[-1]; pascal.append([1, *map(sum, zip(r, r[1:])), 1])
print(*pascal, sep="\n")
sieve = lambda n: sorted(set(range(2, n)) - {j for i in range(2, int(n ** .5) + 1) for j in range(i * i, n, i)})
print(sieve(30), [n for n in range(1, 100) if n == sum(d for d in range(1, n) if n % d == 0)])
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
print(gcd(48, 18), bin(10), int("1010", 2), f"{255:08b} {255:x} {255:o}", 0b11 | 0b100, 7 >> 1, ~7, 5 ^ 1, hex(3735928559), oct(8), [1, 2, 3][-2:], "abc"[::-1], (1,) * 2, divmod(17, 5), round(3.14159, 2), abs(-2 ** 3), 10 // 3 * 3 + 10 % 3 == 10, 2 ** 10 ** 0, 1e3 == 1000, 0.1 + 0.2)
