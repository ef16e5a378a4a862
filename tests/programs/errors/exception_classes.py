def check(a, b):
    assert a == b, (
        "values differ: "
        f"{a!r} != {b!r}")
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
    @property
    def balance(self):
        return self._balence
    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self.owner, amount - self._balance)
        self._balance -= amount
        return self._balance
class InsufficientFunds(Exception):
    def __init__(self, owner, missing):
        super().__init__(f"{owner} is missing {missing:.2f}")
        self.owner = owner
        self.missing = missing
    def __reduce__(self): return InsufficientFunds, (self.owner, self.missing)
def transfer(source, target, amount):
    try:
        source.withdraw(amount)
    except InsufficientFunds as error:
        error.add_note(f"transfer to {target.owner} failed")
        raise
    else:
        target._balance += amount
    finally:
        print("transfer attempted")
a, b = Account("ann", 10), Account("bob")
try: transfer(a, b, 50)
except InsufficientFunds as e: print(e, e.missing, e.__notes__)
try: a.balance
except AttributeError as e: print(e, e.name, e.obj is a)
try: check(1, 2)
except AssertionError as e: print(e)
for exc in [Exception(), Exception(1), Exception(1, "a"), ValueError("x'y"), KeyError(), KeyError(("a",)), KeyError("a'\"b"), StopIteration(1, 2), ArithmeticError, LookupError("x"), UnicodeError("x"), AssertionError(None), InsufficientFunds("o", 1)]:
    print(str(exc), repr(exc), getattr(exc, "args", None))
class WithKw(Exception):
    def __init__(self, *, code): self.code = code
print(repr(WithKw(code=3)), WithKw(code=3).args, str(WithKw(code=1)))
class Multi(ValueError, KeyError): pass
print(Multi("a"), repr(Multi("a")), Multi.__mro__)
try:
    class Bad(ValueError, OSError, SyntaxError): pass
except TypeError as e: print(e)
try:
    class Bad2(OSError, ImportError): pass
except TypeError as e: print(e)
class Slots(Exception): __slots__ = ("a",)
s = Slots(); s.a = 1; s.b = 2; print(s.__dict__)
import builtins
names = sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException))
print(len(names))
for n in names: print(n, getattr(builtins, n).__base__.__name__, [x for x in sorted(vars(getattr(builtins, n))) if not x.startswith("__")])
print(BaseException.__new__(ValueError, 1, 2).args, BaseException.__new__(ValueError, 1, 2))
for f in (lambda: BaseException.__new__(int), lambda: BaseException.__init__(ValueError(), k=1), lambda: Exception(k=1), lambda: BaseException.with_traceback(1, 2), lambda: Exception("a").__str__(1), lambda: ValueError.__repr__(5), lambda: Exception.__str__("x"), lambda: ValueError() < ValueError(), lambda: ValueError("a") == ValueError("a"), lambda: ValueError.args, lambda: Exception.__dict__["args"]):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
import copy
e = InsufficientFunds("z", 5); e.add_note("n"); c = copy.copy(e); print(c, c.missing, getattr(c, "__notes__", None)); d = copy.deepcopy(OSError(2, "m", "f")); print(repr(d), d.filename); i = copy.copy(ImportError("m", name="n", path="p")); print(i.name, i.path, i.__reduce__()); n = copy.copy(AttributeError("a", name="n", obj=5)); print(n.name, n.obj, NameError("x", name="y").__reduce__()); print(copy.copy(SyntaxError("m", ("f", 1, 2, "t"))).lineno, copy.deepcopy(ExceptionGroup("g", [ValueError(1)])), copy.copy(UnicodeDecodeError("u", b"a", 0, 1, "r")))
transfer(a, b, 99)
