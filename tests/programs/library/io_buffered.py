import io
from io import BufferedRWPair, BufferedRandom, BufferedReader, BufferedWriter, BytesIO, RawIOBase, StringIO, TextIOWrapper
def say(f, *args, **keywords):
    try:
        return f(*args, **keywords)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
class Slow(RawIOBase):
    def __init__(self, data): self.data, self.asked = data, []
    def readable(self): return True
    def readinto(self, room):
        self.asked.append(len(room))
        piece, self.data = self.data[:min(len(room), 3)], self.data[min(len(room), 3):]
        room[:len(piece)] = piece
        return len(piece)
class Sink(RawIOBase):
    def __init__(self): self.got = []
    def writable(self): return True
    def write(self, piece):
        self.got.append(bytes(piece[:5]))
        return len(self.got[-1])
raw = Slow(b"one\ntwo\nthree\nfour")
r = BufferedReader(raw, 8)
print(r.peek(), r.read(2), r.readline(), r.readline(), r.read1(2), r.read(4), list(r), r.read(), r.read(1))
print(Slow(b"abcdefgh").read(2), Slow(b"abcdefgh").readall(), Slow(b"ab\ncd\n").readlines(), say(RawIOBase().readinto, bytearray(1)), say(RawIOBase().write, b""))
sink = Sink()
w = BufferedWriter(sink, 8)
print(w.write(b"1234"), sink.got, w.write(b"5678"), sink.got, w.write(b"9"), sink.got)
print(w.write(b"x" * 20), w.flush(), b"".join(sink.got))
base = BytesIO(b"0123456789")
r = BufferedReader(base, buffer_size=4)
print(r.peek()[:2], r.read(3), base.tell(), r.tell(), r.seek(2, 1), r.read(2), r.seek(-1, 2), r.read(), r.raw is base, r.readable(), r.writable(), r.seekable())
room = bytearray(3)
print(r.seek(0), r.readinto(room), room, r.readinto1(memoryview(room)[:2]), room, say(r.write, b"x"), say(r.truncate), say(r.seek, 0, 7))
print(say(r.read, -2), say(r.read, "x"), say(BufferedReader, base, 0), say(BufferedReader, Sink()), say(BufferedWriter, Slow(b"")), say(BufferedRandom, Sink()))
both = BufferedRandom(BytesIO(b"abcdef"), 4)
print(both.read(2), both.write(b"XY"), both.tell(), both.read(), both.seek(0), both.read(), both.raw.getvalue(), both.truncate(3), both.raw.getvalue())
pair = BufferedRWPair(BytesIO(b"in"), out := BytesIO())
print(pair.read(), pair.write(b"out"), out.getvalue(), pair.flush(), out.getvalue(), pair.readable(), pair.writable(), pair.closed, pair.close(), pair.closed)
with BufferedWriter(BytesIO()) as w:
    w.write(b"x")
print(w.closed, say(w.write, b"y"), say(w.flush), w.close())
w = BufferedWriter(target := BytesIO())
w.write(b"kept")
print(w.detach() is target, target.getvalue(), say(w.write, b"x"), say(w.detach))
print(issubclass(BufferedReader, io.BufferedIOBase), isinstance(r, io.IOBase), say(io.BufferedIOBase().read), say(io.BufferedIOBase().detach))
b = BytesIO(b"a\nb\nc\n")
print(b.readlines(3), b.readlines(), StringIO("ab\ncd\nef").readlines(3), say(b.truncate, -1), say(b.write, 5), say(BytesIO, [1]))
with b.getbuffer() as view:
    view[0:1] = b"Z"
    print(say(b.write, b"12345678"), say(b.truncate, 1), say(b.close), b.getvalue())
print(b.seek(20), b.write(b"end"), b.getvalue())
t = TextIOWrapper(BytesIO(b"a\r\nb\nc"))
print(t.newlines, t.read(), t.newlines, t.detach().closed, say(t.read), say(lambda: t.closed))
t = TextIOWrapper(BufferedWriter(end := BytesIO()), newline="\r\n")
print(t.write("a\nb"), end.getvalue(), t.flush(), end.getvalue())
