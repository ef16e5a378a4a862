# pprint: values written so that one can read them, a line for each item where one line is not enough.
import collections as _collections
import dataclasses as _dataclasses
import re as _re
import sys as _sys
import types as _types
from io import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    # Orders what cannot be compared by the names of the types, then by address.
    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


def _wrapped_bytes(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        stream = _StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, is_readable, is_recursive = self.format(object, {}, 0, 0)
        return is_readable and not is_recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, is_readable, is_recursive = self.format(object, context.copy(), self._depth, level)
        if not is_readable:
            self._readable = False
        if is_recursive:
            self._recursive = True
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        number = id(object)
        if number in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._dispatch.get(type(object).__repr__)
            if method is not None:
                context[number] = 1
                method(self, object, stream, indent, allowance, context, level + 1)
                del context[number]
                return
            if (_dataclasses.is_dataclass(object) and not isinstance(object, type) and
                    object.__dataclass_params__.repr and hasattr(object.__repr__, '__wrapped__') and
                    '__create_fn__' in object.__repr__.__wrapped__.__qualname__):
                context[number] = 1
                self._dataclass(object, stream, indent, allowance, context, level + 1)
                del context[number]
                return
        stream.write(text)

    # Kinds of objects

    def _dataclass(self, object, stream, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(field.name, getattr(object, field.name)) for field in _dataclasses.fields(object) if field.repr]
        stream.write(name + '(')
        self._namespace_items(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        if len(object):
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            self._dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(')')

    def _list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        kind = object.__class__
        if kind is set:
            stream.write('{')
            end = '}'
        else:
            stream.write(kind.__name__ + '({')
            end = '})'
            indent += len(kind.__name__) + 1
        self._items(sorted(object, key=_safe_key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _str(self, text, stream, indent, allowance, context, level):
        if not len(text):
            stream.write(repr(text))
            return
        lines = text.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = width = self._width - indent
        pieces = []
        shown = ''
        for i, line in enumerate(lines):
            shown = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(shown) <= most:
                pieces.append(shown)
                continue
            parts = _re.findall(r'\S*\s*', line)
            parts.pop()
            most_here = width
            current = ''
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    most_here -= allowance
                if len(repr(candidate)) > most_here:
                    if current:
                        pieces.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            stream.write(shown)
            return
        if level == 1:
            stream.write('(')
        for i, piece in enumerate(pieces):
            if i > 0:
                stream.write('\n' + ' ' * indent)
            stream.write(piece)
        if level == 1:
            stream.write(')')

    def _bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        is_outermost = level == 1
        if is_outermost:
            indent += 1
            allowance += 1
            stream.write('(')
        between = ''
        for piece in _wrapped_bytes(object, self._width - indent, allowance):
            stream.write(between)
            stream.write(piece)
            if not between:
                between = '\n' + ' ' * indent
        if is_outermost:
            stream.write(')')

    def _bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    def _mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _namespace(self, object, stream, indent, allowance, context, level):
        name = 'namespace' if type(object) is _types.SimpleNamespace else object.__class__.__name__
        stream.write(name + '(')
        self._namespace_items(object.__dict__.items(), stream, indent + len(name) + 1, allowance, context, level)
        stream.write(')')

    def _default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent += len(object.__class__.__name__) + 1
        stream.write('%s(%s,\n%s' % (object.__class__.__name__, factory, ' ' * indent))
        self._dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '({')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write('})')

    def _chain_map(self, object, stream, indent, allowance, context, level):
        if not len(object.maps):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(mapping, stream, indent, allowance + 1, context, level)
                stream.write(')')
            else:
                self._format(mapping, stream, indent, 1, context, level)
                stream.write(',\n' + ' ' * indent)

    def _deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        stream.write('[')
        if object.maxlen is None:
            self._items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._items(object, stream, indent, 2, context, level)
            rest = self._repr(object.maxlen, context, level)
            stream.write('],\n%smaxlen=%s)' % (' ' * indent, rest))

    def _user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    _dispatch = {
        dict.__repr__: _dict, _collections.OrderedDict.__repr__: _ordered_dict, list.__repr__: _list,
        tuple.__repr__: _tuple, set.__repr__: _set, frozenset.__repr__: _set, str.__repr__: _str,
        bytes.__repr__: _bytes, bytearray.__repr__: _bytearray, _types.MappingProxyType.__repr__: _mappingproxy,
        _types.SimpleNamespace.__repr__: _namespace, _collections.defaultdict.__repr__: _default_dict,
        _collections.Counter.__repr__: _counter, _collections.ChainMap.__repr__: _chain_map,
        _collections.deque.__repr__: _deque, _collections.UserDict.__repr__: _user,
        _collections.UserList.__repr__: _user, _collections.UserString.__repr__: _user}

    # Their items

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ',\n' + ' ' * indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            stream.write(text)
            stream.write(': ')
            self._format(value, stream, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                stream.write(between)

    def _namespace_items(self, items, stream, indent, allowance, context, level):
        between = ',\n' + ' ' * indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            stream.write(key)
            stream.write('=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if i == last else 1, context, level)
            if i != last:
                stream.write(between)

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        between = ',\n' + ' ' * indent
        here = ''
        width = most = self._width - indent + 1
        iterator = iter(items)
        try:
            following = next(iterator)
        except StopIteration:
            return
        is_last = False
        while not is_last:
            item = following
            try:
                following = next(iterator)
            except StopIteration:
                is_last = True
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = most
                    if here:
                        here = between
                if width >= needed:
                    width -= needed
                    stream.write(here)
                    here = ', '
                    stream.write(text)
                    continue
            stream.write(here)
            here = between
            self._format(item, stream, indent, allowance if is_last else 1, context, level)

    # One line for anything: the text, whether it could be read again, whether it holds itself.

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        method = getattr(kind, '__repr__', None)
        if issubclass(kind, int) and method is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        if issubclass(kind, dict) and method is dict.__repr__:
            if not object:
                return '{}', True, False
            return self._safe_dict(object, context, maxlevels, level)
        if ((issubclass(kind, list) and method is list.__repr__) or
                (issubclass(kind, tuple) and method is tuple.__repr__)):
            return self._safe_sequence(object, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _safe_dict(self, object, context, maxlevels, level):
        number = id(object)
        if maxlevels and level >= maxlevels:
            return '{...}', False, number in context
        if number in context:
            return _recursion(object), False, True
        context[number] = 1
        is_readable, is_recursive = True, False
        pieces = []
        level += 1
        items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
        for key, value in items:
            key_text, key_readable, key_recursive = self.format(key, context, maxlevels, level)
            text, value_readable, value_recursive = self.format(value, context, maxlevels, level)
            pieces.append(f'{key_text}: {text}')
            is_readable = is_readable and key_readable and value_readable
            if key_recursive or value_recursive:
                is_recursive = True
        del context[number]
        return '{%s}' % ', '.join(pieces), is_readable, is_recursive

    def _safe_sequence(self, object, context, maxlevels, level):
        if issubclass(type(object), list):
            if not object:
                return '[]', True, False
            form = '[%s]'
        elif len(object) == 1:
            form = '(%s,)'
        else:
            if not object:
                return '()', True, False
            form = '(%s)'
        number = id(object)
        if maxlevels and level >= maxlevels:
            return form % '...', False, number in context
        if number in context:
            return _recursion(object), False, True
        context[number] = 1
        is_readable, is_recursive = True, False
        pieces = []
        level += 1
        for item in object:
            text, item_readable, item_recursive = self.format(item, context, maxlevels, level)
            pieces.append(text)
            if not item_readable:
                is_readable = False
            if item_recursive:
                is_recursive = True
        del context[number]
        return form % ', '.join(pieces), is_readable, is_recursive
