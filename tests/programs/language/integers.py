"""int methods and literals."""
for v in (0, 1, -1, 255, -256, 10**20, -10**30, True):
    print(v.bit_length(), v.bit_count(), v.conjugate(), v.real, v.imag, v.numerator, v.denominator, int.__index__(v), end=" | ")
    print(v.to_bytes(16, "big", signed=True).hex(), hex(v), oct(v), bin(v)[:20], v.as_integer_ratio())
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), int.from_bytes([1, 2, 3], "big"), (5).to_bytes(2, "little"), (5).to_bytes())
for args in ((256, 1, "big"), (-1, 2, "big"), (1, -1, "big"), (1, 2, "middle")):
    try: print(args[0].to_bytes(*args[1:]))
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
print(int("0x1f", 16), int("0b101", 0), int("0o17", 0), int("1_000"), int("  42\n"), int("-0"), int("zz", 36), int(3.99), int(-3.99), int("٣"), int(b"12"), int("0", 0))
for bad in (("12", 37), ("12", 1), ("9", 8), ("0x", 16), ("1__0",), ("_1",), ("1_",), (" ",), ("+",), ("1 2",), ("01", 0), (None,), ("a" * 30,), (5, 10), (1.5, 2)):
    try: print(int(*bad))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
for f in ("inf", "nan", "-inf"):
    try: int(float(f))
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), -7 ** 2, 2 ** -1, 2 ** 100, (-2) ** 3, 0 ** 0, pow(3, 100, 7), pow(3, -1, 7), pow(2, 10, 1))
print(1 << 70, -1 >> 3, 5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xff, 10**25 % 97, 10**25 // 3, -10**25 // 7, 3 * 10**25 - 1)
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1e20), round(1.5, 0), round(1234.5678, -2), round(5, 3))
print(0x_ff, 0b1111_0000, 1_000_000, 0o777, 1e3, 1E-3, .5, 5., 1_0.0_1, 10j, 1e400, -1e400)
print(True + True, True * 3, sum([True, False, True]), True == 1, True is 1 if False else "", int(True), str(True), repr(False), True & False, True | False, True ^ True, ~True, -True, not 1)
class I(int):
    def __add__(self, o): return I(int.__add__(self, o))
    def __repr__(self): return f"I({int(self)})"
print(I(5) + 3, I(5) - 3, type(I(5) * 2), I("12"), I(3.7), [I(1), 2], {I(1): 2}[1], I(5) == 5, hash(I(5)), f"{I(7):03d}", str(I(2)), I(1).real)
print(isinstance(5, int), (5).__add__(3), (5).__radd__("x"), (5).__eq__("x"), int.__add__(5, 6), (2).__pow__(3, 5), (7).__divmod__(2), (5).__bool__(), (5).__format__("04"))
print(abs(-5), abs(True), min(3, 1, 2), max([1, 5], [1, 4]), max("apple", "fig", key=len), min([], default="d"), max(3, 3.0), sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 10))
print(hash(1), hash(1.0), hash(True), hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(0.5), hash(10**20), hash("a") == hash("a"), hash(()), hash((1, 2)), hash(None) is not None, hash(1e300), hash(float("inf")))
print(5 .real, 5..is_integer(), (5.5).is_integer(), 0.1.as_integer_ratio(), (0.75).as_integer_ratio(), 1.5.hex(), float.fromhex("0x1.8p1"), (-0.0).hex(), float("1e5"), float(" -1.5 "), float("1_0.5"), float("infinity"), float("-nan"))
print(10**18, 10**19, str(2**200), 2**63, -2**63, 2**64 - 1, 2**62 * 2, (2**62) + (2**62), 9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500**2)
try: int("1" * 5000)
except ValueError as e: print(e)
try: str(10**5000)
except ValueError as e: print(e)
print(complex(1, 2), complex("1+2j"), (1+2j) * (3-1j), abs(3+4j), (1+2j).conjugate(), (1+2j) ** 2, 1j ** 2, complex(0, -0.0), -1j, (2+0j) == 2, complex(1.5), 1 / (1+1j), complex("j"), repr(complex("nan")))
try: 1j < 2j
except TypeError as e: print(e)
try: int(1j)
except TypeError as e: print(e)
