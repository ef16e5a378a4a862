class ConfigError(Exception):
    def __init__(self, key, *, hint=None):
        super().__init__(f"bad key {key!r}")
        self.key = key
        if hint: self.add_note("hint: " + hint)
def parse(text):
    try:
        key, value = text.split("=")
    except ValueError:
        raise ConfigError(text, hint="write key=value")
    try:
        return key, int(value)
    except ValueError as e:
        raise ConfigError(key) from e
for t in ("a=1", "b", "c=x"):
    try:
        print(parse(t))
    except ConfigError as e:
        print(e, getattr(e, "__notes__", None), repr(e.__cause__), repr(e.__context__))
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        z.add_note("line one\nline two")
        raise
    finally:
        print("cleanup")
except ZeroDivisionError as e:
    print(e.__notes__)
    try: e.add_note(5)
    except TypeError as t: print(t)
def outer():
    try:
        parse("k=v=w")
    except ConfigError as c:
        c.add_note("in outer")
        raise SystemError("fatal") from None
try:
    outer()
except SystemError as s:
    print(s.__cause__, s.__suppress_context__, s.__context__.__notes__)
parse("z=0x")
