# Subclasses of complex, bytearray and float, and what numbers are made of.
import warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


class C(complex):
    unit = "m"


class BA(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = len(self)


c = C(1, 2)
c.extra = 5
print(type(c), c, c.extra, c.unit, c.real, c.imag, abs(C(3, 4)), isinstance(c, complex), c == 1 + 2j, hash(c) == hash(1 + 2j))
print(type(c + 1), c * 2, c - c, -c, type(+c), type(complex(c)), C("2-3j"), f"{c:.1f}", bool(C()), {1 + 2j: "x"}[c])
b = BA(b"abc")
b.append(100)
print(type(b), b, b.note, str(b), len(b), b[1], b[1:], b + b"x", b == b"abcd", bytes(b), BA(3), BA([1, 2]), BA("é", "utf-8"))
b[0] = 65
del b[-1]
print(b, b.upper(), b"A" in b, type(b * 2), list(b))
b.__init__(2)
print(b)

for text in ("1+2j", " ( 1e3-2.5e-3j ) ", "j", "-J", "+infj", "nan+nanj", "1_0+2_0j", "٣j", "1+", "1__0j", "()", "1+2", "1 +2j", "3", "0x1j"):
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), e)


class Bad:
    def __index__(self): return "2"


class Yes:
    def __index__(self): return True
    def __int__(self): return True


class Half(float):
    def __float__(self): return 0.5
    def __complex__(self): return 7j


class Trunc:
    def __trunc__(self): return 9


for make in (lambda: "%5F" % Bad(), lambda: float(Bad()), lambda: [1, 2, 3][Yes()], lambda: int(Yes()), lambda: range(3)[Yes()],
             lambda: float(Half(2)), lambda: complex(Half(2)), lambda: complex(1, Half(2)), lambda: int(Trunc()), lambda: Half(2) + 1,
             lambda: bytes("a", 5), lambda: bytearray("a", errors=5), lambda: bytes("a", "utf\0"), lambda: bytes(1 << 62)):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Long:
    def __init__(self, length): self.length = length
    def __iter__(self): return iter("ab")
    def __len__(self): return self.length


class Hint(Long):
    __len__ = None
    def __length_hint__(self): return self.length


for kind in (Long, Hint):
    for length in (-1, 2**70, 2**62, "x", 2, None):
        for make in (list, tuple, sorted, lambda w: [*w], lambda w: [].extend(w)):
            try:
                print(make(kind(length)), end=" ")
            except Exception as e:
                print(type(e).__name__, e, end=" ")
        print()
