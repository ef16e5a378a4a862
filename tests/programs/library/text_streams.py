def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import io
raw = io.BytesIO('héllo\nwörld\r\nx'.encode()); w = io.TextIOWrapper(raw, encoding='utf-8')
print(w.encoding, w.errors, w.newlines, w.line_buffering, w.write_through, w.buffer is raw, w.readable(), w.writable(), w.seekable(), w.isatty()); print(repr(w.readline()), repr(w.read(3)), repr(w.read()), w.newlines); t(w.seek, 0); t(w.readlines); t(w.seek, 0, 2); t(w.write, 'é!\n'); t(w.flush); t(raw.getvalue); t(w.seek, 3, 1); t(w.seek, 1, 2); t(w.seek, -1); t(w.seek, 0, 7); t(w.tell); w.seek(0); next(w); t(w.tell); list(w); t(w.tell)
for nl in (None, '', '\n', '\r', '\r\n'):
    b = io.BytesIO(); x = io.TextIOWrapper(b, 'ascii', newline=nl); x.write('a\nb\r\nc\r'); x.flush(); print(repr(nl), b.getvalue()); x = io.TextIOWrapper(io.BytesIO(b'a\nb\r\nc\rd'), 'ascii', newline=nl); print(list(x), x.newlines)
for e in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'namereplace'):
    b = io.BytesIO(); x = io.TextIOWrapper(b, 'ascii', e); t(x.write, 'aé'); t(x.flush); print(b.getvalue()); t(io.TextIOWrapper(io.BytesIO(b'a\xff'), 'ascii', e).read)
t(io.TextIOWrapper, io.BytesIO(), 'bogus'); t(io.TextIOWrapper, io.BytesIO(), 'utf-8', 'bogus'); t(io.TextIOWrapper, 5); t(io.TextIOWrapper, io.BytesIO(), newline='x'); t(io.TextIOWrapper, io.BytesIO(), newline=5); t(io.TextIOWrapper, io.StringIO()); t(io.TextIOWrapper, io.BytesIO(), 5)
b = io.BytesIO(); x = io.TextIOWrapper(b, 'utf-8', line_buffering=True); x.write('no newline'); print(b.getvalue()); x.write(' yes\n'); print(b.getvalue()); b = io.BytesIO(); x = io.TextIOWrapper(b, 'utf-8', write_through=True); x.write('q'); print(b.getvalue()); x.reconfigure(line_buffering=True, encoding='latin-1', newline='\r\n', errors='replace'); x.write('é\n'); print(b.getvalue(), x.encoding, x.errors, x.line_buffering); t(x.reconfigure, bogus=1); t(x.write, 5); t(x.write, b'x'); t(x.truncate, 2); print(b.getvalue()); x.close(); print(b.closed); t(x.write, 'z'); t(x.flush); t(x.close)
b = io.BytesIO(b'x' * 10); x = io.TextIOWrapper(b, 'utf-16'); t(x.read); b = io.BytesIO(); x = io.TextIOWrapper(b, 'utf-16'); x.write('a'); x.write('b'); x.flush(); print(b.getvalue()); b = io.BytesIO(); x = io.TextIOWrapper(b, 'utf-8-sig'); x.write('a'); x.write('b'); x.flush(); print(b.getvalue()); print(repr(io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbfhi'), 'utf-8-sig').read())); x = io.TextIOWrapper(io.BytesIO('日本語'.encode()), 'utf-8'); print(x.read(1), x.tell(), x.read(1), x.tell()); x.seek(3); print(x.read()); t(io.TextIOWrapper(io.BytesIO(b'\xe6\x97'), 'utf-8').read)
class Raw(io.RawIOBase):
    def __init__(s, d): s.d = d; s.log = []
    def readable(s): return True
    def readinto(s, b): n = min(len(b), 3, len(s.d)); b[:n] = s.d[:n]; s.d = s.d[n:]; print('readinto', len(b), n); return n
    def close(s): print('close'); super().close()
r = io.BufferedReader(Raw(b'abcdefghij'), 4); print(r.peek(1), r.read(2), r.read1(1), r.read1(), r.readline(), r.raw, r.closed)if 0 else print(r.peek(1), r.read(2), r.read1(1), r.read1(), r.readline(), r.closed); t(r.seek, 0); t(r.tell); t(r.write, b'x'); t(r.seekable); r.close(); t(r.read)
r = io.BufferedReader(io.BytesIO(b'0123456789'), 4); print(r.read(3), r.tell(), r.peek(2), r.seek(-1, 1), r.read(1), r.seek(0, 2), r.read(), r.seek(2), r.readinto(x := bytearray(3)), x, list(r)); t(io.BufferedReader, io.BytesIO(), 0); t(io.BufferedReader, io.BytesIO(), -1); t(io.BufferedReader, 5); t(r.read, -2); t(lambda: r.detach() is not None); t(r.read)
class WRaw(io.RawIOBase):
    def __init__(s): s.got = []
    def writable(s): return True
    def write(s, b): print('raw write', bytes(b)); return min(len(b), 5)
w = io.BufferedWriter(WRaw(), 4); print(w.write(b'ab')); print(w.write(b'cde')); print(w.write(b'0123456789')); w.flush(); t(w.write, 'x'); t(w.read); t(w.readable); print(w.write(b'z')); w.close(); t(w.write, b'x'); t(io.BufferedWriter, Raw(b'')); t(io.BufferedReader, WRaw())
p = io.BufferedRWPair(io.BytesIO(b'in'), o := io.BytesIO()); print(p.read(), p.write(b'out'), p.flush(), o.getvalue(), p.readable(), p.writable(), p.seekable(), p.closed); rnd = io.BufferedRandom(io.BytesIO(b'abcdef'), 3); print(rnd.read(2), rnd.write(b'XY'), rnd.seek(0), rnd.read(), rnd.tell(), rnd.truncate(3), rnd.seek(0), rnd.read())
class B(io.RawIOBase):
    pass
t(B().read); t(B().readall); t(B().write, b''); t(B().seek, 0); t(B().tell); t(B().fileno); t(B().truncate); print(B().readable(), B().writable(), B().seekable(), B().isatty(), B().closed); t(io.TextIOBase().read); t(io.TextIOBase().write, ''); t(io.BufferedIOBase().read); t(io.BufferedIOBase().detach); t(io.TextIOBase().readline); print(io.TextIOBase().encoding, io.TextIOBase().newlines); t(io.IOBase().readline); t(io.IOBase().readlines); t(io.BufferedIOBase().readinto, bytearray(2))
class R2(io.RawIOBase):
    def readable(s): return True
    def __init__(s, c): s.c = list(c)
    def readinto(s, b):
        if not s.c: return 0
        x = s.c.pop(0)
        if x is None: return None
        b[:len(x)] = x; return len(x)
print(R2([b'ab', b'cd']).readall(), R2([None]).readall(), R2([b'ab']).read(1), R2([b'q', b'\n', b'z']).readline(), R2([None]).read(5), list(R2([b'1', b'\n', b'2']))); print(io.BufferedReader(R2([b'ab', None, b'c'])).read(), io.TextIOWrapper(io.BufferedReader(R2([b'h\xc3', b'\xa9\n', b'x']))).readlines())
