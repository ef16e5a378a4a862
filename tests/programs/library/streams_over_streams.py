# Streams over streams of the program's own: what is asked below, what is refused, and how they close.
import io


def tried(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e, '|', repr(e.__cause__), '|', repr(e.__context__))


class Noisy(io.BytesIO):
    def read(self, size=-1):
        print('read', size)
        return super().read(size)

    def readinto(self, room):
        print('readinto', len(room))
        return super().readinto(room)


reader = io.BufferedReader(Noisy(b'abcdefghi'), 100)
print([reader.read(size) for size in (3, 1, 4, 8)])


class Pieces(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)

    def readable(self):
        return True

    def readinto(self, room):
        piece = self.pieces.pop(0) if self.pieces else b''
        if not isinstance(piece, bytes):
            return piece
        room[:len(piece)] = piece
        return len(piece)


reader = io.BufferedReader(Pieces(b'abc', b'de', b'fgh', b'jkl'), 10)
room = bytearray(2)
print(reader.peek(3), reader.readinto1(room), room, reader.readinto1(room), reader.readinto1(room), room)
room = bytearray(20)
print(reader.peek(3), reader.readinto1(room), room)
tried(io.BufferedReader(Pieces('x')).readline)
tried(io.BufferedReader(Pieces(-5)).readline)
text = io.TextIOWrapper(Pieces(b'abc', b'def', b'ghi\njkl\nopq\n'), encoding='ascii', newline='\n')
print(text.read(4), repr(text.readline()), list(text))


class Lost(io.BytesIO):
    def seek(self, *args):
        return -7
    tell = seek


tried(io.BufferedReader(Lost()).tell)
tried(io.BufferedWriter(Lost()).seek, 0)


class Deaf(io.BytesIO):
    def readable(self):
        return False

    def writable(self):
        return False


text = io.TextIOWrapper(Deaf(), encoding='utf-8')
tried(text.read)
tried(text.write, 'x')
tried(io.TextIOWrapper(io.StringIO('a'), encoding='utf-8').read, 1)


class Stuck(io.BytesIO):
    def flush(self):
        raise OSError('flush')

    def close(self):
        super().close()
        raise OSError('close')


for made in (io.BufferedWriter(Stuck()), io.TextIOWrapper(Stuck(), encoding='utf-8')):
    tried(made.close)
    print(made.closed)


class Bare(io.IOBase):
    def flush(self):
        raise OSError('flush')


bare = Bare()
tried(bare.close)
print(bare.closed)
bytes_below = io.BytesIO()
text = io.TextIOWrapper(bytes_below, encoding='utf-8', newline='\n', line_buffering=True)
text.write('A')
print(bytes_below.getvalue())
text.write('B\rC')
print(bytes_below.getvalue())
text.mode = 'r+'
bytes_below.name = 'below'
print(text)
text = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b'AAA\r\nBB\nCD\r\n\r\nE')), encoding='ascii')
places = []
while True:
    places.append(text.tell())
    if not text.read(1):
        break
print(len(places))
for place in places:
    text.seek(place)
    print(repr(text.read()), end=' ')
print()
text.buffer.detach()
print(text)


class Slow(io.RawIOBase):
    def __init__(self):
        self.taken = []
        self.room = 3

    def writable(self):
        return True

    def write(self, piece):
        if not self.room:
            return None
        piece = bytes(piece)[:self.room]
        self.room -= len(piece)
        self.taken.append(piece)
        return len(piece)


slow = Slow()
writer = io.BufferedWriter(slow, 4)
print(writer.write(b'abcd'), writer.write(b'efg'), slow.taken)
try:
    writer.write(b'hijklmn')
except BlockingIOError as e:
    print(e.strerror, e.characters_written)
slow.room = 100
print(writer.write(b'opqrstuv'), slow.taken)
writer.flush()
print(slow.taken)


class Boastful(Slow):
    def write(self, piece):
        return 2 * len(piece)


writer = io.BufferedWriter(Boastful(), 4)
tried(writer.write, b'abcdef')
text = io.StringIO()
for state in (('', b'', 0, None), (b'', '', 0, None), ('', '', 0.0, None), ('', '', 0, 0), ('few', 0), 0,
              ('ab\r\n', '\r\n', True, {'note': 1})):
    tried(text.__setstate__, state)
print(text.__getstate__(), repr(text.read()))
content = io.BytesIO()
for state in (('', 0, None), (None, 0, None), (b'', 0.0, None), (b'', 0, 0), (b'few',), (b'abc', True, {'note': 2})):
    tried(content.__setstate__, state)
print(content.__getstate__(), content.read())
