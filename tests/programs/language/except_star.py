"""except* in all its forms."""
def make():
    return ExceptionGroup("top", [ValueError("a"), TypeError("b"),
                                  ExceptionGroup("inner", [KeyError("k"), ValueError("c"), OSError(2, "nope")])])

try:
    raise make()
except* ValueError as group:
    print("values:", group.exceptions, repr(group))
except* (TypeError, KeyError) as group:
    print("others:", group, [type(e).__name__ for e in group.exceptions])
except* OSError:
    print("os")
else:
    print("never")
finally:
    print("finally")

try:
    try:
        raise make()
    except* KeyError:
        print("only keys")
except ExceptionGroup as rest:
    print(rest.message, len(rest.exceptions), rest.exceptions[-1].exceptions)

try:
    try:
        raise make()
    except* ValueError as g:
        raise RuntimeError("from handler") from g
    except* TypeError:
        raise LookupError("second")
except ExceptionGroup as rest:
    for e in rest.exceptions:
        print(type(e).__name__, e, type(e.__cause__).__name__, type(e.__context__).__name__)

try:
    raise ValueError("plain")
except* ValueError as g:
    print(type(g), g.exceptions, g.message == "")

for text in ("a", "b"):
    try:
        try:
            raise ExceptionGroup("loop", [ValueError(text), IndexError(text)])
        except* ValueError:
            print("skip", text)
    except* IndexError as e:
        print("index", e.exceptions[0])

g = make()
m, r = g.split(ValueError)
print(m, m.exceptions, r, r.exceptions)
print(g.subgroup(lambda e: isinstance(e, OSError)))
print(g.split(lambda e: False))
print(g.derive([ValueError(1)]))
try:
    ExceptionGroup("x", [])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x", [1])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
try:
    ExceptionGroup("x")
except TypeError as e:
    print(e)
print(repr(BaseExceptionGroup("x", [ValueError()])), repr(BaseExceptionGroup("x", [KeyboardInterrupt()])))
class My(ExceptionGroup):
    def derive(self, excs):
        return My(self.message + "!", excs)
try:
    raise My("mine", [ValueError(1), TypeError(2)])
except* ValueError as e:
    print(repr(e))
except* TypeError as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("a", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
raise make()
