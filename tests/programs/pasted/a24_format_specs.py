import math
from datetime import date

n, f, s = 1234567, 3.14159265, "text"
for spec in ("", "d", ",", "_", "x", "X", "#x", "b", "#b", "o", "#o", "e", "f", ".2f", "g", "%", "n", "c" if False else "d", "+", " ", "010", "<10", ">10", "^10", "*^12", "=+12", "+,.2f", ".3e", "_b", "_x", "#_x", "012,", "^#14b", "08.1f", "z.1f", "-^+12,d"):
    try:
        print(f"{spec!r:10} {format(n, spec)!r}")
    except ValueError as e:
        print(spec, e)
for spec in ("", ".2", ".3f", "8.3f", "+.1e", "%", ".1%", "g", ".3g", "G", "n", ",.2f", "_.4f", "010.2f", "<10.1f|" if False else "<10.1f", "#.0f", ".0f", "E", "d", "x", "s", "z.0f", ".10", "r" if False else "F", "+", " ", ",", "=+10.2f"):
    for v in (f, -f, 1e20, 0.0, -0.0, 1e-10, math.inf, math.nan):
        try:
            print(format(v, spec), end="  ")
        except ValueError as e:
            print(e, end="  ")
            break
    print()
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "_>6", "=10", "d", ",", "+", "x", "010", "<010" , "10s", "#", "é^8"):
    try:
        print(repr(format(s, spec)), end=" ")
    except ValueError as e:
        print(f"[{spec}: {e}]", end=" ")
print()
for spec in ("", ".2f", "+.1f", "10.1f", ">20", "e", ",", "010.1f", "%", "g"):
    try:
        print(repr(format(1234.5 - 2.25j, spec)), end=" ")
    except ValueError as e:
        print(f"[{spec}: {e}]", end=" ")
print()
for v, spec in ((True, "d"), (True, ""), (True, ">6"), (None, ""), (None, "5"), ([1], "5"), ([1], ""), (65, "c"), (-1, "c"), (10**7, "c"), (1.5, "c"), (object, "x"), (3, ".2"), (3, "s"), ("a", "%Y"), (date(2024, 5, 6), "%d.%m.%y"), (date(2024, 5, 6), ""), (5, "abc"), (5, "5.") , (5, "1" * 30), (5, ",_"), (5, "+c"), (5, ",c"), (5.0, ",n"), (b"x", "5"), (b"x", "")):
    try:
        print(repr(format(v, spec)))
    except Exception as e:
        print(type(e).__name__, e)
print("%5d|%-5d|%05d|%+d|% d|%x|%#o|%e|%.3g|%c|%c|%r|%s|%a|%%|%10.3s|%*d|%i|%u" % (42, 42, 42, 42, 42, 255, 8, 12345.678, 0.00012345, "z", 97, "q", [1], "é", "truncate", 6, 7, 3.9, 5))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.25}, "%s" % (1,), "%s %s" % ("a", (1, 2)), b"%d %s %a" % (5, b"x", "y"))
for bad in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%(a)s" % 5, lambda: "%(z)s" % {}, lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "{} {1}".format(1, 2), lambda: "{2}".format(1), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0.foo}".format(1), lambda: "{0[5]}".format([1]), lambda: "{!z}".format(1), lambda: "{:{}}".format(1), lambda: "{a.}".format(a=1), lambda: "{0!r:>{1}}".format("x", 6), lambda: "{a[b][0].real:+}".format(a={"b": [3]}), lambda: "{:>{w}.{p}f}".format(2.5, w=8, p=2), lambda: "{}".format()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
x, w = 5, 8
print(f"{x=} {x!r:>{w}} {x=:>5} {x + 1 = } {'a' if x else 'b'} {{}} {x:{'>'}{w}} {'nested ' + f'{x}'!s:^12}|")
