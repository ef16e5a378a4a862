# io: newlines, sizes and positions, bytes that are shared, wrong calls, a stream of the program's own.
import io


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for newline in ('\n', '', None, '\r', '\r\n', 'x', 5):
    try:
        stream = io.StringIO('a\nb\r\nc\rd', newline)
        print(repr(newline), repr(stream.getvalue()), stream.readlines(), stream.newlines)
    except Exception as error:
        print(type(error).__name__, error)
    try:
        wrapper = io.TextIOWrapper(io.BytesIO(b'a\nb\r\nc\rd'), newline=newline)
        print(repr(wrapper.readline()), repr(wrapper.read()), wrapper.newlines, wrapper.encoding)
    except Exception as error:
        print(type(error).__name__, error)
text = io.StringIO('one\ntwo')
for call in (lambda: text.seek('a'), lambda: text.seek(0, 'a'), lambda: text.seek(10 ** 20), lambda: text.seek(1, 1), lambda: text.seek(-1),
             lambda: text.read(10 ** 20), lambda: text.read('x'), lambda: text.readlines('x'), lambda: text.write(b'x'),
             lambda: text.truncate(-1), lambda: text.tell(1), lambda: text.read(1, 2), lambda: text.flush(1),
             lambda: text.writelines(), lambda: text.fileno(), lambda: text.detach(), lambda: text.seek(),
             lambda: io.StringIO(1, 2, 3), lambda: io.StringIO(wrong=1), lambda: io.StringIO(5), lambda: io.BytesIO('x'),
             lambda: text.readable(1), lambda: text.__next__(1)):
    attempt(call)
data = io.BytesIO(b'abcdef')
view = data.getbuffer()
view[1:3] = b'ZZ'
view.release()
print(data.getvalue(), data.read(2), data.tell())
into = bytearray(3)
print(data.readinto(into), into, data.readinto1(into), into)
for call in (lambda: data.readinto('x'), lambda: data.readinto(None), lambda: data.detach(), lambda: data.readlines('x'),
             lambda: data.write('x'), lambda: data.seek(0, 5), lambda: data.seek(-1), lambda: data.isatty()):
    attempt(call)
data.close()
for call in (data.read, data.isatty, data.getvalue, data.flush, data.readable, data.__enter__, lambda: list(data)):
    attempt(call)


class Source(io.RawIOBase):
    def __init__(self):
        self.data = b'hello\nworld'

    def readable(self):
        return True

    def readinto(self, buffer):
        piece = self.data[:len(buffer)]
        buffer[:len(piece)] = piece
        self.data = self.data[len(piece):]
        return len(piece)


source = Source()
print(source.read(3), source.readline(), source.readall(), source.read(1), source.closed)
attempt(io.IOBase().seek, 0)
attempt(io.BufferedIOBase().read)
attempt(io.TextIOBase().write, 'x')
