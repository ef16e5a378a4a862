import math
for v in (0, 1, -1, 255, 10 ** 6, -123456):
    print(f"{v:d}|{v:5}|{v:<8}|{v:^8}|{v:>8}|{v:+}|{v: }|{v:08}|{v:,}|{v:_}|{v:x}|{v:#X}|{v:b}|{v:o}|{v:e}|{v:.1f}|{v:%}|{v:n}|{v:*^12,}")
for v in (0.0, -0.0, 1.0, 3.14159265, -2.5, 1e-7, 1e16, 123456789.987654321, 1e300, math.inf, -math.inf, math.nan):
    print(f"{v}|{v:f}|{v:.2f}|{v:.0f}|{v:e}|{v:.3e}|{v:g}|{v:.3g}|{v:G}|{v:%}|{v:.1%}|{v:10.3f}|{v:<10.2f}|{v:+.1f}|{v:010.2f}|{v:,.2f}|{v!r}|{v:#.3g}")
print("%d %5d %-5d| %05d %+d %x %X %o %#x %e %.2f %g %s %r %c %c %%" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 1234.5, 3.14159, 0.0001, "s", "r", "c", 65))
print("%s %10s %-10s| %.2s %5.1f %(k)s" % {"k": 1} if False else "%(a)s-%(b)05.2f-%(a)r" % {"a": "x", "b": 2.5})
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{name!r:>10}".format(name="n"), "{:{}}".format("x", 5), "{:{fill}{align}{w}}".format(1, fill="*", align="^", w=7), "{0.real} {0.imag}".format(1j), "{0[a]} {1[0]}".format({"a": 1}, [2]), "{{}}".format(), "{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{:d} {:x} {:b}".format(10, 10, 10), "{!s} {!r} {!a}".format("é", "é", "é"))
x, name, items = 42, "Ann", [1, 2]
print(f"{x=} {name=!s} {items=} {x:>5} {x + 1} {name.upper()} {items[0]} {'nested'} {x:{'<'}{8}}| {x!r:^6} {name[0]!r} {len(items)=} {x / 7:.3f} {x > 3 and 'big'} {(lambda y: y * 2)(4)} {{x}} {x:#b} {sum(i for i in items)}")
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e20), round(0.5), round(1.15, 1), round(5, -1), round(15, -1), round(25, -1), int(2.9), int(-2.9), math.floor(-2.1), math.ceil(-2.9), 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7.5 // 2, divmod(17, 5), 2 ** 10, 2 ** -2, 2 ** 0.5, 10 ** 20, 1 / 3, 2 / 3, 1e3, 1.0, 1e22, 0.1 + 0.2, 100 * 1.1, 1.1 * 3, 3 * 0.1)
print(int("42"), int("-0b11", 2), int("ff", 16), int("0x1f", 16), int("077", 8), int(" 5 "), int("1_000"), float("3.5e2"), float(" -inf "), float("nan"), bool(""), bool("0"), str(1e5), str(1e-5), repr(1.0), str(True), complex("1+2j"), int(True), hex(255), oct(8), bin(5), chr(97), ord("a"), abs(-3.5), pow(2, 3), pow(2, 3, 5), max(1, 2, 3), min([4, 2]), sum([1, 2, 3]), sum([0.1, 0.2]), hash(1) == hash(1.0), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (5).bit_length(), (0.5).as_integer_ratio(), (3.0).is_integer(), 1_000_000, 0xFF, 0b101, 0o17, 1e-3, 5j * 5j)
for bad in (lambda: f"{3.5:d}", lambda: f"{'a':.2f}", lambda: f"{5:s}", lambda: f"{None:5}", lambda: f"{[1]:>5}", lambda: "{}".format(), lambda: "{0} {}".format(1, 2), lambda: "{a}".format(b=1), lambda: "%d" % "x", lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: f"{5:,d,}", lambda: f"{5:100000000000000000000}", lambda: f"{1:_,}", lambda: format(5, "q"), lambda: format("s", "+"), lambda: "{:.2x}".format(5), lambda: "{!x}".format(1), lambda: "{".format(1), lambda: int("4.2"), lambda: int("0x"), lambda: float("1,5"), lambda: round("1"), lambda: complex("a"), lambda: chr("a"), lambda: hex(1.5), lambda: bin("1"), lambda: "%c" % 1114112, lambda: "%(a)d" % {"a": "x"}, lambda: "%s" % (), lambda: f"{5:=+08.2f}", lambda: f"{'x':=5}", lambda: f"{True:d} {True} {True:5}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def human(n):
    for unit in ("B", "KB", "MB", "GB"):
        if n < 1024:
            return f"{n:.1f}{unit}".replace(".0", "")
        n /= 1024
    return f"{n:.1f}TB"
print([human(n) for n in (0, 512, 1024, 1536, 10 ** 6, 10 ** 9, 10 ** 13)])
def ordinal(n): return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 21, 101, 111, 122)])
units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 20: return units[n]
    if n < 100: return tens[n // 10] + ("-" + units[n % 10] if n % 10 else "")
    if n < 1000: return units[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    return words(n // 1000) + " thousand" + (" " + words(n % 1000) if n % 1000 else "")
print([words(n) for n in (0, 13, 42, 100, 999, 12345)])
table = [[round(math.sin(i * j), 2) for j in range(4)] for i in range(3)]
for row in table:
    print(" ".join(f"{v:+6.2f}" for v in row))
