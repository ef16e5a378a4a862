import io
import sys
from contextlib import redirect_stdout

s = io.StringIO("line one\nline two\nline three")
print(s.readline(), s.read(4), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue()[:4])
s.seek(0, 2)
print(s.write("\nmore"), s.tell(), s.truncate(8), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty(), s.line_buffering)
s.seek(100)
s.write("x")
print(len(s.getvalue()), repr(s.getvalue()[8:12]))
s.close()
for bad in (lambda: s.read(), lambda: io.StringIO("a").seek(-1), lambda: io.StringIO("a").seek(1, 1), lambda: io.StringIO().write(b"x"), lambda: io.StringIO(b"x"), lambda: io.BytesIO("x"), lambda: io.StringIO().fileno(), lambda: io.BytesIO(b"x").write("s"), lambda: io.StringIO().detach(), lambda: io.StringIO("a").read("x"), lambda: io.StringIO("a").seek(0, 5), lambda: sys.stdout.read()):
    try:
        print(repr(bad()))
    except Exception as e:
        print(type(e).__name__, e)
with io.StringIO() as f:
    print("to file", 1, 2, sep="|", end=".\n", file=f)
    f.writelines(["a\n", "b\n"])
    f.write(f"{3.14159:.2f}")
    text = f.getvalue()
print(repr(text), f.closed)
n = io.StringIO("a\r\nb\rc\n", newline=None)
print(n.readlines(), n.newlines, io.StringIO("a\r\nb\n", newline="").readlines(), io.StringIO("a\nb", newline="\r\n").getvalue())
b = io.BytesIO(b"hello world")
print(b.read(5), b.read1(2), b.getvalue(), b.getbuffer if False else "", b.seek(-3, 2), b.read(), b.seek(0), b.readline(), b.readinto(bytearray(3)))
b.seek(0)
ba = bytearray(4)
print(b.readinto(ba), ba, b.tell(), b.write(b"XX"), b.getvalue(), b.seek(1, 1), b.peek if False else "")
out = io.StringIO()
with redirect_stdout(out):
    print("captured")
    sys.stdout.write("raw\n")
print(out.getvalue().split("\n"), sys.stdout is sys.__stdout__, sys.stdout.name, sys.stdout.encoding, sys.stderr.name, sys.stdin.name)


class Tee(io.TextIOBase):
    def __init__(self, *targets): self.targets = targets
    def writable(self): return True

    def write(self, s):
        for t in self.targets:
            t.write(s)
        return len(s)


x, y = io.StringIO(), io.StringIO()
print("both", file=Tee(x, y))
print(x.getvalue() == y.getvalue() == "both\n", isinstance(x, io.TextIOBase), isinstance(b, io.IOBase), issubclass(io.StringIO, io.IOBase))


class Upper:
    def write(self, text): sys.__stdout__.write(text.upper())
    def flush(self): pass


old, sys.stdout = sys.stdout, Upper()
try:
    print("shouted")
finally:
    sys.stdout = old
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
w.write("é\n")
w.flush()
print(w.buffer.getvalue(), w.encoding)
r = io.TextIOWrapper(io.BytesIO("zwei\nÄ".encode()), encoding="utf-8")
print(r.readline(), r.read(), io.DEFAULT_BUFFER_SIZE, io.SEEK_END)
for i, line in enumerate(io.StringIO("a\nb\n")):
    print(i, line.rstrip(), end="; ")
print()
print("err", file=sys.stderr)
print("flush me", flush=True)
