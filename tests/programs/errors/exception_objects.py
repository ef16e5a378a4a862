def show(f, *a, **k):
    try:
        r = f(*a, **k)
        print(type(r).__name__, repr(r), "|", str(r) if isinstance(r, BaseException) else "")
        return r
    except BaseException as e:
        print("raised", type(e).__name__, str(e))

for cls in (BaseException, Exception, ValueError, KeyError, StopIteration, SystemExit, KeyboardInterrupt, ImportError,
            AttributeError, NameError, OSError, SyntaxError, UnicodeError, RuntimeError, StopAsyncIteration, Warning,
            AssertionError, LookupError, GeneratorExit, TabError):
    for args in ((), (1,), ("a",), ("a", 2), (None,), ((1, 2),), (1, 2, 3)):
        try:
            e = cls(*args)
        except Exception as error:
            print(cls.__name__, args, type(error).__name__, error)
            continue
        print(cls.__name__, args, repr(e), "|", str(e), "|", e.args)
    show(cls, x=1)
    print(cls.__mro__, cls.__module__, cls.__qualname__)

e = ValueError(1, 2)
print(e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.args = [3, 4]
print(e.args, e)
show(setattr, e, "args", 5)
show(delattr, e, "args")
show(setattr, e, "__cause__", 5)
show(setattr, e, "__context__", 5)
show(setattr, e, "__traceback__", 5)
show(delattr, e, "__cause__")
show(delattr, e, "__traceback__")
show(setattr, e, "__suppress_context__", 5)
e.__cause__ = KeyError("k")
print(e.__suppress_context__, repr(e.__cause__))
e.__cause__ = None
e.__suppress_context__ = False
print(e.__suppress_context__)
e.extra = "x"
print(e.__dict__, e.extra, vars(e))
show(lambda: e.missing)
show(lambda: e.__notes__)
e.add_note("n1")
e.add_note("n2")
print(e.__notes__)
show(e.add_note, 3)
print(e.with_traceback(None) is e)
show(e.with_traceback, 3)
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value)
print(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code)
s = StopIteration(1)
s.value = 7
print(s.value, s.args)
i = ImportError("msg", name="n", path="p")
print(i.name, i.path, i.msg, i.args, repr(i), str(i))
print(ImportError("a", "b").msg, ImportError().msg)
show(ImportError, "a", foo=1)
a = AttributeError("msg", name="n", obj=5)
print(a.name, a.obj, a.args)
n = NameError("msg", name="n")
print(n.name)
show(NameError, "a", obj=1)
print(UnboundLocalError("x", name="q").name)
try:
    (5).foo
except AttributeError as e:
    print(e.name, e.obj, e)
try:
    undefined_name
except NameError as e:
    print(e.name, e)
try:
    import nothing_here
except ImportError as e:
    print(type(e), e.name, e.path, e.msg, e)

o = OSError(2, "No such file", "f.txt")
print(type(o), o.errno, o.strerror, o.filename, o.filename2, o.args, repr(o), str(o))
o = OSError(2, "No such file", "a", None, "b")
print(type(o), o.filename, o.filename2, o.args, str(o))
for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115, 5, 999):
    print(n, type(OSError(n, "x")).__name__)
print(OSError("just").errno, OSError("just").args, OSError(1).errno)
print(repr(OSError(None, "x")), str(OSError(None, "x")), str(OSError(None, None)), str(OSError(1, "x", None)))
print(type(FileNotFoundError(13, "x")))
class MyOS(OSError):
    def __init__(self, a, b, c):
        super().__init__(a, b)
        self.c = c
m = MyOS(2, "t", "c")
print(type(m), m.errno, m.strerror, m.args, m.c, str(m))
class MyOS2(OSError):
    pass
m = MyOS2(2, "t", "f")
print(type(m), m.errno, m.filename, str(m), repr(m))
class MyOS3(OSError):
    def __new__(cls, *a):
        return super().__new__(cls, *a)
    def __init__(self, *a):
        pass
print(MyOS3(1, "b").errno, MyOS3(1, "b").args)
print(BlockingIOError(11, "x", 5).characters_written, BlockingIOError(11, "x", 5).args, BlockingIOError(11, "x", 5).filename)
show(lambda: OSError(1, "x").characters_written)
o.filename = 5
print(str(o))
print(issubclass(TimeoutError, OSError), IOError is OSError, EnvironmentError is OSError)

s = SyntaxError("m", ("f", 1, 2, "text"))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.args, str(s), repr(s))
s = SyntaxError("m", ("/a/b/f.py", 1, 2, "text", 3, 4))
print(s.end_lineno, s.end_offset, str(s), s.print_file_and_line)
show(SyntaxError, "m", (1, 2))
show(SyntaxError, "m", 5)
show(SyntaxError, "m", (1, 2, 3, 4, 5))
s = SyntaxError()
print(s.msg, str(s), repr(s))
s.msg = "later"
s.lineno = 9
print(str(s))
print(str(SyntaxError("x", "y", "z")))

u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")
print(u.encoding, u.object, u.start, u.end, u.reason, u.args, str(u), repr(u))
print(str(UnicodeDecodeError("utf-8", b"ab\xff", 0, 3, "bad")))
print(str(UnicodeDecodeError("utf-8", b"ab", 5, 6, "bad")))
print(str(UnicodeEncodeError("ascii", "aé", 1, 2, "r")), str(UnicodeEncodeError("ascii", "a\u1234", 1, 2, "r")),
      str(UnicodeEncodeError("ascii", "a\U00012345", 1, 2, "r")), str(UnicodeEncodeError("ascii", "aéé", 1, 3, "r")))
print(str(UnicodeTranslateError("aé", 1, 2, "r")), str(UnicodeTranslateError("aéa", 1, 3, "r")))
u.start = 0
u.reason = "other"
print(u)
show(UnicodeDecodeError)
show(UnicodeDecodeError, 1, 2, 3, 4, 5)
show(UnicodeDecodeError, "a", 2, 3, 4, 5)
show(UnicodeDecodeError, "a", b"x", "3", 4, 5)
show(UnicodeEncodeError, "a", b"x", 3, 4, 5)
try:
    b"\xe9".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    print(e)

class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
    def __str__(self):
        return f"E<{self.args[0]},{self.b}>"
print(repr(E(1)), str(E(1, b=3)), E(1).args)
class F(Exception):
    def __init__(self, *, code):
        self.code = code
f = F(code=3)
print(repr(f), str(f), f.args)
class G(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self
print(G(1, 2).made, G(1, 2).args)
class H(ValueError, KeyError):
    pass
print(str(H("x")), repr(H("x")), H.__mro__)
class K(KeyError):
    pass
print(str(K("x")), str(K("x", 1)), str(K()))
show(lambda: ValueError(1).__reduce__())
show(lambda: E(1).__reduce__())
show(lambda: BaseException.__new__(int))
show(lambda: BaseException.__new__(3))
show(lambda: KeyError.__str__(KeyError("a")))
show(lambda: BaseException.__str__(ValueError("a")))
show(lambda: BaseException.__repr__(ValueError("a", 1)))
show(lambda: Exception().__setstate__({"a": 1}))
print(ValueError("a") == ValueError("a"), hash(ValueError("a")) is not None)
e = ValueError("x")
print(e == e, e != e, bool(e))
show(raise_it := lambda: (_ for _ in ()).throw(ValueError("thrown")))
print(isinstance(ValueError(), Exception), issubclass(KeyError, LookupError))
