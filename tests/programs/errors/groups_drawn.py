# uncaught exception group, nested, causes, notes, wide and deep
def leaf(n):
    raise ValueError(f"leaf {n}")
def get(f, *a):
    try:
        f(*a)
    except BaseException as e:
        return e
def withcause():
    try:
        leaf(1)
    except ValueError as e:
        raise TypeError("has cause") from e
def group(depth):
    if depth == 0:
        raise ExceptionGroup("bottom", [get(leaf, 0)])
    raise ExceptionGroup(f"level {depth}", [get(group, depth - 1), get(leaf, depth)])
import traceback
many = ExceptionGroup("many", [get(leaf, i) for i in range(18)])
traceback.print_exception(many)
e = get(group, 4)
e.add_note("group note\nmore")
e.exceptions[1].add_note("leaf note")
traceback.print_exception(e)
traceback.print_exception(get(group, 12))
traceback.print_exception(get(group, 12), limit=1)
print("".join(traceback.format_exception(ExceptionGroup("a", [ExceptionGroup("b", [get(withcause)]), SyntaxError("bad", ("f.py", 1, 3, "x y z", 1, 4))]))))
def both():
    try:
        raise ExceptionGroup("first", [get(withcause), KeyError("k")])
    except* TypeError as eg:
        raise RuntimeError("in handler")
try:
    both()
except ExceptionGroup as g:
    print(g, g.exceptions, g.__context__)
    traceback.print_exception(g)
def many_handlers():
    try:
        raise ExceptionGroup("x", [ValueError(1), TypeError(2), KeyError(3), ExceptionGroup("y", [ValueError(4), OSError(5)])])
    except* ValueError as a:
        print("V", a.exceptions, a.message)
    except* (TypeError, OSError) as b:
        print("TO", b.exceptions)
        raise
try:
    many_handlers()
except BaseExceptionGroup as g:
    print(repr(g))
    traceback.print_exception(g)
for bad in [lambda: ExceptionGroup(), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", ValueError()), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x", (e for e in [ValueError()])), lambda: ExceptionGroup("x", [ValueError], 3), lambda: BaseExceptionGroup("x", [ValueError]), lambda: ExceptionGroup("x", {ValueError(): 1}), lambda: ExceptionGroup("x", [ValueError(), 3, KeyboardInterrupt()]), lambda: BaseExceptionGroup("x", (KeyboardInterrupt(),)), lambda: ExceptionGroup(msg="x", excs=[])]:
    try:
        print(repr(bad()))
    except BaseException as e:
        print(type(e).__name__, e)
class MyEG(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self
    def derive(self, excs):
        return MyEG(self.message, excs, self.code)
class Other(ExceptionGroup): pass
g = MyEG("m", [ValueError(1), MyEG("n", [TypeError(2), ValueError(3)], 7), Other("o", [ValueError(4), OSError(6)])], 5)
g.add_note("n1")
try:
    raise g from KeyError("cause")
except MyEG as x:
    m, r = x.split(ValueError)
    print(repr(m), repr(r), m.code, r.code, m.__notes__, m.__cause__, m.__traceback__ is x.__traceback__, [type(i).__name__ for i in m.exceptions], [type(i).__name__ for i in r.exceptions])
    print(x.subgroup(lambda e: isinstance(e, OSError)), x.subgroup(KeyError), x.split(KeyError), x.split(MyEG)[0] is x, x.subgroup((OSError, TypeError)))
    for bad in (3, "x", None, [ValueError], lambda e: 1/0, int):
        try:
            print(x.split(bad))
        except BaseException as e:
            print(type(e).__name__, e)
class BadDerive(ExceptionGroup):
    def derive(self, excs): return 42
try:
    BadDerive("b", [ValueError(1), KeyError(2)]).split(ValueError)
except BaseException as e:
    print(type(e).__name__, e)
try:
    try:
        raise BadDerive("b", [ValueError(1), KeyError(2)])
    except* ValueError:
        pass
except BaseException as e:
    print(type(e).__name__, e)
for t in (ExceptionGroup, BaseExceptionGroup, 3, "x", (ValueError, ExceptionGroup), (1, 2)):
    try:
        try:
            raise ValueError("naked")
        except* t as e:
            print("?", e)
    except BaseException as e:
        print(type(e).__name__, e)
try:
    raise ValueError("naked")
except* ValueError as e:
    print(repr(e), e.__traceback__, e.exceptions[0].__traceback__ is not None)
print(hasattr(ExceptionGroup, "__class_getitem__"), ExceptionGroup[int], ExceptionGroup.__mro__)
g = ExceptionGroup("a", [ValueError(1)])
for n in ("message", "exceptions", "args"):
    try:
        setattr(g, n, 3); print("set", n, getattr(g, n))
    except BaseException as e:
        print(type(e).__name__, e)
raise BaseExceptionGroup("last", [get(group, 3), KeyboardInterrupt("k"), SystemExit(3), get(withcause)]) from ExceptionGroup("cause", [KeyError(1)])
