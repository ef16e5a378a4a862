# _operators: those functions of operator that run Python several times over, and what its callers ask and say.

_abs = abs
_shown = []


def set_item(a, b, c):
    a[b] = c


def delete_item(a, b):
    del a[b]


def absolute(a):
    return _abs(a)


def index(a):
    kind = type(a)
    if not hasattr(kind, '__index__'):
        raise TypeError(f"'{type_name(a)}' object cannot be interpreted as an integer")
    if isinstance(a, int):
        return int.__int__(a)
    result = kind.__index__(a)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {type_name(result)})')
    if type(result) is not int:
        from warnings import warn
        warn(f'__index__ returned non-int (type {type_name(result)}).  The ability to return an instance of a strict '
             'subclass of int is deprecated, and may be removed in a future version of Python.', DeprecationWarning)
        result = int.__int__(result)
    return result


def size_of(a):
    # What fits the machine's word.
    number = index(a)
    if not -0x8000000000000000 <= number <= 0x7fffffffffffffff:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return number


def _is_sequence(a):
    kind = type(a)
    method = getattr(kind, '__getitem__', None)
    return method is not None and method is not dict.__getitem__ and type_name(a) != 'mappingproxy'


def concat(a, b):
    _check_concat(a, b, '__add__')
    return a + b


def iconcat(a, b):
    _check_concat(a, b, '__iadd__')
    a += b
    return a


def _check_concat(a, b, name):
    kind = type(a)
    if isinstance(a, (list, tuple, str, bytes, bytearray)) or type_name(a) == 'collections.deque':
        return
    if _is_sequence(a) and _is_sequence(b) and (
            hasattr(kind, '__add__') or hasattr(kind, name) or hasattr(type(b), '__radd__')):
        return
    raise TypeError(f"'{type_name(a)}' object can't be concatenated")


def _walk(a):
    try:
        return iter(a)
    except TypeError:
        pass
    raise TypeError(f"argument of type '{type_name(a)}' is not iterable")


def count_of(a, b):
    count = 0
    for item in _walk(a):
        if item is b or item == b:
            count += 1
    return count


def index_of(a, b):
    number = 0
    for item in _walk(a):
        if item is b or item == b:
            return number
        number += 1
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0):
    default = size_of(default)
    kind = type(obj)
    if hasattr(kind, '__len__'):
        try:
            return len(obj)
        except TypeError:
            pass
    hint = getattr(kind, '__length_hint__', None)
    if hint is None:
        return default
    try:
        result = hint(obj)
    except TypeError:
        return default
    if result is NotImplemented:
        return default
    if not isinstance(result, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type_name(result)}')
    if result < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return result


# attrgetter, itemgetter, methodcaller

def get_attributes(obj, names):
    values = []
    for name in names:
        value = obj
        for part in name.split('.'):
            value = getattr(value, part)
        values.append(value)
    return values[0] if len(names) == 1 else tuple(values)


def get_items(obj, items):
    values = []
    for item in items:
        values.append(obj[item])
    return tuple(values)


def call_method(obj, given, keywords=None):
    if keywords:
        return getattr(obj, given[0])(*given[1:], **keywords)
    return getattr(obj, given[0])(*given[1:])


def _said(self, name, text):
    for other in _shown:
        if other is self:
            return f'{name}(...)'
    _shown.append(self)
    try:
        return name + text()
    finally:
        _shown.pop()


def attrgetter_repr(self, name, given, keywords=None):
    return _said(self, name, lambda: '(' + ', '.join([repr(attr) for attr in given]) + ')')


def itemgetter_repr(self, name, given, keywords=None):
    return _said(self, name, lambda: f'({given[0]!r})' if len(given) == 1 else repr(given))


def methodcaller_repr(self, name, given, keywords=None):
    def text():
        parts = [repr(part) for part in given]
        parts.extend([f'{key}={value!r}' for key, value in (keywords or {}).items()])
        return '(' + ', '.join(parts) + ')'
    return _said(self, name, text)


def caller_reduce(self, name, given, keywords=None):
    return type(self), given


def methodcaller_reduce(self, name, given, keywords=None):
    if not keywords:
        return type(self), given
    from functools import partial
    return partial(type(self), given[0], **keywords), given[1:]
