import io, sys, contextlib
buf = io.StringIO()
buf.write("first\n"); buf.writelines(["second\n", "third"]); print("!", file=buf)
print(repr(buf.getvalue()), buf.tell(), buf.seek(0), buf.readline(), buf.read(3), buf.readlines(), buf.read())
buf.seek(0); print([l.strip() for l in buf], buf.closed)
buf.seek(2); buf.write("XX"); print(buf.getvalue().splitlines()[0], buf.truncate(4), repr(buf.getvalue()))
with io.StringIO("a,b\n1,2\n") as f:
    header = next(f).strip().split(",")
    rows = [dict(zip(header, l.strip().split(","))) for l in f]
print(rows, f.closed)
try:
    f.read()
except ValueError as e:
    print(e)
b = io.BytesIO(b"\x01\x02\x03\x04")
print(b.read(2), b.read(), b.read(), b.seek(1), b.read(1), b.getvalue(), b.tell(), b.write(b"zz"), b.getvalue(), len(b.getbuffer()), b.readable())
def tee(*streams):
    class T:
        def write(self, s):
            for x in streams: x.write(s)
            return len(s)
        def flush(self): pass
    return T()
log = io.StringIO()
with contextlib.redirect_stdout(tee(sys.stdout, log)):
    print("seen twice", 1 + 1)
print(repr(log.getvalue()))
class Indent(io.TextIOBase):
    def __init__(self, out, by="  "): self.out, self.by, self.fresh = out, by, True
    def write(self, s):
        for ch in s:
            if self.fresh and ch != "\n": self.out.write(self.by)
            self.out.write(ch); self.fresh = ch == "\n"
        return len(s)
print("nested\nlines\n\nend", file=Indent(sys.stdout, "> "))
def capture(fn, *a):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        r = fn(*a)
    return r, out.getvalue()
print(capture(print, "x", "y"), capture(lambda: 5))
old = sys.stdout
sys.stdout = io.StringIO()
print("hidden")
text, sys.stdout = sys.stdout.getvalue(), old
print(text.upper(), end="")
w = io.TextIOWrapper(io.BytesIO("héllo\nwörld\n".encode()), encoding="utf-8")
print(w.readline(), w.read(), w.encoding, w.readable())
raw = io.BytesIO()
tw = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n", write_through=True)
tw.write("é\n"); tw.flush(); print(raw.getvalue())
n = io.StringIO("a\r\nb\n", newline=None); print(n.read().encode(), io.StringIO("a\r\nb").readlines())
for bad in (lambda: io.StringIO(5), lambda: io.BytesIO("x"), lambda: io.StringIO().write(5), lambda: io.BytesIO().write("x"), lambda: io.StringIO("x").seek(-1), lambda: io.StringIO("x").seek(1, 1), lambda: io.StringIO("abc").read("x"), lambda: io.StringIO().fileno(), lambda: print("x", file="notafile"), lambda: io.StringIO(newline="x"), lambda: io.BytesIO(b"x").seek(-5), lambda: io.BytesIO(b"x").seek(0, 9), lambda: sys.stdin.write("x"), lambda: io.StringIO("x").truncate(-1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(io.StringIO().isatty(), sys.stdout.writable(), sys.stdin.readable(), isinstance(buf, io.IOBase), isinstance(sys.stdout, io.TextIOBase), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, issubclass(io.UnsupportedOperation, (OSError, ValueError)))
