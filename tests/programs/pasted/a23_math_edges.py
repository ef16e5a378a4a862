import math
import sys

inf, nan = math.inf, math.nan
for name, args in [("sqrt", (-1,)), ("log", (0,)), ("log", (-1,)), ("log", (8, 2)), ("log", (1, 1)), ("log2", (10**40,)), ("log10", (1000,)), ("log1p", (-1,)), ("exp", (1000,)), ("exp", (-1000,)), ("expm1", (1e-10,)), ("pow", (0, -1)), ("pow", (-8, 1 / 3)), ("pow", (2, 0.5)), ("pow", (inf, 0)), ("fmod", (-7, 3)), ("fmod", (1, 0)), ("remainder", (7, 4)), ("factorial", (20,)), ("factorial", (-1,)), ("factorial", (2.5,)), ("gcd", (12, 18, 27)), ("lcm", (4, 6, 10)), ("gcd", ()), ("comb", (10, 3)), ("comb", (3, 10)), ("comb", (-1, 2)), ("perm", (5, 2)), ("perm", (5,)), ("isqrt", (99,)), ("isqrt", (-1,)), ("hypot", (3, 4, 12)), ("hypot", ()), ("dist", ((1, 2), (4, 6))), ("dist", ((1,), (1, 2))), ("floor", (-2.5,)), ("ceil", (-2.5,)), ("trunc", (-2.7,)), ("floor", (inf,)), ("ceil", (nan,)), ("copysign", (1, -0.0)), ("frexp", (10,)), ("ldexp", (0.5, 4)), ("ldexp", (1, 5000)), ("modf", (-3.25,)), ("modf", (inf,)), ("isclose", (0.1 + 0.2, 0.3)), ("isclose", (1, 1.1)), ("degrees", (math.pi,)), ("radians", (180,)), ("sin", (inf,)), ("asin", (2,)), ("acosh", (0.5,)), ("atanh", (1,)), ("atan2", (-0.0, -1)), ("gamma", (5,)), ("gamma", (0,)), ("gamma", (-2,)), ("gamma", (171.7,)), ("lgamma", (0.5,)), ("lgamma", (-3,)), ("erf", (0.5,)), ("erfc", (3,)), ("fsum", ([0.1] * 10,)), ("prod", ([1, 2, 3.5],)), ("nextafter", (1, 2)), ("ulp", (1.0,)), ("cbrt", (-27,)), ("exp2", (10,)), ("sqrt", ("4",)), ("floor", ("x",)), ("isnan", (nan,)), ("isinf", (-inf,)), ("isfinite", (1e308 * 10,)), ("sqrt", (10**400,)), ("fabs", (-3,)), ("tan", (math.pi / 2,)), ("log", (10**400,)), ("fsum", ([1e308, 1e308],)), ("fsum", ([inf, -inf],)), ("isclose", (1, 2)), ("sumprod", ()) if hasattr(math, "sumprod") else ("tau", ())]:
    try:
        f = getattr(math, name)
        print(name, args if len(str(args)) < 60 else "big", f(*args) if callable(f) else f)
    except Exception as e:
        print(name, str(args)[:30], type(e).__name__, e)
print(math.prod([1, 2], start=5), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-9, abs_tol=1e-8))
try:
    math.isclose(1, 2, rel_tol=-1)
except ValueError as e:
    print(e)


class F:
    def __floor__(self): return 1
    def __ceil__(self): return 2
    def __trunc__(self): return 3
    def __float__(self): return 4.5
    def __index__(self): return 6


print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()), math.factorial(F()), math.gcd(F(), 9))
print(sys.float_info.max, sys.float_info.epsilon, sys.maxsize, 2.0 ** -1074, 5e-324 / 2, 1e16 + 1, 0.1 + 0.2, -0.0 == 0.0, math.copysign(1, -0.0), nan != nan, nan in [nan], inf - inf, 1e400, round(2.5), round(-0.5), round(2.675, 2), round(1234.5, -2), divmod(-7, 2), -7 // 2, -7 % 3, 7 % -3, divmod(7.5, -2), 2 ** -1, 0 ** 0, (-8) ** (1 / 3))
for bad in (lambda: 1 / 0, lambda: 1 % 0, lambda: 1.5 // 0, lambda: 0.0 ** -1, lambda: int(inf), lambda: int(nan), lambda: round(nan), lambda: divmod(1, 0), lambda: 2.0 ** 5000, lambda: float(10**400), lambda: int("1_000_") , lambda: float("1e"), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: complex("1 + 2j"), lambda: 1j // 2, lambda: 1j < 2, lambda: 5 % 1.5j if True else 0):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(pow(3, -1, 7), int("0b101", 0), int("ff", 16), int(" 42\n"), float("  -inf "), float("1_0.5"), complex("1+2j"), abs(3 + 4j), (1 + 2j) * (3 - 1j), (1 + 2j).conjugate(), 1j ** 2, complex(1.5, -0.0))
