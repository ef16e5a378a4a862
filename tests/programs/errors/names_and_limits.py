# Names of classes with NUL, deleted attributes, the limit of digits.
import sys
try: type('a\0b', (), {})
except ValueError as e: print(e)
for t in ("del sys.nope", "class Q: pass\ndel Q.nope", "del (1).nope", "del len.__name__", "del [].append", "del 'abc'.upper", "pow(1j, 2, 3)", "pow(1.0, 2, 1j)", "pow(1, 2, 1j)"):
    try: exec(t)
    except Exception as e: print(t, '|', type(e).__name__, e)
for x in (100, -1, 10**30, 'a', 1.5, 639, 640, True, 0):
    try: print(sys.set_int_max_str_digits(x), sys.get_int_max_str_digits())
    except Exception as e: print(type(e).__name__, e)
print(len(str(10**5000)), len(str(int('1' * 5000))))
sys.set_int_max_str_digits(640)
for f in (lambda: str(10**640), lambda: int('1' * 641), lambda: f'{10**700}', lambda: len(hex(10**700)), lambda: len(str(10**639))):
    try: print(f())
    except ValueError as e: print(e)
