import warnings, sys
def old(): warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2); return 1
def odd(n): warnings.warn(f"odd {n}"); return n
print(old()); print(old())
for i in range(2): odd(i)
with warnings.catch_warnings():
    warnings.simplefilter("ignore"); odd(5)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); odd(6); old(); print(len(w), w[0].message, w[1].category.__name__, w[1].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: odd(7)
    except UserWarning as e: print("raised", e)
class MyW(UserWarning): pass
warnings.warn(MyW("mine")); warnings.warn("second", MyW)
warnings.filterwarnings("ignore", message="hush.*"); warnings.warn("hush now"); warnings.warn("not hush")
try: warnings.warn("bad", int)
except TypeError as e: print(e)
assert True, "fine"
try: assert 1 == 2, ("tuple", "message")
except AssertionError as e: print(repr(e))
try: assert not "x"
except AssertionError as e: print(repr(e), str(e) == "")
x = 5
print(x is 5, "a" is "a", x is not ())
assert (x == 3, "always true")
print("\d", b"\w", '\/', "\8")
print("done", file=sys.stderr)
def check(v):
    assert isinstance(v, int), f"{v!r} is not an int"
    assert v > 0, v
check("a")
