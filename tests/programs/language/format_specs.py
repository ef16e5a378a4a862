"""Formatting: __format__, nested specs, =, conversions."""
class Money:
    def __init__(self, n): self.n = n
    def __format__(self, spec):
        if spec.endswith("c"): return f"{self.n * 100:{spec[:-1]}}c"
        if not spec: return f"${self.n}"
        return f"<{spec}>"
    def __repr__(self): return f"Money({self.n})"
m = Money(5)
w, p = 12, 3
print(f"{m} {m:c} {m:>10c} {m:abc} {m!r} {m!s:>12} {m!r:*^14}")
x = 3.14159265
print(f"{x:{w}.{p}f}|{x:<{w}}|{x:^{w}.{p}e}|{x:+.2f}|{x:08.2f}|{x:%}|{x:.0%}|{x:g}|{x:n}")
print(f"{x=} {x=:.2f} {x = !r} {m=} {w+p=} {'a' 'b'=} { x = }")
print(f"{1000000:,} {1000000:_} {255:#x} {255:#b} {255:o} {255:X} {-5:05d} {5:+d} {5: d} {3:c}" if False else f"{1000000:,} {1000000:_} {255:#x} {255:#b} {255:o} {255:X} {-5:05d} {5:+d} {5: d} {65:c}")
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|{'fill':*^10}|{'cut':.2}|{'both':>6.3}")
print(f"{[1, 2]!s:>10} {None!r} {True:d} {True} {None} {'é'!a} {'\''!r}" if False else f"{[1, 2]!s:>10} {None!r} {True:d} {True} {'é'!a}")
print(f"{{literal}} {{{x:.1f}}} {'nested ' + f'{w:>{p + 2}}'}")
print(f"{(lambda v: v * 2)(4)} {[i for i in range(3)]} { {'a': 1}['a'] } {w if w > 3 else p}")
print(f'{w:{"0>5"}} {"x":{"^" + str(7)}} {x:{"." + "2f"}}')
print(f"""multi
{w
 + p}
line""")
for spec in ("d", ".2f", "x", "e", "s", "c", "%", "n", "05", ">5", ",", "_", "#o", "+", "q", ".3", "10.5", "<<5", "5<", "=+8", ",x", "_x", ".2d", "#,d"):
    for value in (42, -3.5, "txt"):
        try: print(repr(format(value, spec)), end=" ")
        except (ValueError, TypeError) as e: print(f"[{e}]", end=" ")
    print()
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("x", "y"), "{a} {b[0]} {c.real} {d[k]}".format(a=1, b=[5], c=3j, d={"k": "v"}))
print("{:>{w}} {:{f}^{w}}".format("r", "m", w=6, f="-"), "{!r:>5} {!s} {!a}".format("x", "y", "é"), "{{}} {}".format(1))
for bad in ("{", "}", "{} {}", "{0} {}", "{a}", "{0.x}", "{0[}", "{!z}", "{:d}", "{0!}", "{a.b", "{0[9]}"):
    try: print(bad.format("s"))
    except Exception as e: print(bad, type(e).__name__, e)
print("%s %r %d %5.2f %-5s| %05d %x %o %e %g %% %c %c" % ("s", "r", 5, 1.5, "l", 42, 255, 8, 12345.678, 0.0001, "c", 66))
print("%(a)s %(b)05.1f %(a)r" % {"a": "x", "b": 2}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), "%+d % d %#x %#o" % (1, 2, 3, 4))
for bad, arg in (("%d", "x"), ("%s %s", ("a",)), ("%s", (1, 2)), ("%q", 1), ("%c", "ab"), ("%(a)s", 1), ("%", 1), ("%x", 1.5), ("%i", None)):
    try: print(bad % arg)
    except Exception as e: print(bad, type(e).__name__, e)
print(format(12345.6789, ",.2f"), format(1e20, ","), format(0.1, ".20f"), format(1e-7), format(1e16), format(123456789012345678.0), 1e22, 1e23, 5e-324, 1.7976931348623157e308)
print(format(float("nan"), "10"), format(float("-inf"), "+.2f"), f"{float('inf'):08}", format(complex(1, -2), ".2f"), f"{3+4j}")
print(str(1.0), repr(1.10), 0.1 + 0.2, 1/3, 2.5e-5, 100000.0 * 10, 1e15, 123456.789e3)
