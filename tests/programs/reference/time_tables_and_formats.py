for r in range(1, 4): print(" ".join(f"{r * c:>3}" for c in range(1, 8)))
rows = [("Name", "Qty", "Price"), ("apple", 3, 1.5), ("watermelon", 12, 1234.5678)]
w = [max(len(str(r[i])) for r in rows) for i in range(3)]
for name, q, p in rows: print(f"|{name:<{w[0]}}|{q!s:^{w[1] + 2}}|{p:>{w[2] + 2}}|" if isinstance(p, str) else f"|{name:<{w[0]}}|{q:^{w[1] + 2}d}|{p:>{w[2] + 2},.2f}|")
print("-" * 10 + "+".join("=" * n for n in (3, 5)), f"{'title':=^20}", f"{-3.7:.0f} {3.14159:6.2f} {2/3:.1%} {1e6:,} {1234567.891:_.1f} {0.00012:e} {12345678:g} {255:#06x} {5:+} {-5: }", sep="\n")
from datetime import date, timedelta, datetime
d = date(2024, 2, 28); print(d + timedelta(2), d.strftime("%a %d %b %Y"), (date(2024, 12, 25) - d).days, d.isoformat(), d.weekday(), f"{d:%Y/%m}", d.replace(day=1), datetime(2024, 1, 2, 3, 4, 5).isoformat(" "), date.fromisoformat("2023-01-31") < d)
for y in (1900, 2000, 2023, 2024): print(y, y % 4 == 0 and (y % 100 != 0 or y % 400 == 0), end="; ")
print()
s = 3725; print(f"{s // 3600:02d}:{s % 3600 // 60:02d}:{s % 60:02d}", divmod(s, 3600), "%02d:%02d" % divmod(s, 60), "{:>08.3f}".format(3.14159), "{0:{1}{2}}".format("x", ">", 5), "{:,}".format(10 ** 9), "{!r:^7}".format("q"), "%-8s|%8s|%+.2e" % ("l", "r", 12345.678))
c2f = lambda c: c * 9 / 5 + 32
print([f"{c}C={c2f(c):.1f}F" for c in range(-10, 40, 20)], round(c2f(36.6), 1), int(98.6), 7 // 2 * 2 + 7 % 2, 2 ** 3 ** 2, -2 ** 2, not 1 == 2, 1 < 2 < 3 != 4, 5 and 0 or "z", [] or {} or None, "a" "b" * 2)
print(f"{1.0}", f"{1e20}", f"{1e15}", f"{1e16}", f"{0.1 + 0.2}", f"{100 * 1.1}", f"{1 / 3:.20f}", f"{2.5:.0f} {3.5:.0f}", f"{1e-7}", 3.0 == 3, 1e3, 123456789.0 * 1000, 0.1 * 3, 4.35 * 100, 1.005 * 1000, round(1.005, 2), round(2.5), round(-1.5), 10 / 2, 7 / 2, -7 // 2, 5 % -3, 1_000)
print("{:d}".format(3.0))
