import sys
import traceback
import inspect
import time
from contextlib import contextmanager
from functools import wraps
class Skip(Exception): pass
@contextmanager
def raises(kind, match=None):
    try:
        yield (box := [])
    except kind as e:
        box.append(e)
        if match and match not in str(e):
            raise AssertionError(f"{match!r} not in {str(e)!r}") from e
    else:
        raise AssertionError(f"{kind.__name__} was not raised")
def parametrize(names, rows):
    def deco(fn):
        fn.params = [dict(zip(names.split(","), r if isinstance(r, tuple) else (r,))) for r in rows]
        return fn
    return deco
def skip(reason):
    def deco(fn):
        @wraps(fn)
        def inner(*a, **k): raise Skip(reason)
        return inner
    return deco
class TestMath:
    def setup(self): self.data = [3, 1, 2]
    def test_sort(self):
        self.data.sort()
        assert self.data == [1, 2, 3]
    def test_fail(self):
        assert sum(self.data) == 7, f"sum is {sum(self.data)}"
    def test_error(self): return self.data["x"]
    @skip("not on Mondays")
    def test_skipped(self): pass
    @parametrize("a,b,want", [(1, 2, 3), (2, 2, 5), (0, 0, 0)])
    def test_add(self, a, b, want): assert a + b == want
    def test_raises(self):
        with raises(ZeroDivisionError, "division") as box:
            1 / 0
        assert isinstance(box[0], ArithmeticError)
    def test_not_raised(self):
        with raises(KeyError):
            {}.get("x")
    def test_wrong_match(self):
        with raises(ValueError, "zzz"):
            int("q")
    def helper(self): raise RuntimeError("must not run")
def run(cls):
    counts = dict.fromkeys(("pass", "fail", "error", "skip"), 0)
    for name, fn in inspect.getmembers(cls, inspect.isfunction):
        if not name.startswith("test_"):
            continue
        for i, params in enumerate(getattr(fn, "params", [{}])):
            obj = cls()
            getattr(obj, "setup", lambda: None)()
            label = name + (f"[{i}]" if params else "")
            try:
                fn(obj, **params)
                status = "pass"
            except Skip as e:
                status = "skip"
                print(f"{label}: {e}")
            except AssertionError as e:
                status = "fail"
                tb = traceback.extract_tb(e.__traceback__)[-1]
                print(f"{label}: line {tb.lineno} in {tb.name}: {tb.line} | {e} | cause {e.__cause__!r}")
            except Exception as e:
                status = "error"
                print("".join(traceback.format_exception(e)).rstrip())
            counts[status] += 1
    return counts
print(run(TestMath))
assert run.__name__ == "run"
sys.exit(1 if run(type("Empty", (), {}))["fail"] else 0)
