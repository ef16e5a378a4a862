# io: texts and bytes in memory.
import io
import sys
import contextlib


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


s = io.StringIO('first\nsecond\nthird')
print(s.readline(), s.tell(), s.read(3), s.readlines(), s.read(), s.seek(0), list(s), s.tell())
print(s.seek(6), s.write('SECOND'), s.getvalue(), s.seek(0, 2), s.write('!'), repr(s.getvalue()), s.truncate(5), s.getvalue(), s.tell())
print(s.write('x'), repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.newlines, s.line_buffering, s.encoding)
out = io.StringIO()
print('to memory', 1, 2, sep='-', end='.', file=out)
out.writelines(['a', 'b'])
print(out.getvalue(), out.tell(), sum(len(line) for line in io.StringIO('ab\nc\n')), io.StringIO('a\nb\nc').readlines(3))
with contextlib.redirect_stdout(io.StringIO()) as captured:
    print('hidden')
    sys.stdout.write('too\n')
print(repr(captured.getvalue()))
with contextlib.redirect_stderr(io.StringIO()) as captured:
    print('oops', file=sys.stderr)
print(repr(captured.getvalue()))
with io.StringIO('x') as s:
    print(s.read())
print(s.closed)
attempt(s.read)
attempt(s.getvalue)
attempt(s.write, 'a')
attempt(lambda: s.__enter__())
attempt(lambda: next(s))
attempt(io.StringIO, 5)
attempt(io.StringIO, 'a', 'x')
attempt(io.StringIO('a').write, 5)
attempt(io.StringIO('a').write, b'a')
attempt(io.StringIO('a').seek, -1)
attempt(io.StringIO('a').seek, 1, 1)
attempt(io.StringIO('a').seek, 1, 5)
attempt(io.StringIO('a').truncate, -1)
attempt(io.StringIO('a').fileno)
attempt(io.StringIO('a').read, 'x')
print([io.StringIO('a\r\nb\rc\n', newline=n).read() for n in (None, '', '\n', '\r', '\r\n')])
print([list(io.StringIO('a\r\nb\rc\nd', newline=n)) for n in (None, '', '\n', '\r', '\r\n')])
print(io.StringIO('a\r\nb\rc\n', newline=None).newlines, io.StringIO('a\r\nb', newline=None).newlines)
t = io.StringIO('ab')
t.seek(4)
t.write('z')
print(repr(t.getvalue()), t.read(), repr(io.StringIO('abc').readline(2)))

b = io.BytesIO(b'one\ntwo\nthree')
print(b.readline(), b.read(2), b.tell(), b.seek(-3, 2), b.read(), b.seek(0), b.readlines(), b.getvalue(), b.read1(4))
b = io.BytesIO()
print(b.write(b'abc'), b.write(bytearray(b'de')), b.seek(1), b.write(b'XY'), b.getvalue(), b.truncate(2), b.getvalue(), b.seek(5), b.write(b'!'), b.getvalue())
buffer = bytearray(4)
print(io.BytesIO(b'abcdef').readinto(buffer), buffer, io.BytesIO(b'abc').read(-1), list(io.BytesIO(b'a\nb')))
attempt(io.BytesIO, 'a')
attempt(io.BytesIO().write, 'a')
attempt(io.BytesIO().seek, -1)
attempt(io.BytesIO().seek, 1, 9)
attempt(io.BytesIO().fileno)
b.close()
attempt(b.read)
attempt(b.getvalue)
print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.TextIOBase, io.IOBase),
      isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdout, io.TextIOWrapper), io.StringIO, io.BytesIO, io.IOBase,
      issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.UnsupportedOperation, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print('shout', file=u)
print(repr(u.getvalue()), type(u).__mro__[1])


class Numbers(io.TextIOBase):
    def __init__(self):
        self.left = ['1\n', '2\n']

    def readline(self):
        return self.left.pop(0) if self.left else ''


print(list(Numbers()))
attempt(Numbers().write, 'a')
attempt(Numbers().fileno)
attempt(Numbers().seek, 0)
