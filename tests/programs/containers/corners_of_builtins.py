# What random calls of built-in types found, a line each.
import warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


def tried(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)


for spec in (".17", ".17g", ".16e", ".17n", "030.17", ".18", ".1g", ".3g", ".0e"):
    print(spec, *(format(x, spec) for x in (1e-7, 1e-5, 0.1, 9.9999, 0.99999, 1e22, 1e23, 999999.5, 123.456)))
tried(lambda: bool(NotImplemented), lambda: not NotImplemented, lambda: NotImplemented and 1, lambda: "a" if NotImplemented else "b",
      lambda: type.__getattribute__(int, 5), lambda: type.__getattribute__(int, "real") is int.real, lambda: super(1, 2, 3), lambda: "a\nb".splitlines(()),
      lambda: "a\nb".splitlines(2), lambda: b"a\nb".splitlines("x"), lambda: b"a\nb".splitlines(1 << 40), lambda: b"%d".__rmod__(b"%s"), lambda: b"%d".__rmod__(5),
      lambda: bytearray(b"x").__rmod__(bytearray(b"%s")), lambda: b"ab".__getnewargs__(), lambda: bytes.fromhex("J\xe9"), lambda: bytes.fromhex("0é"), lambda: bytes.fromhex("0g"),
      lambda: str.maketrans(1, 2), lambda: str.maketrans(1, "a"), lambda: str.maketrans("a", "b", 3), lambda: str.maketrans("a", "bc"), lambda: int(memoryview(b"ab")),
      lambda: int(bytearray(b"ab")), lambda: iter([]).__init__(1, 2), lambda: {}.keys().__init__(3), lambda: (i for i in ()).__init__(1), lambda: object().__init__(1),
      lambda: repr(range.__new__).split(" at ")[0], lambda: repr(str.maketrans).split(" at ")[0], lambda: repr(dict.fromkeys).split(" at ")[0],
      lambda: list[int].append, lambda: list[int].__mul__, lambda: list[int].__name__, lambda: list[int].__origin__, lambda: list[int].__module__, lambda: dict[str, int].nope)


class Set(set): pass


class Frozen(frozenset): pass


tried(lambda: Set(1, 2), lambda: Frozen(1, 2), lambda: set(1, 2, 3), lambda: frozenset(1, 2), lambda: list(enumerate("ab", True)), lambda: list(enumerate("ab", 2**70)),
      lambda: str(b"", "nope"), lambda: b"".decode("nope"), lambda: float(memoryview(b"x")) and 0 if 0 else float(b"x"), lambda: float(bytearray(b"x")))
