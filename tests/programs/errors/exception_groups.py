def show(f, *a, **k):
    try:
        r = f(*a, **k)
        print(type(r).__name__, repr(r), "|", str(r) if isinstance(r, BaseException) else "")
        return r
    except BaseException as e:
        print("raised", type(e).__name__, str(e))

def tree(e, depth=0):
    if e is None:
        print("  " * depth + "None")
        return
    print("  " * depth + type(e).__name__, str(e), getattr(e, "__notes__", None), repr(e.__cause__), repr(e.__context__), e.__suppress_context__,
          e.__traceback__ is not None)
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            tree(x, depth + 1)

show(ExceptionGroup)
show(ExceptionGroup, "a")
show(ExceptionGroup, "a", "b", "c")
show(ExceptionGroup, 1, [ValueError()])
show(ExceptionGroup, "a", 5)
show(ExceptionGroup, "a", [])
show(ExceptionGroup, "a", ())
show(ExceptionGroup, "a", [5])
show(ExceptionGroup, "a", [ValueError(), int])
show(ExceptionGroup, "a", {ValueError()})
show(ExceptionGroup, "a", {"a": ValueError()})
show(ExceptionGroup, "a", "bc")
show(ExceptionGroup, "a", (e for e in [ValueError()]))
show(ExceptionGroup, "a", [KeyboardInterrupt()])
show(BaseExceptionGroup, "a", [KeyboardInterrupt()])
show(BaseExceptionGroup, "a", [ValueError()])
show(BaseExceptionGroup, "a", [ValueError()], x=1)
show(ExceptionGroup, message="a", exceptions=[ValueError()])
class EG(ExceptionGroup): pass
class BG(BaseExceptionGroup): pass
show(EG, "a", [KeyboardInterrupt()])
show(BG, "a", [KeyboardInterrupt()])
show(BG, "a", [ValueError()])
show(EG, "a", (ValueError(), TypeError(1)))
class Seq:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
show(lambda: ExceptionGroup("s", Seq(ValueError(1), TypeError(2))).exceptions)
print(ExceptionGroup.__mro__, BaseExceptionGroup.__mro__, ExceptionGroup.__bases__)
g = ExceptionGroup("msg", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])])
print(g.message, g.exceptions, g.args, str(g), repr(g))
show(setattr, g, "message", "x")
show(setattr, g, "exceptions", "x")
print(str(ExceptionGroup("one", [ValueError()])))
for cond in (ValueError, (ValueError, KeyError), TypeError, OSError, ExceptionGroup, Exception, BaseException,
             lambda e: isinstance(e, ValueError) and e.args[0] > 1, lambda e: False, lambda e: True, lambda e: isinstance(e, ExceptionGroup) and e.message == "in"):
    print(cond if not hasattr(cond, "__code__") else "function")
    m, r = g.split(cond)
    tree(m, 1)
    tree(r, 1)
    tree(g.subgroup(cond), 1)
    print(m is g, r is g)
show(g.split, 5)
show(g.split, int)
show(g.split, (ValueError, 5))
show(g.split)
show(g.subgroup, "a")
show(g.split, print)
try:
    try:
        raise KeyError("ctx")
    except KeyError as k:
        raise g from k
except ExceptionGroup as e:
    e.add_note("note")
    m, r = e.split(ValueError)
    tree(m)
    tree(r)
    m.add_note("more")
    print(e.__notes__, m.__notes__, r.__notes__)
class MyG(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self
    def __init__(self, *args):
        pass
    def derive(self, excs):
        print("derive", excs)
        return MyG(self.message, excs, self.code)
mg = MyG("mine", [ValueError(1), KeyError(2), MyG("inner", [ValueError(3), OSError(4)], 9)], 7)
m, r = mg.split(ValueError)
tree(m); tree(r)
print(type(m), m.code, type(m.exceptions[1]), m.exceptions[1].code)
print(mg.subgroup(lambda e: isinstance(e, OSError)))
class BadG(ExceptionGroup):
    def derive(self, excs):
        return 5
show(BadG("b", [ValueError(), TypeError()]).split, ValueError)
show(lambda: g.derive([ValueError("d")]))
show(lambda: g.derive([]))
show(lambda: ExceptionGroup[int])
show(lambda: EG("a", [ValueError()]).derive([TypeError()]))

# except*
def run(exc, *handlers):
    try:
        try:
            raise exc
        except* ValueError as e:
            print("V", repr(e), repr(e.__context__), repr(e.__cause__))
        except* (TypeError, OSError) as e:
            print("TO", repr(e))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left:")
        tree(e)
run(ValueError(1))
run(KeyError(1))
run(ExceptionGroup("g", [ValueError(1)]))
run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)]))
run(ExceptionGroup("g", [KeyError(3)]))
run(ExceptionGroup("g", [ExceptionGroup("h", [KeyError(3), ValueError(4)]), OSError(5), ExceptionGroup("i", [KeyError(6)])]))
run(BaseExceptionGroup("g", [KeyboardInterrupt(), ValueError(4)]))
run(mg)
try:
    try:
        pass
    except* ValueError:
        print("no")
    else:
        print("else")
except Exception as e:
    print(e)

def reraise(exc):
    try:
        try:
            raise exc
        except* ValueError as e:
            raise
        except* TypeError as e:
            raise KeyError("from TypeError")
        except* OSError as e:
            raise e
        except* KeyError as e:
            try:
                raise RuntimeError("inner")
            except RuntimeError:
                print("handled inner")
    except BaseException as e:
        tree(e)
        print(repr(e))
reraise(ValueError(1))
reraise(TypeError(1))
reraise(OSError(1))
reraise(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
reraise(ExceptionGroup("g", [ValueError(1), OSError(2), KeyError(3), IndexError(4)]))
reraise(ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [ValueError(2), IndexError(4), TypeError(5)])]))
def loop():
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i), TypeError(i)])
        except* ValueError as e:
            print(i, e.exceptions)
        except* TypeError as e:
            print(i, e.exceptions)
loop()
def bad(t):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* t:
            print("caught")
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__context__))
bad(5)
bad(int)
bad((ValueError, 5))
bad(ExceptionGroup)
bad((ValueError, BaseExceptionGroup))
bad(())
bad(Exception)
def nested():
    try:
        raise ExceptionGroup("outer", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        try:
            raise ExceptionGroup("inner", [KeyError(3), IndexError(4)])
        except* KeyError as f:
            print(repr(e), repr(f))
show(nested)
