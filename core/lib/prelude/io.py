# io: texts and bytes in memory that are read and written as files are.
import abc as _abc
import sys as _sys
from operator import index as _index

__all__ = ['BlockingIOError', 'BufferedIOBase', 'BufferedRWPair', 'BufferedRandom', 'BufferedReader',
           'BufferedWriter', 'BytesIO', 'DEFAULT_BUFFER_SIZE', 'IOBase', 'RawIOBase', 'SEEK_CUR', 'SEEK_END', 'SEEK_SET',
           'StringIO', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation']

BlockingIOError = BlockingIOError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'


class _IOBase:
    __module__ = '_io'
    _is_closed = False

    def _refuse(self, name):
        raise UnsupportedOperation(name)

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    @property
    def closed(self):
        return self._is_closed

    def close(self):
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    def flush(self):
        if self._is_closed:
            raise ValueError('I/O operation on closed file.')

    def seek(self, pos, whence=0, /):
        self._refuse('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        self._refuse('truncate')

    def fileno(self):
        self._refuse('fileno')

    def isatty(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass

    def __enter__(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = _size(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            piece = self.read(1)
            if not piece:
                break
            line += piece
            if line.endswith(b'\n'):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        if hint <= 0:
            return list(self)
        size = 0
        lines = []
        for line in self:
            lines.append(line)
            size += len(line)
            if size > hint:
                break
        return lines

    def writelines(self, lines, /):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    __module__ = '_io'

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, piece, /):
        raise NotImplementedError

    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        pieces = []
        while True:
            piece = self.read(DEFAULT_BUFFER_SIZE)
            if not piece:
                return b''.join(pieces) if pieces or piece is not None else None
            pieces.append(piece)


class _BufferedIOBase(_IOBase):
    __module__ = '_io'

    def detach(self):
        self._refuse('detach')

    def read(self, size=-1, /):
        self._refuse('read')

    def read1(self, size=-1, /):
        self._refuse('read1')

    def write(self, piece, /):
        self._refuse('write')

    def readinto(self, buffer, /):
        return self._read_into('readinto', buffer, self.read)

    def readinto1(self, buffer, /):
        return self._read_into('readinto1', buffer, self.read1)

    def _read_into(self, name, buffer, read):
        try:
            view = memoryview(buffer)
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError(f'{name}() argument must be read-write bytes-like object, not '
                            f'{"None" if buffer is None else type(buffer).__name__}')
        view = view.cast('B')
        piece = read(len(view))
        view[:len(piece)] = piece
        return len(piece)


class _TextIOBase(_IOBase):
    __module__ = '_io'
    encoding = None
    newlines = None
    errors = None

    def detach(self):
        self._refuse('detach')

    def read(self, size=-1, /):
        self._refuse('read')

    def readline(self, size=-1, /):
        self._refuse('readline')

    def write(self, text, /):
        self._refuse('write')


def _endings(text):
    both = text.count('\r\n')
    return (4 if both else 0) | (1 if text.count('\r') > both else 0) | (2 if text.count('\n') > both else 0)


def _named_endings(seen):
    found = tuple(ending for bit, ending in ((1, '\r'), (2, '\n'), (4, '\r\n')) if seen & bit)
    return found[0] if len(found) == 1 else found or None


def _size(size):
    if size is None:
        return -1
    if not hasattr(type(size), '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    size = _index(size)
    if not -_sys.maxsize - 1 <= size <= _sys.maxsize:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return size


def _position(pos, whence):
    pos = _index(pos)
    if not -_sys.maxsize - 1 <= pos <= _sys.maxsize:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return pos, _index(whence)


class StringIO(_TextIOBase):
    """A text that can be read and written as a file."""

    __module__ = '_io'
    __slots__ = ('_closed', '_newline', '_pieces', '_content', '_length', '_pos', '_seen')

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._closed = False
        self._newline = newline
        self._pieces = []
        self._content = ''
        self._length = 0
        self._pos = 0
        self._seen = 0
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    # What is written at the end is collected in pieces.
    def _all(self):
        if self._pieces:
            self._pieces.insert(0, self._content)
            self._content = self._content[:0].join(self._pieces)
            self._pieces.clear()
        return self._content

    def _put(self, piece):
        if self._pos == self._length:
            self._pieces.append(piece)
            self._length += len(piece)
            self._pos = self._length
            return
        content = self._all()
        if self._pos > len(content):
            content += '\0' * (self._pos - len(content))
        end = self._pos + len(piece)
        self._content = content[:self._pos] + piece + content[end:]
        self._length = len(self._content)
        self._pos = end

    def _take(self, size):
        content = self._all()
        size = _size(size)
        end = self._length if size < 0 else min(self._pos + size, self._length)
        piece = content[self._pos:end]
        self._pos = max(self._pos, end)
        return piece

    def _cut(self, pos, message):
        if pos is None:
            pos = self._pos
        else:
            pos = _size(pos)
            if pos < 0:
                raise ValueError(f'{message} {pos}')
        if pos < self._length:
            self._content = self._all()[:pos]
            self._length = pos
        return pos

    closed = property(lambda self: self._closed)

    @property
    def line_buffering(self):
        self._check()
        return False

    @property
    def newlines(self):
        self._check()
        if self._newline:
            return None
        return _named_endings(self._seen)

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        written = len(text)
        if not self._newline:
            self._seen |= _endings(text)
            if self._newline is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline != '\n':
            text = text.replace('\n', self._newline)
        if text:
            self._put(text)
        return written

    def getvalue(self):
        self._check()
        return self._all()

    def read(self, size=-1, /):
        self._check()
        return self._take(size)

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        content = self._all()
        newline = self._newline
        if newline == '':
            ends = [content.find(ending, self._pos) for ending in ('\n', '\r')]
            ends = [end for end in ends if end >= 0]
            end = min(ends) if ends else -1
            if end >= 0:
                end += 2 if content.startswith('\r\n', end) else 1
        else:
            ending = newline or '\n'
            end = content.find(ending, self._pos)
            if end >= 0:
                end += len(ending)
        if end < 0:
            end = self._length
        if size >= 0:
            end = min(end, self._pos + size)
        line = content[self._pos:end]
        self._pos = max(self._pos, end)
        return line

    def seek(self, pos, whence=0, /):
        self._check()
        pos, whence = _position(pos, whence)
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 1:
            pos = self._pos
        elif whence == 2:
            pos = self._length
        self._pos = pos
        return pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        self._check()
        return self._cut(pos, 'Negative size value')

    def close(self):
        self._closed = True
        self._content = ''
        self._pieces = []

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def __getstate__(self):
        self._check()
        return self.getvalue(), self._newline, self._pos, _own_dict(self)

    def __setstate__(self, state):
        self._check()
        if not isinstance(state, tuple) or len(state) < 4:
            raise TypeError(f'{_class_text(self)}.__setstate__ argument should be 4-tuple, got {type(state).__name__}')
        text, newline, pos, own = state[:4]
        if not isinstance(text, str):
            raise TypeError(f'initial_value must be str or None, not {type(text).__name__}')
        StringIO.__init__(self, '', newline)
        self._put(text)
        if not isinstance(pos, int):
            raise TypeError(f'third item of state must be an integer, got {type(pos).__name__}')
        if pos < 0:
            raise ValueError('position value cannot be negative')
        self._pos = int(pos)
        _set_own_dict(self, own, 'fourth')

    def __reduce__(self):
        raise TypeError("cannot pickle '_io.StringIO' object")


def _class_text(stream):
    kind = type(stream)
    return f'_io.{kind.__name__}' if kind in (StringIO, BytesIO) else kind.__name__


def _own_dict(stream):
    return dict(vars(stream)) or None


def _set_own_dict(stream, own, place):
    if own is not None:
        if not isinstance(own, dict):
            raise TypeError(f'{place} item of state should be a dict, got a {type(own).__name__}')
        vars(stream).update(own)


def _bytes_like(piece):
    try:
        view = memoryview(piece)
    except TypeError:
        view = None
    if view is None:
        raise TypeError(f"a bytes-like object is required, not '{type(piece).__name__}'")
    return view.tobytes()


class BytesIO(_BufferedIOBase):
    """Bytes that can be read and written as a file."""

    __module__ = '_io'
    __slots__ = ('_content', '_closed', '_is_shared', '_pos')

    def __init__(self, initial_bytes=b''):
        self._content = bytearray(b'' if initial_bytes is None else _bytes_like(initial_bytes))
        self._closed = False
        self._is_shared = False
        self._pos = 0

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    closed = property(lambda self: self._closed)

    def _check_views(self):
        # While somebody looks at the bytes their number stays.
        if self._is_shared:
            self._content.append(0)
            self._content.pop()

    def write(self, piece, /):
        self._check()
        self._check_views()
        piece = _bytes_like(piece)
        size = len(piece)
        if size:
            content = self._content
            pos = self._pos
            if pos > len(content):
                content.extend(bytes(pos - len(content)))
            content[pos:pos + size] = piece
            self._pos = pos + size
        return size

    def getvalue(self):
        self._check()
        return bytes(self._content)

    def _take(self, end):
        piece = bytes(self._content[self._pos:end])
        self._pos = max(self._pos, end)
        return piece

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        return self._take(len(self._content) if size < 0 else min(self._pos + size, len(self._content)))

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        return self._read_into('readinto', buffer, lambda size: BytesIO.read(self, size))

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        end = self._content.find(b'\n', self._pos) + 1 or len(self._content)
        if size >= 0:
            end = min(end, self._pos + size)
        return self._take(end)

    def seek(self, pos, whence=0, /):
        self._check()
        pos, whence = _position(pos, whence)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos = max(0, self._pos + pos)
        elif whence == 2:
            pos = max(0, len(self._content) + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = pos
        return pos

    def __iter__(self):
        return self

    def flush(self):
        self._check()

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        self._check()
        self._check_views()
        pos = self._pos if pos is None else _size(pos)
        if pos < 0:
            raise ValueError(f'negative size value {pos}')
        del self._content[pos:]
        return pos

    def close(self):
        self._check_views()
        self._closed = True
        self._content = bytearray()

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def readlines(self, size=None, /):
        self._check()
        if size is not None and not hasattr(type(size), '__index__'):
            raise TypeError(f"integer argument expected, got '{type(size).__name__}'")
        most = _size(size)
        total = 0
        lines = []
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if 0 < most <= total:
                break
        return lines

    def __getstate__(self):
        return self.getvalue(), self._pos, _own_dict(self)

    def __setstate__(self, state):
        self._check()
        if not isinstance(state, tuple) or len(state) < 3:
            raise TypeError(f'{_class_text(self)}.__setstate__ argument should be 3-tuple, got {type(state).__name__}')
        content, pos, own = state[:3]
        if content is None:
            _bytes_like(content)
        BytesIO.__init__(self, content)
        if not isinstance(pos, int):
            raise TypeError(f'second item of state must be an integer, not {type(pos).__name__}')
        if pos < 0:
            raise ValueError('position value cannot be negative')
        self._pos = int(pos)
        _set_own_dict(self, own, 'third')

    def getbuffer(self):
        self._check()
        self._is_shared = True
        return memoryview(self._content)


class _Buffered(_BufferedIOBase):
    """What streams over another one have in common: bytes read ahead, bytes not written yet."""

    __module__ = '_io'
    _reads = _writes = False

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if self._reads and not raw.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        if self._writes and not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        if buffer_size >> 47:
            raise MemoryError
        self._raw = raw
        self._buffer_size = buffer_size
        self._ahead = b''
        self._pending = bytearray()

    def __repr__(self):
        try:
            name = getattr(self, 'name', None)
        except ValueError:
            name = None
        return f'<_io.{type(self).__name__}>' if name is None else f'<_io.{type(self).__name__} name={name!r}>'

    def _under(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    def _open(self, doing):
        if self._under().closed:
            raise ValueError(f'{doing} of closed file')

    @property
    def raw(self):
        return self._raw

    @property
    def closed(self):
        return self._under().closed

    @property
    def name(self):
        return self._under().name

    @property
    def mode(self):
        return self._under().mode

    def readable(self):
        return self._reads and self._under().readable()

    def writable(self):
        return self._writes and self._under().writable()

    def seekable(self):
        return self._under().seekable()

    def fileno(self):
        return self._under().fileno()

    def isatty(self):
        return self._under().isatty()

    def flush(self):
        if self._under().closed:
            raise ValueError('flush of closed file')
        self._settle()

    def _settle(self):
        # What was written goes to the stream below.
        while self._pending:
            written = self._hand_over(bytes(self._pending))
            if written is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            del self._pending[:written]

    def _hand_over(self, piece):
        # None: the stream below takes nothing now.
        written = self._raw.write(piece)
        if written is not None and (not isinstance(written, int) or not 0 <= written <= len(piece)):
            raise OSError(f'raw write() returned invalid length {written} (should have been between 0 and {len(piece)})')
        return written

    def close(self):
        if self._under().closed:
            return
        try:
            self.flush()
        finally:
            self._raw.close()

    def detach(self):
        raw = self._under()
        self.flush()
        self._raw = None
        return raw

    def _placed(self, place):
        if place < 0:
            raise OSError(f'Raw stream returned invalid position {place}')
        return place

    def tell(self):
        return self._placed(self._under().tell()) - len(self._ahead) + len(self._pending)

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._open('seek')
        if not self._raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        self._settle()
        if whence == 1:
            target -= len(self._ahead)
        self._ahead = b''
        return self._placed(self._raw.seek(target, whence))

    def truncate(self, pos=None, /):
        self._open('truncate')
        if not self._writes:
            self._refuse('truncate')
        self._settle()
        return self._raw.truncate(self.tell() if pos is None else pos)

    # Reading

    def _fetch(self, size):
        # Once from the stream below: bytes, nothing at the end, None where there is nothing yet.
        room = bytearray(size)
        count = self._raw.readinto(room)
        if count is None:
            return None
        try:
            count = _index(count)
        except TypeError as e:
            raise OSError('raw readinto() failed') from e
        if not 0 <= count <= size:
            raise OSError(f'raw readinto() returned invalid length {count} (should have been between 0 and {size})')
        return bytes(room[:count])

    def _read(self, size=-1, /):
        if size is None:
            size = -1
        size = _size(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._open('read')
        self._settle()
        pieces = [self._ahead]
        self._ahead = b''
        if size == -1:
            if hasattr(self._raw, 'readall'):
                rest = self._raw.readall()
                if rest is None:
                    return pieces[0] or None
                if not isinstance(rest, bytes):
                    raise TypeError('readall() should return bytes')
                return pieces[0] + rest
            while True:
                piece = self._raw.read()
                if not isinstance(piece, bytes) and piece is not None:
                    raise TypeError('read() should return bytes')
                if not piece:
                    return None if piece is None and not b''.join(pieces) else b''.join(pieces)
                pieces.append(piece)
        have = len(pieces[0])
        while have < size:
            wanted = size - have
            block = wanted - wanted % self._buffer_size or self._buffer_size
            piece = self._fetch(block)
            if not piece:
                if piece is None and not have:
                    return None
                break
            pieces.append(piece)
            have += len(piece)
        whole = b''.join(pieces)
        self._ahead = whole[size:]
        return whole[:size]

    def _peek(self, size=0, /):
        self._open('peek')
        self._settle()
        if not self._ahead:
            self._ahead = self._fetch(self._buffer_size) or b''
        return self._ahead

    def _read1(self, size=-1, /):
        self._open('read')
        self._settle()
        if size < 0:
            size = self._buffer_size
        if size == 0:
            return b''
        if not self._ahead:
            return self._fetch(size) or b''
        piece, self._ahead = self._ahead[:size], self._ahead[size:]
        return piece

    def _readinto(self, buffer, /):
        view = memoryview(buffer).cast('B')
        piece = self._read(len(view))
        if piece is None:
            return None
        view[:len(piece)] = piece
        return len(piece)

    def _readinto1(self, buffer, /):
        view = memoryview(buffer).cast('B')
        self._open('readinto')
        self._settle()
        room = len(view)
        piece, self._ahead = self._ahead[:room], self._ahead[room:]
        room -= len(piece)
        if room > self._buffer_size:
            piece += self._fetch(room) or b''
        elif room and not piece:
            self._ahead = self._fetch(self._buffer_size) or b''
            piece, self._ahead = self._ahead[:room], self._ahead[room:]
        view[:len(piece)] = piece
        return len(piece)

    def _readline(self, size=-1, /):
        self._open('readline')
        size = _size(size)
        self._settle()
        line = b''
        while size < 0 or len(line) < size:
            if not self._ahead:
                self._ahead = self._fetch(self._buffer_size) or b''
                if not self._ahead:
                    break
            end = self._ahead.find(b'\n') + 1 or len(self._ahead)
            if size >= 0:
                end = min(end, size - len(line))
            line += self._ahead[:end]
            self._ahead = self._ahead[end:]
            if line.endswith(b'\n'):
                break
        return line

    # Writing

    def _write(self, piece, /):
        if isinstance(piece, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        piece = _bytes_like(piece)
        if self._under().closed:
            raise ValueError('write to closed file')
        if self._ahead:
            self._raw.seek(-len(self._ahead), 1)
            self._ahead = b''
        if len(piece) <= self._buffer_size - len(self._pending):
            self._pending += piece
            return len(piece)
        rest = piece
        try:
            self._settle()
            while len(rest) > self._buffer_size:
                written = self._hand_over(rest)
                if written is None:
                    break
                rest = rest[written:]
        except BlockingIOError:
            pass
        # Where the stream below takes no more, what there is room for is kept.
        room = self._buffer_size - len(self._pending)
        self._pending += rest[:room]
        if len(rest) > room:
            raise BlockingIOError(11, 'write could not complete without blocking', len(piece) - len(rest) + room)
        return len(piece)


class BufferedReader(_Buffered):
    """Reads a stream of bytes ahead."""

    __module__ = '_io'
    _reads = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)

    def flush(self):
        return self._under().flush()

    read, peek, read1, readinto = _Buffered._read, _Buffered._peek, _Buffered._read1, _Buffered._readinto
    readinto1, readline = _Buffered._readinto1, _Buffered._readline

    def write(self, piece, /):
        self._refuse('write')


class BufferedWriter(_Buffered):
    """Collects what is written to a stream of bytes."""

    __module__ = '_io'
    _writes = True
    write = _Buffered._write

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)


class BufferedRandom(_Buffered):
    """Reads and writes a stream of bytes at one place."""

    __module__ = '_io'
    _reads = _writes = True
    read, peek, read1, readinto = _Buffered._read, _Buffered._peek, _Buffered._read1, _Buffered._readinto
    readinto1, readline, write = _Buffered._readinto1, _Buffered._readline, _Buffered._write

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        super().__init__(raw, buffer_size)


class BufferedRWPair(_BufferedIOBase):
    """A stream to read and another one to write."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def write(self, piece, /):
        return self.writer.write(piece)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.writer.isatty() or self.reader.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


_KEEP = object()
_MARKED = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}


class TextIOWrapper(_TextIOBase, metaclass=_abc.ABCMeta):    # so that the machine's own streams are some, too
    """A text on top of a stream of bytes."""

    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        for name, value in (('encoding', encoding), ('errors', errors)):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"TextIOWrapper() argument {name!r} must be str or None, not {type(value).__name__}")
        ''.encode(encoding or 'utf-8', errors or 'strict')
        self._is_readable = buffer.readable()
        self._is_writable = buffer.writable()
        self._buffer = buffer
        # The mark that begins some encodings is written once.
        self._is_marked = buffer.seekable() and buffer.tell() != 0
        self._is_telling = True
        self._encoding = encoding or 'UTF-8'
        self._errors = errors or 'strict'
        self._newline = newline
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._pending = []
        self._ahead = None    # the decoded text that was not read yet

    def __repr__(self):
        shown = ''
        for name, holder in (('name', self._buffer), ('mode', self)):
            try:
                value = getattr(holder, name, None)
            except Exception:
                continue
            if value is not None:
                shown += f'{name}={value!r} '
        return f'<_io.TextIOWrapper {shown}encoding={self._encoding!r}>'

    @property
    def buffer(self):
        return self._buffer

    @property
    def name(self):
        return self._buffer.name

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def newlines(self):
        return None if self._ahead is None else self._ahead.newlines

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def closed(self):
        return self._under().closed

    def _under(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=_KEEP, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None or errors is not None or newline is not _KEEP:
            if self._ahead is not None and (encoding is not None or newline is not _KEEP):
                raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first '
                                           'read')
            if encoding == 'locale':
                encoding = 'UTF-8'
            if encoding is not None:
                ''.encode(encoding)
                self._errors = errors or 'strict'
                self._is_marked = self._buffer.seekable() and self._buffer.tell() != 0
            self._encoding = encoding or self._encoding
            self._errors = errors or self._errors
            if newline is not _KEEP:
                self._newline = newline
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        self._settle()
        self._buffer.flush()

    def _settle(self):
        if self._pending:
            self._buffer.write(b''.join(self._pending))
            self._pending.clear()

    def write(self, text, /):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {"None" if text is None else type(text).__name__}')
        if not self._is_writable:
            raise UnsupportedOperation('not writable')
        written = text
        if self._newline not in (None, '', '\n'):
            written = text.replace('\n', self._newline)
        encoding = self._encoding
        if self._is_marked:
            encoding = _MARKED.get(encoding.lower().replace('_', '-'), encoding)
        self._is_marked = True
        self._pending.append(written.encode(encoding, self._errors))
        if self._line_buffering and ('\n' in text or '\r' in text):
            self.flush()
        elif self._write_through:
            self._settle()
        return len(text)

    def _fill(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not self._is_readable:
            raise UnsupportedOperation('not readable')
        self.flush()
        if self._ahead is None:
            content = self._buffer.read()
            if not isinstance(content, (bytes, bytearray, memoryview)):
                raise TypeError(f"underlying read() should have returned a bytes-like object, not "
                                f"'{type(content).__name__}'")
            if not hasattr(self._buffer, 'read1'):
                # A raw stream gives what it has.
                while piece := self._buffer.read():
                    content += piece
            name = self._encoding.lower().replace('_', '-')
            if name in ('utf-16', 'utf-32') and content and not content.startswith((b'\xff\xfe', b'\xfe\xff', b'\0\0')):
                raise UnicodeError(f'{name.upper()} stream does not start with BOM')
            text = content.decode(self._encoding, self._errors)
            self._source = text
            if self._newline:    # what is read stays as it is
                self._ahead = StringIO(None, self._newline)
                self._ahead._content = text
                self._ahead._length = len(text)
            else:
                self._ahead = StringIO(text, self._newline)
        return self._ahead

    def read(self, size=-1, /):
        return self._fill().read(size)

    def readline(self, size=-1, /):
        return self._fill().readline(_index(size))

    def __next__(self):
        self._is_telling = False
        line = self.readline()
        if not line:
            self._is_telling = True
            raise StopIteration
        return line

    def seek(self, cookie, whence=0, /):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not self._buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            self._ahead = None
            self._is_telling = True
            cookie = self._buffer.seek(0, 2)
            self._is_marked = cookie != 0
            return cookie
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        self._ahead = None
        self._is_telling = True
        self._is_marked = cookie != 0
        return self._buffer.seek(cookie)

    def tell(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not self._buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._is_telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        if self._ahead is None:
            return self._buffer.tell()
        left = self._source[self._source_place(self._ahead.tell()):]
        return self._buffer.tell() - len(left.encode(self._encoding, self._errors))

    def _source_place(self, place):
        # Where in the text as it was decoded: endings of two characters are read as one.
        if self._newline is not None:
            return place
        at = 0
        while place > 0:
            pair = self._source.find('\r\n', at, at + place)
            if pair < 0:
                # The last one may be the first half of an ending.
                at += place
                return at + 1 if self._source[at - 1:at + 1] == '\r\n' else at
            place -= pair - at + 1
            at = pair + 2
        return at

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(pos)


class IncrementalNewlineDecoder:
    """Line endings made the same in a text that comes in pieces."""

    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self._seen = 0
        self._has_cr = False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._has_cr and (text or final):
            text = '\r' + text
            self._has_cr = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._has_cr = True
        self._seen |= _endings(text)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

    def getstate(self):
        state, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return state, flag << 1 | self._has_cr

    def setstate(self, state):
        text, flag = state
        self._has_cr = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((text, flag >> 1))

    def reset(self):
        self._seen = 0
        self._has_cr = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return _named_endings(self._seen)


def text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None else encoding


class IOBase(_IOBase, metaclass=_abc.ABCMeta):
    __module__ = 'io'


class RawIOBase(_RawIOBase, IOBase):
    __module__ = 'io'


class BufferedIOBase(_BufferedIOBase, IOBase):
    __module__ = 'io'


class TextIOBase(_TextIOBase, IOBase):
    __module__ = 'io'


for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper, type(_sys.stdout)):
    TextIOBase.register(_class)
TextIOWrapper.register(type(_sys.stdout))
