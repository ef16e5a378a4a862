# json.encoder: from values to text.

__all__ = ['JSONEncoder']

from _json import encode as _encode_plain, encode_basestring, encode_basestring_ascii

c_encode_basestring_ascii = encode_basestring_ascii
c_encode_basestring = encode_basestring
ESCAPE_DCT = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t',
              **{chr(i): '\\u{0:04x}'.format(i) for i in range(0x20) if chr(i) not in '\b\f\n\r\t'}}
INFINITY = float('inf')


class JSONEncoder:
    _is_by_c = False    # what is said of a number depends on it
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
        if _one_shot:
            indent = self.indent
            if indent is not None and not isinstance(indent, str):
                indent = ' ' * indent
            text = _encode_plain(o, bool(self.ensure_ascii), self.item_separator, self.key_separator, indent,
                                 bool(self.sort_keys))
            if text is not None:
                return (text,)
        parts = []
        self._is_by_c = _one_shot and self.indent is None
        try:
            self._add(parts, o, 0, [])
        except RecursionError:
            if not self._is_by_c:
                raise
            raise RecursionError('maximum recursion depth exceeded while encoding a JSON object') from None
        return iter(parts)

    def _text(self, s):
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)

    def _float(self, number):
        if number != number:
            text = 'NaN'
        elif number in (float('inf'), float('-inf')):
            text = 'Infinity' if number > 0 else '-Infinity'
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            value = '' if self._is_by_c else f': {number!r}'
            raise ValueError('Out of range float values are not JSON compliant' + value)
        return text

    def _newline(self, level):
        indent = self.indent if isinstance(self.indent, str) else ' ' * self.indent
        return '\n' + indent * level

    def _add(self, parts, o, level, open_containers):
        if isinstance(o, str):
            parts.append(self._text(o))
        elif o is None:
            parts.append('null')
        elif o is True:
            parts.append('true')
        elif o is False:
            parts.append('false')
        elif isinstance(o, int):
            parts.append(int.__repr__(o))
        elif isinstance(o, float):
            parts.append(self._float(o))
        else:
            if self.check_circular:
                for other in open_containers:
                    if other is o:
                        raise ValueError('Circular reference detected')
            open_containers.append(o)
            if isinstance(o, (list, tuple)):
                self._add_list(parts, o, level, open_containers)
            elif isinstance(o, dict):
                self._add_dict(parts, o, level, open_containers)
            else:
                self._add(parts, self.default(o), level, open_containers)
            open_containers.pop()

    def _add_list(self, parts, items, level, open_containers):
        if not items:
            parts.append('[]')
            return
        separator = self.item_separator
        opening = '['
        if self.indent is not None:
            newline = self._newline(level + 1)
            opening += newline
            separator += newline
        is_first = True
        for item in items:
            lead = opening if is_first else separator
            is_first = False
            if item is None or isinstance(item, (str, int, float)):
                self._add(parts, item, level + 1, open_containers)
                parts[-1] = lead + parts[-1]
            else:
                parts.append(lead)
                self._add(parts, item, level + 1, open_containers)
        if self.indent is not None:
            parts.append(self._newline(level))
        parts.append(']')

    def _add_dict(self, parts, mapping, level, open_containers):
        if not mapping:
            parts.append('{}')
            return
        separator = self.item_separator
        parts.append('{')
        if self.indent is not None:
            newline = self._newline(level + 1)
            parts.append(newline)
            separator += newline
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        is_first = True
        for key, value in items:
            if isinstance(key, str):
                pass
            elif isinstance(key, float):
                key = self._float(key)
            elif key is True:
                key = 'true'
            elif key is False:
                key = 'false'
            elif key is None:
                key = 'null'
            elif isinstance(key, int):
                key = int.__repr__(key)
            elif self.skipkeys:
                continue
            else:
                raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
            if not is_first:
                parts.append(separator)
            is_first = False
            parts.append(self._text(key))
            parts.append(self.key_separator)
            self._add(parts, value, level + 1, open_containers)
        if self.indent is not None:
            parts.append(self._newline(level))
        parts.append('}')
