"""Exceptions: chaining, notes, suggestions, attributes, custom classes."""
import sys, traceback
class AppError(Exception):
    def __init__(self, msg, code=0):
        super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
class NotFound(AppError): pass
try: raise NotFound("x", 404)
except AppError as e: print(e, repr(e), e.args, e.code, type(e).__mro__[1].__name__)
def chain():
    try:
        try: {}["k"]
        except KeyError as k: raise ValueError("bad") from k
    except ValueError as v:
        raise RuntimeError("outer")
try: chain()
except RuntimeError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__cause__), e.__suppress_context__, e.__context__.__suppress_context__)
    traceback.print_exception(e, file=sys.stdout)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError("no context") from None
except KeyError as e: print(e.__context__, e.__cause__, e.__suppress_context__)
e = ValueError("noted"); e.add_note("first"); e.add_note("second")
try: raise e
except ValueError as x: print(x.__notes__); traceback.print_exception(x, file=sys.stdout)
try: e.add_note(5)
except TypeError as x: print(x)
class Obj:
    value = 1
    def method(self): pass
for src in ("Obj().valu", "Obj.metod", "prnt(1)", "[].apend(1)", "sys.exti", "'a'.uper()", "undefined_zzz", "import_ = lenght", "Obj().xyzzy", "(1).foo", "Obj().value.bar", "None.x"):
    try: exec(src)
    except (AttributeError, NameError) as x: print(src, "->", x, "|", getattr(x, "name", None))
for f in (lambda: 1/0, lambda: 1//0, lambda: 1%0, lambda: 1.0/0, lambda: 1.0//0, lambda: 1.0 % 0, lambda: 0**-1, lambda: 0.0**-1, lambda: divmod(1, 0), lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: int("z", 36) + int("9", 8),
          lambda: float("x"), lambda: [][0], lambda: ()[1], lambda: "a"[5], lambda: {}["a"], lambda: [1].index(2), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1].remove(3), lambda: {1}.remove(2), lambda: "a".index("b"),
          lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: {} + {}, lambda: None + 1, lambda: -"a", lambda: "a" * "b", lambda: "a" - "b", lambda: [1] < 1, lambda: {} < {}, lambda: 1 in 5, lambda: "a" in 5, lambda: 5 in "abc", lambda: len(5), lambda: abs("x"), lambda: ord("ab"), lambda: chr(-1), lambda: chr(1114112),
          lambda: int([]), lambda: float([]), lambda: sum(["a"]), lambda: max([]), lambda: min(), lambda: sorted([1, "a"]), lambda: 5(), lambda: "a"(), lambda: None[0], lambda: 5[0], lambda: (1)[0], lambda: [1]["a"], lambda: (1,)["a"], lambda: "abc"["a"], lambda: {}[[]], lambda: hash([]), lambda: range(1.5), lambda: range(1, 2, 0), lambda: list(5), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: set(5), lambda: tuple(5), lambda: bytes("a"), lambda: bytes([256]), lambda: bytearray([-1]), lambda: "a".join([1]), lambda: "a".join(5), lambda: round("a"), lambda: pow(2, -1, 4), lambda: 1 << -1, lambda: 2 ** 0.5 % "a", lambda: complex("x"), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: getattr(5, "x"), lambda: setattr(5, "x", 1), lambda: delattr(5, "x"), lambda: iter(None), lambda: zip(5), lambda: enumerate(5), lambda: map(5), lambda: list(map(5, [1])), lambda: object(1), lambda: object().x, lambda: int.x, lambda: type("A", 5, {}), lambda: super(5), lambda: property(1, 2, 3, 4, 5), lambda: slice(), lambda: "%d" % "x", lambda: print(sep=1), lambda: print(foo=1), lambda: ascii(), lambda: bin(1.5), lambda: divmod("a", 1)):
    try: r = f(); print("ok", r if not callable(r) else "callable")
    except Exception as x: print(type(x).__name__, x)
