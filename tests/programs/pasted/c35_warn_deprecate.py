import warnings
import functools
import sys


def deprecated(reason, *, category=DeprecationWarning):
    def deco(obj):
        if isinstance(obj, type):
            orig = obj.__init__

            @functools.wraps(orig)
            def init(self, *a, **k):
                warnings.warn(f"class {obj.__name__} is deprecated: {reason}", category, stacklevel=2)
                orig(self, *a, **k)
            obj.__init__ = init
            return obj

        @functools.wraps(obj)
        def inner(*a, **k):
            warnings.warn(f"{obj.__name__}() is deprecated: {reason}", category, stacklevel=2)
            return obj(*a, **k)
        return inner
    return deco


@deprecated("use new_sum")
def old_sum(*a): return sum(a)


@deprecated("gone", category=FutureWarning)
class Old:
    def __init__(self, x): self.x = x


print(old_sum(1, 2))
print(Old(5).x)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    old_sum(1)
    Old(1)
    for item in w:
        print(item.category.__name__, str(item.message), item.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error", DeprecationWarning)
    for f in (lambda: old_sum(2), lambda: Old(2).x):
        try:
            print(f())
        except Warning as e:
            print("raised", type(e).__name__, e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", category=FutureWarning)
    Old(3)
    warnings.filterwarnings("error", message=".*special.*")
    try:
        warnings.warn("something special here")
    except UserWarning as e:
        print("UserWarning", e)
    warnings.warn("ordinary")


class MyWarning(UserWarning):
    def __init__(self, code): self.code = code
    def __str__(self): return f"code {self.code}"


warnings.warn(MyWarning(7))
for i in range(2):
    warnings.warn("loop warning")
    warnings.warn(f"loop {i}", RuntimeWarning)
def fmt(message, category, filename, lineno, line=None): return f"[{category.__name__}] {message}\n"
old, warnings.formatwarning = warnings.formatwarning, fmt
warnings.warn("formatted")
warnings.formatwarning = old
for cls in (Warning, UserWarning, DeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, PendingDeprecationWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning):
    print(cls.__name__, cls.__mro__[1].__name__, end="; ")
print()
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("repeated")
    warnings.simplefilter("once")
    for m in ("x", "x", "y"):
        warnings.warn(m)
    print([str(x.message) for x in log])
try:
    warnings.warn(5)
except TypeError as e:
    print("TypeError", e)
try:
    warnings.filterwarnings("bad action")
except AssertionError as e:
    print("AssertionError", e)
raise DeprecationWarning("as exception")
