# memoryview: a window on the bytes of another object, without a copy.


def _view_format(format):
    code = format[1:] if format[:1] == '@' else format
    if code not in _VIEW_SIZES:
        raise ValueError("memoryview: destination format must be a native single character format prefixed with an "
                         "optional '@'")
    return code


_VIEW_SIZES = {'B': 1, 'b': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8,
               'N': 8, 'f': 4, 'd': 8}


class memoryview:
    __slots__ = ('_base', '_at', '_format', '_size', '_shape', '__weakref__')

    def __new__(cls, object):
        base = object
        if isinstance(base, memoryview):
            base._check()
            return base._other(base._at)
        if not isinstance(base, (bytes, bytearray)):
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(base).__name__}'")
        self = super().__new__(cls)
        self._base = base
        self._at = range(len(base))
        self._format = 'B'
        self._size = 1
        self._shape = None
        return self

    def _other(self, at):
        other = object.__new__(memoryview)
        other._base = self._base
        other._at = at
        other._format = self._format
        other._size = self._size
        other._shape = None
        return other

    def _check(self):
        if self._at is None:
            raise ValueError('operation forbidden on released memoryview object')

    def _item(self, at):
        size = self._size
        raw = bytes(self._base[at:at + size])
        code = self._format
        if code == 'c':
            return raw
        if code == '?':
            return raw != b'\0'
        if code in 'fd':
            return self._float(raw)
        return int.from_bytes(raw, 'little', signed=code.islower())

    def _float(self, raw):
        digits, low = (23, 127) if len(raw) == 4 else (52, 1023)
        bits = int.from_bytes(raw, 'little')
        sign = -1.0 if bits >> len(raw) * 8 - 1 else 1.0
        fraction = bits & (1 << digits) - 1
        exponent = bits >> digits & 2 * low + 1
        if exponent == 2 * low + 1:
            return sign * float('nan' if fraction else 'inf')
        if exponent == 0:
            return sign * (fraction * 2.0 ** (1 - low - digits))
        return sign * ((fraction + (1 << digits)) * 2.0 ** (exponent - low - digits))

    def _put(self, at, value):
        code = self._format
        if code == 'c':
            if not isinstance(value, bytes) or len(value) != 1:
                raise TypeError(f"memoryview: invalid type for format '{code}'")
            raw = value
        elif code in 'fd':
            raise NotImplementedError(f"memoryview: format {code} not supported")
        elif code == '?':
            raw = b'\1' if value else b'\0'
        else:
            if not hasattr(type(value), '__index__'):
                raise TypeError(f"memoryview: invalid type for format '{code}'")
            try:
                raw = value.__index__().to_bytes(self._size, 'little', signed=code.islower())
            except OverflowError:
                raise ValueError(f"memoryview: invalid value for format '{code}'") from None
        self._base[at:at + self._size] = raw

    def __len__(self):
        self._check()
        return len(self._at)

    def _place(self, key):
        if not hasattr(type(key), '__index__'):
            raise TypeError('memoryview: invalid slice key')
        try:
            return self._at[key]
        except IndexError:
            raise IndexError('index out of bounds on dimension 1') from None

    def __getitem__(self, key):
        self._check()
        if isinstance(key, slice):
            return self._other(self._at[key])
        return self._item(self._place(key))

    def __setitem__(self, key, value):
        self._check()
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(key, slice):
            at = self._at[key]
            if not isinstance(value, (bytes, bytearray, memoryview)):
                raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
            items = memoryview(value).tolist()
            if len(items) != len(at):
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            for place, item in zip(at, items):
                self._put(place, item)
            return
        self._put(self._place(key), value)

    def __delitem__(self, key):
        raise TypeError('cannot delete memory')

    def __iter__(self):
        self._check()
        return iter(self.tolist())

    def __eq__(self, other):
        if self is other:
            return True
        if isinstance(other, (bytes, bytearray)):
            other = memoryview(other)
        if not isinstance(other, memoryview):
            return NotImplemented
        if self._at is None or other._at is None:
            return False
        return self.tolist() == other.tolist()

    def __hash__(self):
        self._check()
        if not self.readonly:
            raise ValueError('cannot hash writable memoryview object')
        return hash(self.tobytes())

    def __repr__(self):
        at = object.__repr__(self).rpartition(' ')[2]
        return f'<{"memory" if self._at is not None else "released memory"} at {at}'

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.release()

    def __bytes__(self):
        return self.tobytes()

    def release(self):
        self._at = None

    def tobytes(self, order='C'):
        self._check()
        size = self._size
        return b''.join([bytes(self._base[at:at + size]) for at in self._at])

    def tolist(self):
        self._check()
        return [self._item(at) for at in self._at]

    def hex(self, *args, **keywords):
        return self.tobytes().hex(*args, **keywords)

    def toreadonly(self):
        self._check()
        other = memoryview(bytes(self._base))
        other._at, other._format, other._size = self._at, self._format, self._size
        return other

    def cast(self, format, shape=None):
        self._check()
        code = _view_format(format)
        size = _VIEW_SIZES[code]
        if self.nbytes % size:
            raise TypeError('memoryview: length is not a multiple of itemsize')
        if not self.contiguous:
            raise TypeError('memoryview: casts are restricted to C-contiguous views')
        if 1 not in (size, self._size):
            raise TypeError('memoryview: cannot cast between two non-byte formats')
        start = self._at.start
        other = self._other(range(start, start + self.nbytes, size))
        other._format, other._size = code, size
        return other

    @property
    def obj(self):
        self._check()
        return self._base

    @property
    def nbytes(self):
        self._check()
        return len(self._at) * self._size

    @property
    def readonly(self):
        self._check()
        return isinstance(self._base, bytes)

    @property
    def format(self):
        self._check()
        return self._format

    @property
    def itemsize(self):
        self._check()
        return self._size

    @property
    def ndim(self):
        self._check()
        return 1

    @property
    def shape(self):
        self._check()
        return (len(self._at),)

    @property
    def strides(self):
        self._check()
        return (self._at.step,)

    @property
    def suboffsets(self):
        self._check()
        return ()

    @property
    def contiguous(self):
        self._check()
        return self._at.step == self._size or len(self._at) < 2

    c_contiguous = f_contiguous = contiguous


memoryview.__module__ = 'builtins'
from _types import _mark_as
_mark_as(memoryview, 1 << 5)
del _mark_as
