# io: texts and bytes in memory that are read and written as files are.
import abc as _abc
import sys as _sys
from operator import index as _index

__all__ = ['BlockingIOError', 'BufferedIOBase', 'BytesIO', 'DEFAULT_BUFFER_SIZE', 'IOBase', 'RawIOBase', 'SEEK_CUR', 'SEEK_END', 'SEEK_SET',
           'StringIO', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation']

BlockingIOError = BlockingIOError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'


class IOBase(metaclass=_abc.ABCMeta):
    __module__ = 'io'
    _closed = False

    def _refuse(self, name):
        raise UnsupportedOperation(name)

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def flush(self):
        if self.closed:
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

    def __enter__(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
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
            if size >= hint:
                break
        return lines

    def writelines(self, lines, /):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    __module__ = 'io'

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


class BufferedIOBase(IOBase):
    __module__ = 'io'

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
        if not isinstance(buffer, (bytearray, memoryview)):
            raise TypeError(f'{name}() argument must be read-write bytes-like object, not '
                            f'{"None" if buffer is None else type(buffer).__name__}')
        piece = read(len(buffer))
        buffer[:len(piece)] = piece
        return len(piece)


class TextIOBase(IOBase):
    __module__ = 'io'
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


class _Memory:
    # A place in a growing text or bytes; what is written at the end is collected in pieces.
    __slots__ = ()

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
            content += self._filler * (self._pos - len(content))
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
            content = self._all()
            if type(content) is bytearray:
                del content[pos:]
            else:
                self._content = content[:pos]
            self._length = pos
        return pos


class StringIO(_Memory, TextIOBase):
    """A text that can be read and written as a file."""

    __module__ = '_io'
    _filler = '\0'

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

    @property
    def line_buffering(self):
        self._check()
        return False

    @property
    def newlines(self):
        self._check()
        if self._newline:
            return None
        found = tuple(ending for bit, ending in ((1, '\r'), (2, '\n'), (4, '\r\n')) if self._seen & bit)
        return found[0] if len(found) == 1 else found or None

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        written = len(text)
        if not self._newline:
            both = text.count('\r\n')
            self._seen |= (4 if both else 0) | (1 if text.count('\r') > both else 0) | (2 if text.count('\n') > both else 0)
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
        return self.getvalue(), self._newline, self._pos, None

    def __reduce__(self):
        raise TypeError("cannot pickle '_io.StringIO' object")


class BytesIO(_Memory, BufferedIOBase):
    """Bytes that can be read and written as a file."""

    __module__ = '_io'
    _filler = b'\0'

    def __init__(self, initial_bytes=b''):
        if initial_bytes is not None and not isinstance(initial_bytes, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(initial_bytes).__name__}'")
        self._closed = False
        self._pieces = []
        self._content = bytes(initial_bytes or b'')
        self._length = len(self._content)
        self._pos = 0

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def write(self, piece, /):
        self._check()
        if not isinstance(piece, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(piece).__name__}'")
        if piece:
            self._put(bytes(piece))
        return piece.nbytes if isinstance(piece, memoryview) else len(piece)

    def _put(self, piece):
        if type(self._content) is bytes:
            return _Memory._put(self, piece)
        end = self._pos + len(piece)
        if self._pos > self._length:
            self._content.extend(b'\0' * (self._pos - self._length))
        self._content[self._pos:end] = piece
        self._length = len(self._content)
        self._pos = end

    def getvalue(self):
        self._check()
        return bytes(self._all())

    def read(self, size=-1, /):
        self._check()
        return bytes(self._take(size))

    def read1(self, size=-1, /):
        self._check()
        return bytes(self._take(size))

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        content = self._all()
        end = content.find(b'\n', self._pos) + 1 or self._length
        if size >= 0:
            end = min(end, self._pos + size)
        line = bytes(content[self._pos:end])
        self._pos = max(self._pos, end)
        return line

    def seek(self, pos, whence=0, /):
        self._check()
        pos, whence = _position(pos, whence)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos = max(0, self._pos + pos)
        elif whence == 2:
            pos = max(0, self._length + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = pos
        return pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        self._check()
        return self._cut(pos, 'negative size value')

    def close(self):
        self._closed = True
        self._content = b''
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

    def getbuffer(self):
        self._check()
        self._content = bytearray(self._all()) if type(self._content) is bytes else self._content
        return memoryview(self._content)

    def readlines(self, hint=None, /):
        self._check()
        if hint is not None and not hasattr(type(hint), '__index__'):
            raise TypeError(f"integer argument expected, got '{type(hint).__name__}'")
        return BufferedIOBase.readlines(self, hint)


class TextIOWrapper(TextIOBase):
    """A text on top of a stream of bytes."""

    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        ''.encode(encoding or 'utf-8', errors or 'strict')
        self._buffer = buffer
        self._encoding = encoding or 'UTF-8'
        self._errors = errors or 'strict'
        self._newline = newline
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._pending = []
        self._ahead = None    # the decoded text that was not read yet

    def __repr__(self):
        name = getattr(self._buffer, 'name', None)
        return f"<_io.TextIOWrapper {f'name={name!r} ' if name is not None else ''}encoding={self._encoding!r}>"

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
        return self._buffer.closed

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self._encoding = encoding or self._encoding
        self._errors = errors or self._errors
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
        return self._buffer

    def close(self):
        if not self.closed:
            self.flush()
            self._buffer.close()

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if self._pending:
            self._buffer.write(b''.join(self._pending))
            self._pending.clear()

    def write(self, text, /):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {"None" if text is None else type(text).__name__}')
        written = text
        if self._newline not in (None, '', '\n'):
            written = text.replace('\n', self._newline)
        self._pending.append(written.encode(self._encoding, self._errors))
        if self._write_through or self._line_buffering and '\n' in text:
            self.flush()
        return len(text)

    def _fill(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        self.flush()
        if self._ahead is None:
            text = self._buffer.read().decode(self._encoding, self._errors)
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

    def seek(self, pos, whence=0, /):
        self.flush()
        self._ahead = None
        return self._buffer.seek(pos, whence)

    def tell(self):
        self.flush()
        if self._ahead is None:
            return self._buffer.tell()
        left = self._ahead.getvalue()[self._ahead.tell():]
        return self._buffer.tell() - len(left.encode(self._encoding, self._errors))

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(pos)


TextIOWrapper.register(type(_sys.stdout))
