n = 2024
print(n.bit_length(), n.bit_count(), n.to_bytes(2, "big"), n.to_bytes(4, "little"), (-5).to_bytes(2, "big", signed=True), int.from_bytes(b"\x07\xe8", "big"), int.from_bytes(b"\xff\xfb", "big", signed=True), int.from_bytes([1, 0], byteorder="little"), n.as_integer_ratio(), n.numerator, n.denominator, n.real, n.imag, n.conjugate(), (255).to_bytes(), int.from_bytes(b"\x01"))
print(bin(-10), oct(64), hex(255), hex(-255), f"{10:b}", int("z", 36), int("-0x1F", 16), int("0o17", 0), int(b"12"), int(3.99), int(-3.99), int(True), int("１２"), int(" 7 "), 0xFF_FF, 0b1010_1010, 1_000_000)
for bad in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int("1", 1), lambda: int("8", 8), lambda: int(5, 10), lambda: int(None), lambda: int([1]), lambda: int("1.5"), lambda: int(""), lambda: int("abc" * 40), lambda: bin(1.5), lambda: hex("a"), lambda: 1 + "1", lambda: 5(), lambda: 5[0], lambda: len(5), lambda: round("x"), lambda: round(1.5, "a"), lambda: pow("a", 2), lambda: divmod("a", 2), lambda: abs("x"), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: max(), lambda: max([]), lambda: min(1), lambda: max([1, "a"]), lambda: sorted([1, None]), lambda: range(1.5), lambda: range(1, 2, 0), lambda: chr(0x110000), lambda: int("9" * 5000), lambda: str(10 ** 5000), lambda: 10 ** 400 * 1.0, lambda: (1).from_bytes("abc"), lambda: float([]), lambda: float("abc"), lambda: complex("x"), lambda: complex(1, "2"), lambda: bool(1, 2), lambda: 1 if [] > 0 else 2, lambda: {} + {}, lambda: [] - [], lambda: {1} + {2}, lambda: [1] + (2,), lambda: ~1.5, lambda: 1 & 2.0, lambda: 3 @ 4):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
x = 3.75
print(x.as_integer_ratio(), x.hex(), float.fromhex("0x1.8p+1"), x.is_integer(), (4.0).is_integer(), x.real, x.conjugate(), float("nan").hex(), float("1e5"), float(".5"), float("5."), float("infinity"), x // 1, x % 1, divmod(-x, 2), round(x), round(x, 1), round(12345, -2), round(2.5), round(3.5), round(-2.5), round(0.125, 2), round(1e300, 2), x.__trunc__(), x.__floor__(), x.__ceil__(), x.__round__(1))
print(repr(0.1), 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1 + 0.7, 1 / 3, 100.0, 1e100, -1e-7, 2 ** 63, -(2 ** 63), 2 ** 64 - 1, 10 ** 25, (2 ** 100) // 3, (-2 ** 100) % 7, 2 ** 100 >> 90, -1 >> 5, 1 << 70, hash(2 ** 61 - 1), hash(-1), hash(1.5), hash(10 ** 20), hash(float("inf")), hash(True), hash(3.0), 7 // -2, -7 % 3)
print(1 < 2 < 3, 1 < 3 > 2, not 0, 5 and 0 or "x", True + True, True == 1, isinstance(True, int), issubclass(bool, int), int.__add__(2, 3), (2).__add__(3), (2).__add__("x"), (2).__eq__(2.0), bool("False"), bool([0]), 1 == 1.0 == True, 0.1 + 0.2 == 0.3, 10 ** -2, 4 ** 0.5, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, ~5, 6 & 3 | 8 ^ 1)


class Celsius(float):
    def __new__(cls, v): return super().__new__(cls, v)
    def __str__(self): return f"{float(self):.1f}°"
    def __add__(self, o): return Celsius(float(self) + o)


t = Celsius(21.55)
print(t, t + 1, repr(t), t * 2, type(t + 1).__name__, f"{t:.0f}", "%s" % t, [t], int(t), t == 21.55)
