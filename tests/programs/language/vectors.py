class Vector:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y) if isinstance(o, Vector) else NotImplemented
    def __mul__(self, k): return Vector(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vector(-self.x, -self.y)
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __bool__(self): return bool(self.x or self.y)
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __format__(self, spec): return f"<{self.x:{spec}}, {self.y:{spec}}>"
    def __complex__(self): return complex(self.x, self.y)
    def __round__(self, n=0): return Vector(round(self.x, n), round(self.y, n))
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __lt__(self, o): return abs(self) < abs(o)
    def __contains__(self, v): return v in (self.x, self.y)
    def __reversed__(self): return iter((self.y, self.x))
    def __call__(self, f): return Vector(f(self.x), f(self.y))
v, w = Vector(1, 2), Vector(3.14159, -1)
print(v + w, v - w, v * 3, 3 * v, -v, v == Vector(1, 2), abs(Vector(3, 4)), bool(Vector()), [*v], v[0], v[-1], len(v), f"{w:.2f}", complex(v), round(w, 1), v @ w, sorted([w, v]), 2 in v, list(reversed(v)), v(lambda n: n * 10), {v: 1}[Vector(1, 2)], sum([v, w], Vector()), max(v, w))
x, y = v; print(x, y, dict([v]), tuple(v), str(v), hash(v) == hash(Vector(1, 2)))
for bad in ("v + 1", "1 + v", "v * 'a'", "v @ 3", "v < 5", "v.z", "v.z = 1", "v[5]", "v['a']", "Vector(1, 2, 3)", "f'{v:q}'", "v > 'a'", "int(v)", "v ** 2", "v()", "del v.x; v", "hash([v, []])"):
    try: print(bad, eval(bad) if not ("=" in bad or ";" in bad) else exec(bad))
    except Exception as e: print(bad, "->", type(e).__name__, e)
