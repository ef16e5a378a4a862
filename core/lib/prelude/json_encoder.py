# json.encoder: from values to text.

__all__ = ['JSONEncoder']

from sys import getrecursionlimit as _getrecursionlimit
from _json import encode as _encode_plain, encode_basestring, encode_basestring_ascii

c_encode_basestring_ascii = encode_basestring_ascii
c_encode_basestring = encode_basestring
ESCAPE_DCT = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t',
              **{chr(i): '\\u{0:04x}'.format(i) for i in range(0x20) if chr(i) not in '\b\f\n\r\t'}}
INFINITY = float('inf')


def py_encode_basestring(s):
    return encode_basestring(s)


def py_encode_basestring_ascii(s):
    return encode_basestring_ascii(s)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return self._text(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        is_by_c = _one_shot and self.indent is None
        if is_by_c:
            for place, text in ((5, self.key_separator), (6, self.item_separator)):
                if not isinstance(text, str):
                    raise TypeError(f'make_encoder() argument {place} must be str, not {type(text).__name__}')
        if is_by_c:
            for flag in (self.check_circular, self.ensure_ascii, self.sort_keys, self.skipkeys, self.allow_nan):
                bool(flag)
        if _one_shot:
            indent = self.indent
            if indent is not None and not isinstance(indent, str):
                indent = ' ' * indent
            text = _encode_plain(o, bool(self.ensure_ascii), self.item_separator, self.key_separator, indent,
                                 bool(self.sort_keys))
            if text is not None:
                return (text,)
        parts = self._parts(o, is_by_c)
        return tuple(parts) if is_by_c else parts

    def _text(self, s):
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)

    def _float(self, number, is_by_c):
        if number != number:
            text = 'NaN'
        elif number in (float('inf'), float('-inf')):
            text = 'Infinity' if number > 0 else '-Infinity'
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            value = '' if is_by_c else f': {number!r}'
            raise ValueError('Out of range float values are not JSON compliant' + value)
        return text

    def _scalar(self, o, is_by_c):
        # None: it is something that has parts.
        if isinstance(o, str):
            return self._text(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o, is_by_c)
        return None

    def _key(self, key, is_by_c):
        # None: to be skipped.
        if isinstance(key, str):
            return self._text(key)
        if isinstance(key, float):
            key = self._float(key, is_by_c)
        elif key is True:
            key = 'true'
        elif key is False:
            key = 'false'
        elif key is None:
            key = 'null'
        elif isinstance(key, int):
            key = int.__repr__(key)
        elif self.skipkeys:
            return None
        else:
            raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
        return self._text(key)

    def _items(self, mapping, is_by_c):
        items = mapping.items()
        if is_by_c:
            try:
                items = list(items)
            except TypeError:
                raise TypeError(f'{type(mapping).__name__}.items() returned a non-iterable '
                                f'(type {type(items).__name__})') from None
        return sorted(items) if self.sort_keys else items

    def _parts(self, o, is_by_c):
        text = self._scalar(o, is_by_c)
        if text is not None:
            yield text
            return
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        between = self.item_separator
        # What is being written, innermost last: the value, an iterator over its parts (None: it stands for another
        # value), whether it is a dict, whether nothing was written of it yet.
        open_values = []
        level = 0
        limit = _getrecursionlimit()
        while True:
            # A value that has parts begins.
            if self.check_circular:
                for other in open_values:
                    if other[0] is o:
                        raise ValueError('Circular reference detected')
            if len(open_values) >= limit:
                raise RecursionError('maximum recursion depth exceeded' +
                                     (' while encoding a JSON object' if is_by_c else ''))
            entry = None
            if isinstance(o, (list, tuple)):
                items = list(iter(o)) if is_by_c else o
                if items:
                    entry = [o, iter(items), False, True]
                else:
                    yield '[]'
            elif isinstance(o, dict):
                if dict.__len__(o) if is_by_c else o:
                    yield '{'
                    if indent is not None:
                        yield '\n' + indent * (level + 1)
                    entry = [o, iter(self._items(o, is_by_c)), True, True]
                else:
                    yield '{}'
            else:
                other = self.default(o)
                text = self._scalar(other, is_by_c)
                if text is None:
                    open_values.append([o, None, False, False])
                    o = other
                    continue
                yield text
            if entry is not None:
                open_values.append(entry)
                level += 1
            # What goes on with what is open, until another value with parts begins.
            o = None
            while open_values:
                entry = open_values[-1]
                if entry[1] is None:
                    open_values.pop()
                    continue
                newline = '' if indent is None else '\n' + indent * level
                for item in entry[1]:
                    if entry[2]:
                        if is_by_c and not (isinstance(item, tuple) and len(item) == 2):
                            raise ValueError('items must return 2-tuples')
                        key, item = item
                        text = self._key(key, is_by_c)
                        if text is None:
                            continue
                        if not entry[3]:
                            yield between + newline
                        entry[3] = False
                        yield text
                        yield self.key_separator
                        lead = ''
                    else:
                        lead = '[' + newline if entry[3] else between + newline
                        entry[3] = False
                    text = self._scalar(item, is_by_c)
                    if text is None:
                        if lead:
                            yield lead
                        o = item
                        break
                    yield lead + text
                else:
                    level -= 1
                    if indent is not None:
                        yield '\n' + indent * level
                    yield '}' if entry[2] else ']'
                    open_values.pop()
                    continue
                break
            else:
                return
