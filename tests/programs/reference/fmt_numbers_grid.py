values = [0, 1, -1, 255, 1234567, -1234567, 10**20]
specs = ["d", ",", "_", "x", "#x", "#X", "o", "#o", "b", "#010b", "08d", "+d", " d", ">10", "<10|", "^10", "*^12,", "=+9", "e", ".2f", "%", "g", "c" if False else "n", "_x", "_b", "#_b"]
for s in specs:
    row = []
    for v in values:
        try: row.append(format(v, s))
        except Exception as e: row.append(type(e).__name__ + ": " + str(e))
    print(s, row)
floats = [0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 1e17, 123456789.123, 1e-5, 1.5e300, float("inf"), float("-inf"), float("nan"), 2.5, 3.5]
for s in ["", "f", ".0f", ".1f", ".3e", "E", "g", ".3g", "G", "#g", "%", ".0%", ",.2f", "_.1f", "+.1f", " .1f", "010.2f", ">12.3f", "=+12.1f", "#.0f", "n", ".10", "z.0f", "-z.1f"]:
    row = []
    for v in floats:
        try: row.append(format(v, s))
        except Exception as e: row.append(type(e).__name__ + ": " + str(e))
    print(repr(s), row)
for v, s in [("abc", ".2"), ("abc", ">6.2"), ("abc", "=6"), ("abc", "d"), ("abc", "06"), ("é", "^5"), ("abc", "s"), (True, "d"), (True, ""), (None, "5"), ([1], ""), ([1], "5"), (1 + 2j, ".1f"), (1 + 2j, ">12"), (1 + 2j, "05"), (3, ".2"), (3, "s"), (3.0, "d"), (3.0, "x"), (65, "c"), (-5, "c"), (1, "+c"), (1, "5,d"), (1, ",x"), (1.5, "_%"), (1, "q"), (1, "5 "), ("x", "1000000000000000000000")]:
    try: print(repr(format(v, s)))
    except Exception as e: print(type(e).__name__, e)
w, p = 10, 3
print(f"{3.14159:{w}.{p}}|{'x':{'*'}^{w}}|{w!r:>5}|{w=}|{w = :>4}|{p+1=!s:5}|{'{}'}|{{{w}}}|{1_000:,}")
print("{:>{}}|{0!r}|".format(1, 5) if False else "{:>{}}|".format(1, 5), "{0}{1}{0}".format("a", "b"), "{a[0]}{a[k]}".format(a={"k": 2, 0: 1}) if False else "{a[k]}{b.real}".format(a={"k": 2}, b=3))
for bad in ("{", "}", "{0", "{!x}", "{0!}", "{:{:{}}}", "{a.}", "{a[}", "{} {0}", "{1}", "{b}", "{0.x}", "{0[z]}"):
    try: print(bad.format(1, a=2))
    except Exception as e: print(bad, type(e).__name__, e)
print("%5d|%-5d|%05d|%+d|% d|%x|%#x|%o|%e|%.2f|%g|%s|%r|%a|%c|%c|%%" % (1, 2, 3, 4, 5, 255, 255, 8, 1.5, 2.345, 1e10, "s", "r", "é", 65, "z"))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.25}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 1, 2.55))
for f, a in [("%d", "x"), ("%d %d", (1,)), ("%d", (1, 2)), ("%z", 1), ("%", 1), ("%(a)s", 1), ("%c", "ab"), ("%c", 1.5), ("%x", 1.5), ("%s %(a)s", {"a": 1})]:
    try: print(f % a)
    except Exception as e: print(f, type(e).__name__, e)
