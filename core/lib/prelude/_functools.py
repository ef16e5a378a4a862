# _functools: what partial and lru_cache say and do beside being called.
from collections import namedtuple

CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
CacheInfo.__module__ = 'functools'
_shown = []


def call_and_keep(function, results, most, key, hash, args, keywords):
    result = function(*args, **keywords)
    keep(results, most, key, hash, result)
    return result


def partial_repr(self):
    name = type(self).__qualname__
    if type(self).__module__ == 'functools':
        name = 'functools.' + name
    for other in _shown:
        if other is self:
            return '...'
    _shown.append(self)
    try:
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f'{key}={value!r}' for key, value in self.keywords.items()])
        return f'{name}({", ".join(parts)})'
    finally:
        _shown.pop()


def partial_reduce(self):
    return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)


def partial_set_state(self, state):
    if not isinstance(state, tuple) or len(state) != 4:
        raise TypeError('invalid partial state')
    func, args, keywords, attributes = state
    if not callable(func) or not isinstance(args, tuple) or not (keywords is None or isinstance(keywords, dict)):
        raise TypeError('invalid partial state')
    if type(args) is not tuple:
        args = tuple(args)
    if keywords is None:
        keywords = {}
    elif type(keywords) is not dict:
        keywords = dict(keywords)
    partial_set(self, func, args, keywords)
    self.__dict__ = {} if attributes is None else attributes


# What keys of cmp_to_key ask.

def key_eq(compare, a, b):
    return compare(a, b) == 0


def key_ne(compare, a, b):
    return compare(a, b) != 0


def key_lt(compare, a, b):
    return compare(a, b) < 0


def key_le(compare, a, b):
    return compare(a, b) <= 0


def key_gt(compare, a, b):
    return compare(a, b) > 0


def key_ge(compare, a, b):
    return compare(a, b) >= 0
