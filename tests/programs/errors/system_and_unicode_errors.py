# OSError family
import errno
def show(f):
    try:
        r = f()
        print("=", r)
    except BaseException as e: print(type(e).__name__, e)
for n in (1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115, 0, -1, 999, 4.0, True, "2", None):
    e = OSError(n, "msg")
    print(n, type(e).__name__, e, repr(e), e.errno, e.strerror, e.filename, e.filename2, e.args)
for a in [(), (1,), (2, "a"), (2, "a", "f"), (2, "a", "f", 3), (2, "a", "f", 3, "g"), (2, "a", None), (2, "a", None, None, "g"), (2, "a", "f", None, None), (2, "a", "f", 1, "g", 6), ("x", "y"), ("x", "y", "z"), (2, None), (2, None, "f"), (None, "m"), (2, "a", b"f"), (2, "a", 5), (2, "a", ("t",))]:
    def t():
        e = OSError(*a)
        return type(e).__name__, str(e), repr(e), e.args, e.errno, e.strerror, e.filename, e.filename2
    show(t)
for c in (FileNotFoundError, PermissionError, ConnectionError, BlockingIOError, TimeoutError, IOError, EnvironmentError, BrokenPipeError, InterruptedError):
    e = c(13, "m"); print(c.__name__, type(e).__name__, c.__mro__[1].__name__, e, type(c()).__name__, str(c("only")), c("only").errno)
class My(OSError): pass
class MyInit(OSError):
    def __init__(self, a, b, c=1): self.c = c
class MyNew(OSError):
    def __new__(cls, *a): return super().__new__(cls, *a)
class MyBoth(OSError):
    def __init__(self, *a, **k): super().__init__(*a)
for f in (lambda: My(2, "x"), lambda: MyInit(2, "x"), lambda: MyNew(2, "x", "f"), lambda: MyBoth(2, "x", k=1), lambda: OSError(2, "x", k=1), lambda: My(), lambda: OSError(filename="x"), lambda: FileNotFoundError(k=1)):
    def t():
        e = f(); return type(e).__name__, str(e), e.errno, e.args, e.filename
    show(t)
e = BlockingIOError(11, "m", 5)
show(lambda: (e.characters_written, e.filename, e.args))
e = BlockingIOError(11, "m", "f")
show(lambda: (e.characters_written, e.filename))
e = BlockingIOError(11, "m")
show(lambda: e.characters_written)
def s(): e.characters_written = "x"
show(s)
def s(): e.characters_written = 7; return e.characters_written
show(s)
def s(): del e.characters_written
show(s); show(s)
e = OSError(2, "m", "f")
e.errno = 13; e.strerror = "other"; e.filename = "zz"; e.filename2 = "yy"; print(e, repr(e), e.args, e.__reduce__())
print(OSError(2, "m", "f", None, "g").__reduce__(), OSError("x").__reduce__())
print(sorted((errno.errorcode[k], k) for k in (1, 2, 11, 13, 17, 32, 110)), errno.ENOENT, errno.EWOULDBLOCK == errno.EAGAIN)
# unicode errors
for f in [lambda: UnicodeDecodeError("utf-8", b"abc", 0, 1, "r"), lambda: UnicodeDecodeError("utf-8", b"abc", 0, 2, "r"), lambda: UnicodeDecodeError("utf-8", b"abc", 5, 9, "r"), lambda: UnicodeDecodeError("utf-8", b"", 0, 0, "r"), lambda: UnicodeDecodeError("utf-8", b"abc", -1, 1, "r"), lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError(1, 2, 3, 4, 5), lambda: UnicodeDecodeError("u", "abc", 0, 1, "r"), lambda: UnicodeDecodeError("u", bytearray(b"abc"), 1, 2, "r"), lambda: UnicodeEncodeError("u", "abé", 2, 3, "r"), lambda: UnicodeEncodeError("u", "ab\u20ac", 2, 3, "r"), lambda: UnicodeEncodeError("u", "ab\U0001f600", 2, 3, "r"), lambda: UnicodeEncodeError("u", "abc", 0, 3, "r"), lambda: UnicodeEncodeError("u", b"abc", 0, 3, "r"), lambda: UnicodeEncodeError("u", "abc", "0", 3, "r"), lambda: UnicodeTranslateError("abc", 0, 1, "r"), lambda: UnicodeTranslateError("abc", 0, 2, "r"), lambda: UnicodeTranslateError("u", "abc", 0, 1, "r"), lambda: UnicodeError("a", 1), lambda: UnicodeDecodeError("u", b"abc", 0, 1, "r", "more")]:
    def t():
        e = f(); return type(e).__name__, str(e), repr(e), e.args, [getattr(e, n, "-") for n in ("encoding", "object", "start", "end", "reason")]
    show(t)
e = UnicodeDecodeError("utf-8", b"abcdef", 1, 3, "r")
for n, v in [("start", 4), ("end", 100), ("reason", "x"), ("encoding", "enc"), ("object", b"zz"), ("start", -5), ("object", "str"), ("reason", 5), ("start", "x"), ("end", 1), ("encoding", None)]:
    def t(): setattr(e, n, v); return getattr(e, n), str(e)
    show(t)
for f in [lambda: "aé\u20ac".encode("ascii"), lambda: "a\u20acb\u20ac".encode("latin-1"), lambda: "\ud800".encode(), lambda: "\ud800\ud801".encode("utf-16"), lambda: b"\xff\xfe".decode(), lambda: b"a\x80".decode("ascii"), lambda: b"\xe2\x82".decode(), lambda: b"\xe2\x28\xa1".decode(), lambda: b"abc\xf0\x9f".decode("utf-8"), lambda: b"\xc0\x80".decode(), lambda: b"\xed\xa0\x80".decode(), lambda: b"a".decode("utf-16"), lambda: b"\x00\xd8".decode("utf-16-le"), lambda: b"\\x1".decode("unicode_escape"), lambda: b"\xf5abc".decode(), lambda: "a".encode("nope"), lambda: b"a".decode("nope", "x"), lambda: "é".encode("ascii", "nope"), lambda: "é€".encode("ascii", "backslashreplace"), lambda: "é€😀".encode("ascii", "xmlcharrefreplace"), lambda: "é€".encode("ascii", "namereplace"), lambda: "é".encode("ascii", "surrogateescape"), lambda: b"\xffa".decode("utf8", "backslashreplace"), lambda: b"\xffa".decode("utf8", "replace"), lambda: "\udc80".encode("utf8", "surrogatepass"), lambda: int("1\ud800")]:
    show(f)
