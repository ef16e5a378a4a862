# json.decoder: from text to values.

from _json import decode as _decode_plain
from _operators import size_of as _size_of, type_name as _type_name

__all__ = ['JSONDecoder', 'JSONDecodeError']

_space = ' \t\n\r'
_simple_escapes = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {line} column {column} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(text, place):
    while place < len(text) and text[place] in _space:
        place += 1
    return place


def _hex(text, place):
    digits = text[place + 1:place + 5]
    if place + 5 < len(text) and all([digit in '0123456789abcdefABCDEF' for digit in digits]):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', text, place)


def scanstring(text, end, strict=True):
    """The string whose opening quote stands before `end`, and the place after its closing one."""
    end = _size_of(end)
    if not isinstance(text, str):
        raise TypeError(f'first argument must be a string, not {_type_name(text)}')
    if not 0 <= end <= len(text):
        raise ValueError('end is out of bounds')
    begin = end - 1
    parts = []
    while True:
        stop = end
        while stop < len(text) and text[stop] not in '"\\' and text[stop] >= ' ':
            stop += 1
        if stop > end:
            parts.append(text[end:stop])
        if stop >= len(text):
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        char = text[stop]
        end = stop + 1
        if char == '"':
            return ''.join(parts), end
        if char != '\\':
            if strict:
                raise JSONDecodeError('Invalid control character at', text, stop)
            parts.append(char)
            continue
        if end >= len(text):
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        char = text[end]
        if char != 'u':
            if char not in _simple_escapes:
                raise JSONDecodeError('Invalid \\escape', text, stop)
            parts.append(_simple_escapes[char])
            end += 1
            continue
        code = _hex(text, end)
        end += 5
        if 0xd800 <= code <= 0xdbff and text[end:end + 2] == '\\u':
            low = _hex(text, end + 1)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800 << 10) | (low - 0xdc00))
                end += 6
        parts.append(chr(code))


NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')
BACKSLASH = _simple_escapes
WHITESPACE_STR = _space
py_scanstring = c_scanstring = scanstring


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self._is_plain = not (object_hook or object_pairs_hook or parse_float or parse_int)
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {'-Infinity': float('-inf'), 'Infinity': float('inf'),
                                                 'NaN': float('nan')}.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = self._object
        self.parse_array = self._array
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = self._scan

    def decode(self, s):
        if not isinstance(s, str):
            raise TypeError('cannot use a string pattern on a bytes-like object' if isinstance(s, (bytes, bytearray))
                            else f"expected string or bytes-like object, got '{type(s).__name__}'")
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        if self._is_plain:
            found = _decode_plain(s, idx, bool(self.strict))
            if found is not None:
                return found
        try:
            return self._value(s, idx)
        except RecursionError:
            kind = 'array' if s.startswith('[', idx) else 'object'
            raise RecursionError(
                f'maximum recursion depth exceeded while decoding a JSON {kind} from a unicode string') from None

    def _scan(self, text, place):
        if not isinstance(text, str):
            raise TypeError(f'first argument must be a string, not {type(text).__name__}')
        if place < 0:
            raise ValueError('idx cannot be negative')
        if place >= len(text):
            raise StopIteration(place)
        return self._value(text, place)

    def _value(self, text, place):
        char = text[place:place + 1]
        if char == '"':
            return scanstring(text, place + 1, self.strict)
        if char == '{':
            return self._object(text, place + 1)
        if char == '[':
            return self._array(text, place + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if text.startswith(word, place):
                return value, place + len(word)
        end = place + (char == '-')
        digits = end
        while digits < len(text) and text[digits] in '0123456789':
            digits += 1
        if digits > end:
            if text[end] == '0':
                digits = end + 1
            return self._number(text, place, digits)
        for word in ('NaN', 'Infinity', '-Infinity'):
            if text.startswith(word, place):
                return self.parse_constant(word), place + len(word)
        try:
            raise StopIteration(place)
        except StopIteration:    # CPython's scanner says so
            raise JSONDecodeError('Expecting value', text, place) from None

    def _number(self, text, begin, end):
        is_float = False
        if text[end:end + 1] == '.':
            stop = end + 1
            while stop < len(text) and text[stop] in '0123456789':
                stop += 1
            if stop > end + 1:
                is_float = True
                end = stop
        if text[end:end + 1] and text[end] in 'eE':
            stop = end + 1
            if text[stop:stop + 1] and text[stop] in '+-':
                stop += 1
            first = stop
            while stop < len(text) and text[stop] in '0123456789':
                stop += 1
            if stop > first:
                is_float = True
                end = stop
        number = text[begin:end]
        return (self.parse_float(number) if is_float else self.parse_int(number)), end

    def _object(self, text, place):
        pairs = []
        place = _skip(text, place)
        if text[place:place + 1] == '}':
            place += 1
        else:
            if text[place:place + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', text, place)
            while True:
                key, place = scanstring(text, place + 1, self.strict)
                place = _skip(text, place)
                if text[place:place + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", text, place)
                value, place = self._value(text, _skip(text, place + 1))
                pairs.append((key, value))
                place = _skip(text, place)
                char = text[place:place + 1]
                if char == '}':
                    place += 1
                    break
                if char != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", text, place)
                place = _skip(text, place + 1)
                if text[place:place + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', text, place)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), place
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, place

    def _array(self, text, place):
        values = []
        place = _skip(text, place)
        if text[place:place + 1] == ']':
            return values, place + 1
        while True:
            value, place = self._value(text, place)
            values.append(value)
            place = _skip(text, place)
            char = text[place:place + 1]
            if char == ']':
                return values, place + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, place)
            place = _skip(text, place + 1)
