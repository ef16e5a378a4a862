def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))

import io, contextlib, sys
class Tee(io.TextIOBase):
    def __init__(self, *outs): self.outs = outs
    def writable(self): return True
    def write(self, s):
        for o in self.outs: o.write(s)
        return len(s)
    def flush(self): print('tee flush', file=sys.__stdout__) ; [o.flush() for o in self.outs]
a, b = io.StringIO(), io.StringIO(); tee = Tee(a, b); print('x', 1, [2], file=tee, flush=True); tee.writelines(['l1\n', 'l2\n']); print(repr(a.getvalue()), a.getvalue() == b.getvalue(), tee.encoding, tee.errors, tee.newlines, tee.seekable())
class Counter(io.RawIOBase):
    def __init__(self, n): self.n = n
    def readable(self): return True
    def readinto(self, buf):
        k = min(len(buf), self.n, 4); buf[:k] = b'z' * k; self.n -= k; return k
print(Counter(10).read(), Counter(10).read(3), Counter(3).readall(), Counter(0).read(), io.BufferedReader(Counter(10)).read(7), io.BufferedReader(Counter(10), 3).peek(), io.TextIOWrapper(io.BufferedReader(Counter(9))).read(), list(Counter(5)), Counter(5).readline(2), Counter(9).readlines())
class Rev(io.StringIO):
    def readline(self, *a): return super().readline(*a)[::-1]
print(Rev('abc\ndef').readline(), list(Rev('ab\ncd')), Rev('xy').read(), next(Rev('pq\n')), Rev('m\nn').readlines())
class CM(io.StringIO):
    def __enter__(self): print('enter'); return super().__enter__()
    def __exit__(self, *a): print('exit', a[0]); return super().__exit__(*a)
    def close(self): print('close'); super().close()
with CM('data') as c: print(c.read())
print(c.closed); 
try:
    with CM() as c: raise ValueError('v')
except ValueError as e: print(e, c.closed)
for nl in (None, '', '\n', '\r', '\r\n'):
    s = io.StringIO('1\r\n2\n3\r4', newline=nl); print(repr(nl), [*s], s.newlines, s.getvalue().encode()); s = io.StringIO(newline=nl); s.write('a\nb\r\n'); print(s.getvalue().encode(), s.newlines); s.seek(0); print(s.readline().encode(), s.tell(), s.read().encode())
s = io.StringIO('0123456789'); print(s.seek(5), s.read(2), s.tell(), s.write('XY'), s.getvalue(), s.seek(0, 2), s.write('!'), s.truncate(5), s.getvalue(), s.tell(), s.seek(0), s.read(), s.read(), s.readline(), s.readlines(), s.seek(20), s.read(), s.write('far'), s.getvalue().encode()); s.truncate(0); print(s.tell(), s.seek(0), s.write('new'), s.getvalue())
b = io.BytesIO(b'\x00\x01\x02\x03'); v = b.getbuffer(); v[1] = 255; print(b.getvalue(), v.readonly, len(v), v[0]); t(b.write, b'xxxxxxx'); t(b.truncate, 1); t(b.close); v.release(); print(b.write(b'ab'), b.getvalue(), b.read1(1), b.readinto(bytearray(5)), b.seek(-1, 2), b.read(), b.isatty(), b.readable(), b.writable(), b.seekable()); m = bytearray(b'....'); b.seek(0); print(b.readinto(memoryview(m)[1:3]), m, b.readlines(), b.tell())
for x in (io.StringIO('x'), io.BytesIO(b'x'), io.TextIOWrapper(io.BytesIO(b'x')), io.BufferedReader(io.BytesIO(b'x')), io.BufferedWriter(io.BytesIO()), io.BufferedRandom(io.BytesIO(b'x'))):
    print(type(x).__name__, x.readable(), x.writable(), x.seekable(), x.closed, x.isatty(), isinstance(x, io.IOBase), isinstance(x, io.TextIOBase), isinstance(x, io.BufferedIOBase), isinstance(x, io.RawIOBase)); x.close(); print(x.closed)
    for m in ('read', 'readline', 'tell', 'flush', 'readable', 'isatty', 'seekable', '__enter__', '__next__', 'fileno', 'readlines', '__iter__'): print(m, end=' '); t(getattr(x, m)) if not (m == '__iter__') else t(lambda: type(iter(x)))
    t(x.seek, 0); t(x.write, 'x'); t(x.truncate); t(x.close)
w = io.TextIOWrapper(io.BytesIO(), encoding='latin-1', newline=''); print(w.write('é\r\n'), w.tell(), w.seek(0), w.read(), w.seek(0), w.readline(), w.buffer.getvalue(), w.truncate(1), w.buffer.getvalue(), w.encoding, w.errors, w.line_buffering, w.write_through); t(w.write, '€'); t(lambda: w.name); t(lambda: w.mode); t(w.fileno); print(w); d = w.detach(); print(type(d), d.getvalue()); t(w.read); t(lambda: w.closed); t(lambda: w.encoding); t(w.flush)
w = io.TextIOWrapper(io.BytesIO(b'a\r\nb\rc\nd'), newline=None); print(w.readlines(), w.newlines); w = io.TextIOWrapper(io.BytesIO('αβγ\nδ'.encode()), 'utf-8'); print(w.read(2), w.readline(), w.read(), w.read(), w.seek(0), next(w)); t(w.tell); print(list(w), w.tell()); w = io.TextIOWrapper(io.BytesIO(b'ok\n\xffbad')); print(w.errors); t(w.read); w = io.TextIOWrapper(io.BytesIO(b'\xffx'), errors='replace'); print(w.read()); w = io.TextIOWrapper(io.BytesIO(b'\xffx'), errors='surrogateescape'); print(ascii(w.read()))
out = io.TextIOWrapper(io.BytesIO(), write_through=True)
with contextlib.redirect_stdout(out): print('inside'); print('ünï', end='')
print(out.buffer.getvalue()); d = io.IncrementalNewlineDecoder(None, True); print(repr(d.decode('a\r')), repr(d.decode('\nb\rc')), d.newlines, repr(d.decode('\r', final=True)), d.getstate()); d.reset(); print(d.newlines, io.text_encoding(None), io.text_encoding('x'))
class Bad(io.TextIOBase):
    def write(self, s): raise OSError(28, 'No space')
t(print, 'x', file=Bad()); t(print, 'x', file=io.BytesIO()); t(print, 'x', file=object()); t(print, 'x', file=type('F', (), {'write': lambda s, x: None})()); t(lambda: print('x', file=type('F', (), {'write': lambda s, x: None})(), flush=True))
