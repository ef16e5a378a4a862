"""Rich comparison, hashing, containers of own objects."""
class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o):
        print("eq", self.p, getattr(o, "p", o))
        if isinstance(o, V): return self.p == o.p
        return NotImplemented
    def __lt__(self, o):
        if isinstance(o, V): return self.p < o.p
        return NotImplemented
    def __hash__(self): return hash(self.p)
    def __repr__(self): return f"V{self.p}"
a, b = V(1, 2), V(1, 3)
print(a == b, a != b, a == 5, 5 != a, a < b, a > b, sorted([b, a]), max(a, b))
try: a <= b
except TypeError as e: print(e)
try: a < 3
except TypeError as e: print(e)
print(len({a, V(1, 2)}), a in [b, V(1, 2)], [a, b].index(V(1, 3)), {a: "x"}[V(1, 2)])
class OnlyEq:
    def __eq__(self, o): return True
try: hash(OnlyEq())
except TypeError as e: print(e)
try: {OnlyEq()}
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
class Base:
    def __eq__(self, o): return "base"
    def __lt__(self, o): return "base lt"
class Derived(Base):
    def __eq__(self, o): return "derived"
    def __gt__(self, o): return "derived gt"
print(Base() == Derived(), Derived() == Base(), Base() < Derived(), Derived() < Base())
class Weird:
    def __eq__(self, o): return []
    def __ne__(self, o): return [1]
print(Weird() == 1, Weird() != 1, bool(Weird() == 1), [Weird()] == [1], Weird() in [1, 2])
class NaN(float): pass
n = float("nan")
print(n == n, n in [n], [n] == [n], {n: 1}.get(n), n is n, (n,) == (n,), [float("nan")] == [float("nan")])
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, "a" < "b" <= "b" != "c", 3 > 2 > 1 in [1])
class R:
    def __init__(s, n): s.n = n
    def __radd__(s, o): return ("radd", o, s.n)
    def __add__(s, o): return ("add", s.n, o) if isinstance(o, int) else NotImplemented
    def __iadd__(s, o): s.n += o; return s
    def __neg__(s): return R(-s.n)
    def __abs__(s): return abs(s.n)
    def __bool__(s): return s.n > 0
    def __index__(s): return s.n
    def __int__(s): return s.n * 10
    def __float__(s): return s.n / 2
    def __round__(s, nd=None): return ("round", s.n, nd)
    def __divmod__(s, o): return ("dm", o)
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __contains__(s, x): return x == s.n
    def __len__(s): return s.n
    def __call__(s, *a, **k): return a, k
    def __matmul__(s, o): return "matmul"
    def __rshift__(s, o): return f">>{o}"
    def __invert__(s): return "inv"
r = R(3)
print(r + 1, 1 + r, abs(-R(4)), bool(R(0)), [10, 20, 30, 40][r], int(r), float(r), round(r), round(r, 2), divmod(r, 1), pow(r, 2, 3), r ** 4)
print(3 in r, len(r), r(1, a=2), r @ 1, r >> 2, ~r, hex(r), range(r), "x" * r, bin(R(5)), chr(R(65)))
r += 4; print(r.n)
try: r + "x"
except TypeError as e: print(e)
try: "x" + r
except TypeError as e: print(e)
else: print("x" + r)
try: r - 1
except TypeError as e: print(e)
try: len(R(-1))
except ValueError as e: print(e)
class BL:
    def __len__(s): return "x"
try: len(BL())
except TypeError as e: print(e)
class BB:
    def __bool__(s): return 1
try: bool(BB())
except TypeError as e: print(e)
class BS:
    def __str__(s): return 1
    def __repr__(s): return None
for fn in (str, repr, ascii, format, print):
    try: fn(BS())
    except TypeError as e: print(fn.__name__, e)
class BH:
    def __hash__(s): return "a"
try: hash(BH())
except TypeError as e: print(e)
class BI:
    def __index__(s): return 1.5
    def __iter__(s): return 5
try: [1][BI()]
except TypeError as e: print(e)
try: iter(BI())
except TypeError as e: print(e)
try:
    for i in BI(): pass
except TypeError as e: print(e)
