"""What methods that give no text are told, and types called by keywords they do not have."""
class A:
    def __repr__(self): return 5
for f in (str, repr, lambda a: f"{a}", lambda a: f"{a!r}", lambda a: "%s" % a, lambda a: "%r" % a, lambda a: format(a), lambda a: "{}".format(a), print, lambda a: [a].__repr__(), ascii):
    try: f(A())
    except TypeError as e: print(e)
class B:
    def __str__(self): return 5
for f in (str, repr, lambda a: f"{a}", lambda a: "%s" % a, lambda a: "{}".format(a), print):
    try: r = f(B()); print(type(r))
    except TypeError as e: print(e)
class C:
    def __format__(self, s): return 5
try: f"{C()}"
except TypeError as e: print(e)
for f in (lambda: range(start=1), lambda: range(1, stop=2), lambda: slice(a=1), lambda: bool(x=1), lambda: list(a=1), lambda: tuple(a=1), lambda: set(a=1), lambda: frozenset(a=1), lambda: zip(a=1), lambda: filter(a=1), lambda: reversed(a=1), lambda: enumerate(a=1), lambda: float(a=1), lambda: int(a=1), lambda: str(a=1), lambda: bytes(a=1), lambda: complex(a=1), lambda: object(a=1), lambda: super(a=1), lambda: type(a=1), lambda: property(a=1), lambda: staticmethod(a=1), lambda: dict(1, 2), lambda: len(a=1), lambda: isinstance(1, 2, 3)):
    try: print(f())
    except TypeError as e: print(e)
