import sys
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 7.5 // 2, -7.5 % 2, 2 ** -1, 0 ** 0, (-8) ** (1 / 3), 10 ** 25 // 7, -(10 ** 25) % 13)
print(1e22, 1e23, 1.1 + 2.2, 0.1 + 0.2 == 0.3, 1 / 3, 100.0, 1e100, 5e-324, 1.7976931348623157e308, 2e-7, 123456789012345678.0, 0.00001, 0.0001)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(1e300), round(0.5), round(1.5, 0), round(5, 1))
print(int("0b101", 0), int("0x_ff", 16), int(" 42\n"), int("-0"), int("z", 36), int(3.99), int(-3.99), int("１２"), int(b"12"), int(True))
for bad in ("4.5", "", "0x", "1__0", "_1", "12a", "٣x"):
    try: int(bad)
    except ValueError as e: print(e)
for bad in ((1, 5), ("1", 1), ("8", 8), (None,), ([],), (float("nan"),), (float("inf"),)):
    try: int(*bad)
    except Exception as e: print(type(e).__name__, e)
print(float("1e3"), float(" inf "), float("-Infinity"), float("nan"), float("1_0.5"), float("0x1p3") if False else float.fromhex("0x1.8p1"), (0.1).hex())
for bad in ("abc", "", "1e", "1 2", "--1"):
    try: float(bad)
    except ValueError as e: print(e)
print((255).to_bytes(2, "big"), int.from_bytes(b"\xff\x00", "little", signed=True), (5).bit_length(), (255).bit_count(), (-5).bit_length(), (6).as_integer_ratio(), (0.75).as_integer_ratio(), (2.0).is_integer())
print(True + True, True * "ab", ~True, -True, True & 1, True ^ True, 5 & -2, 5 | -8, 1 << 70, -1 >> 3, 2 ** 0.5, 4 ** 0.5)
print(0o17, 0b1_0, 0xFF, 1_000_000, 1e1_0, 0_0, 1j * 1j, complex("1+2j"), abs(3 + 4j), (1 + 2j).conjugate(), complex(1, -0.0), -0j, 1j ** 2, (3 + 4j) / 2)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0.0 // 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 2.0 ** 10000, lambda: 1 << -1, lambda: 1j / 0, lambda: int("9" * 5000), lambda: str(10 ** 5000), lambda: 5 % 0.0, lambda: 1j // 1, lambda: 1j < 2j, lambda: round("x"), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 10 ** 400 * 1.0, lambda: float(10 ** 400), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: math.factorial(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(pow(3, -1, 7), pow(2, 100, 1000), 3 .real, (3).imag, 1 .__add__(2), (5).__rsub__(1), (1).__truediv__(2), int.__add__(1, 2.5))
print(sys.maxsize, sys.float_info.max, sys.int_info.bits_per_digit, float.__repr__(1.0), 1 == 1.0 == True, hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"})
print(max(1, 1.0), min(True, 1), sum([0.1] * 10), sum([1, 2.5, True]), 3 if 0.0 else 4, 0.1 * 3, 1e16 + 1, 2 ** 53 + 1.0)
print(float("inf") - float("inf"), float("inf") * 0, float("nan") == float("nan"), [float("nan")] == [float("nan")], (n := float("nan")) in [n], -0.0 == 0.0, str(-0.0))
