"""Writes number_cases.txt: what CPython 3.11 makes of numbers, for number_cases_test.cpp.

    python3 tests/core/vm/number_cases.py > tests/core/vm/number_cases.txt

A line is a kind, its operands and the result, separated by tabs; doubles are the hexadecimal digits of their bits, ints
hexadecimal; a result that begins with ! is the message of the error.
"""

import random
import struct
import sys

assert sys.version_info[:2] == (3, 11)
rng = random.Random(20240101)


def bits(number):
    return struct.pack(">d", number).hex()


def line(*words):
    print(*words, sep="\t")


def attempt(make):
    try:
        return make()
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        return f"!{error}"


def some_double():
    kind = rng.randrange(6)
    if kind == 0:
        return struct.unpack(">d", rng.randbytes(8))[0]
    if kind == 1:
        return rng.randrange(-10**6, 10**6) / 10**rng.randrange(7)
    if kind == 2:
        return rng.uniform(-1, 1) * 10.0**rng.randrange(-20, 25)
    if kind == 3:
        return float(rng.randrange(-2**60, 2**60))
    if kind == 4:
        return rng.randrange(-99, 100) + rng.choice([0.5, 0.25, 0.125, 0.0])
    return rng.choice([0.0, -0.0, float("inf"), float("-inf"), float("nan"), 5e-324, 1.7976931348623157e308, 1e16, 1e15,
                       9999999999999998.0, 1e-4, 1e-5, 0.1, 1 / 3, 2.2250738585072014e-308, 2.0**-44, 1e22, 1e23, 0.5])


def some_int():
    size = rng.choice([0, 3, 8, 30, 62, 63, 64, 65, 100, 128, 150] if rng.random() < 0.98 else [700])
    return rng.choice([-1, 1]) * rng.choice([rng.getrandbits(size), 1 << size, (1 << size) - 1])


def some_spec(types):
    spec = rng.choice(["", "", "", "<", ">", "^", "=", "*<", "0>", "_^", "x=", "é>"])
    spec += rng.choice(["", "", "+", "-", " "]) + rng.choice(["", "", "", "", "", "z"]) + rng.choice(["", "", "", "#"])
    spec += rng.choice(["", "", "0"]) + rng.choice(["", "", "5", "12", "25"]) + rng.choice(["", "", "", ",", "_"])
    spec += rng.choice(["", "", ".0", ".1", ".3", ".10", ".25"])
    return spec + rng.choice(types)


for _ in range(400):
    number = some_double()
    line("repr", bits(number), repr(number))
    number = some_double()
    line("hex", bits(number), number.hex())
for _ in range(1000):
    number, spec = some_double(), some_spec(["", "e", "E", "f", "F", "g", "G", "n", "%", "f", "g", "d", "s"])
    line("float", bits(number), spec, attempt(lambda: format(number, spec)))
for _ in range(600):
    number, spec = some_int(), some_spec(["", "d", "b", "o", "x", "X", "n", "c", "s", "é"]).replace(".", rng.choice(["", "."]))
    line("int", hex(number), spec, attempt(lambda: format(number, spec)).replace("\t", "?").replace("\n", "?").replace("\r", "?"))
for _ in range(200):
    text, spec = rng.choice(["", "a", "abc", "中文", "x" * 12]), some_spec(["", "s", "d", "s"])
    line("str", text, spec, attempt(lambda: format(text, spec)))
for spec in ["abc", "10.3.2f", ",,", "_,", ",_", "__", ".", ".x", "99999999999999999999", ".99999999999999999999",
             "zz", "##", "++", "\x01", "<<<", "0<5", "05<", "{}", "é", "5é", "%H", "0=5", "00005", "5 ", " 5"]:
    line("float", bits(1.5), spec, attempt(lambda: format(1.5, spec)))
    line("int", hex(77), spec, attempt(lambda: format(77, spec)))
    line("str", "text", spec, attempt(lambda: format("text", spec)))
for _ in range(400):
    number = some_double()
    text = rng.choice([repr(number), "%.17g" % number, "%.25e" % number, "%.3e" % number,
                       "%d%s" % (rng.getrandbits(80), rng.choice(["", ".", ".5", "e10", "e-30", "E+5"])),
                       "%d.%de%d" % (rng.getrandbits(64), rng.getrandbits(64), rng.randrange(-350, 320))])
    line("read", text, attempt(lambda: bits(float(text))))
# Half way between two doubles, and just beside it.
for _ in range(20):
    number = abs(rng.uniform(0.5, 1) * 2.0**rng.choice([-1070, -1020, -300, -60, -10, 0, 30, 70, 200, 900]))
    top, bottom = number.as_integer_ratio()
    ulp = struct.unpack(">Q", struct.pack(">d", number))[0] + 1
    top2, bottom2 = struct.unpack(">d", struct.pack(">Q", ulp))[0].as_integer_ratio()
    scale = 2 * max(bottom, bottom2)
    middle = (top * (scale // bottom) + top2 * (scale // bottom2)) // 2
    exponent = scale.bit_length() - 1
    digits = str(middle * 5**exponent)
    for text in (digits, digits[:-1] + "49999", digits + "0001"):
        shift = -exponent if text == digits else -exponent - 4
        text = f"{text}e{shift}"
        line("read", text, bits(float(text)))
for text in ["", " ", "1_0", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_0", "1e_1", "nan", "NAN", "+nan", "-inf", "Infinity",
             "infinit", "in", "0x1", "1e", "1e+", ".", ".5", "5.", "+.5", "--1", "1 2", " 1.5\n", "1e400", "-1e400", "1e-400",
             "0e999999999999", "1e999999999999999999999", "1e-999999999999999999999", "0" * 30 + "1", "1" * 400]:
    line("read", text.replace("\n", "\x0b"), attempt(lambda: bits(float(text))).split(":")[0])
for _ in range(400):
    a, b = some_int(), some_int()
    operator = rng.choice(["+", "-", "*", "//", "%", "&", "|", "^", "/", "gcd"])
    if operator == "gcd":
        import math
        line("big", operator, hex(a), hex(b), hex(math.gcd(a, b)))
    elif b or operator not in ("//", "%", "/"):
        result = attempt(lambda: eval(f"a {operator} b"))
        if isinstance(result, str):
            continue
        line("big", operator, hex(a), hex(b), bits(result) if operator == "/" else hex(result))
    shift = rng.randrange(0, 200)
    line("big", "<<", hex(a), hex(shift), hex(a << shift))
    line("big", ">>", hex(a), hex(shift), hex(a >> shift))
    line("base", hex(abs(a)), *([10, str(abs(a))] if rng.random() < 0.7 else [8, oct(abs(a))[2:]]))
    line("double", hex(a), attempt(lambda: bits(float(a))))
