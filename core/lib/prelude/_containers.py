# _containers: what OrderedDict and defaultdict ask of their subclasses, and what they say.

_shown = []


def _set_pairs(self, pairs):
    for pair in pairs:
        parts = iter(pair)
        for key in parts:
            break
        else:
            raise ValueError('need more than 0 values to unpack')
        for value in parts:
            break
        else:
            raise ValueError('need more than 1 value to unpack')
        for _ in parts:
            raise ValueError('too many values to unpack (expected 2)')
        self[key] = value


def _update_from(self, other):
    if type(other) is dict:
        return _set_pairs(self, list(other.items()))
    keys = getattr(other, 'keys', None)
    if keys is not None:
        for key in keys():
            self[key] = other[key]
        return
    items = getattr(other, 'items', None)
    _set_pairs(self, other if items is None else items())


def odict_update(self, args, keywords=None):
    for other in args:
        _update_from(self, other)
    if keywords:
        _set_pairs(self, list(keywords.items()))


def odict_setdefault(self, key, default):
    if key in self:
        return self[key]
    self[key] = default
    return default


def odict_copy(self):
    copy = type(self)()
    for key in _keys_of(self):
        copy[key] = self[key]
    return copy


def _keys_of(self):
    return list(dict.__iter__(self))


def fromkeys(cls, iterable, value=None):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def odict_repr(self):
    name = type(self).__name__
    if not dict.__len__(self):
        return name + '()'
    for other in _shown:
        if other is self:
            return '...'
    _shown.append(self)
    try:
        items = dict.items(self) if type(self) is OrderedDict else self.items()
        return f'{name}({list(items)!r})'
    finally:
        _shown.pop()


def odict_reduce(self):
    state = self.__dict__
    return type(self), (), (state or None), None, iter(self.items())


def odict_or(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    result = type(self)(self)
    _update_from(result, other)
    return result


def odict_ror(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    result = type(other if isinstance(other, OrderedDict) else self)(other)
    _update_from(result, self)
    return result


def odict_iterator_reduce(self):
    copy = odict_iterator_copy(self)
    return iter, ([item for item in copy],)


def odict_ior(self, other):
    _update_from(self, other)
    return self


def make_missing(self, key, factory):
    value = factory()
    self[key] = value
    return value


def defaultdict_repr(self):
    factory = self.default_factory
    shown = dict.__repr__(self)
    for other in _shown:
        if other is factory:
            return f'{type(self).__name__}(..., {shown})'
    _shown.append(factory)
    try:
        return f'{type(self).__name__}({factory!r}, {shown})'
    finally:
        _shown.pop()


def defaultdict_copy(self):
    return type(self)(self.default_factory, self)


def defaultdict_reduce(self):
    factory = self.default_factory
    return type(self), (() if factory is None else (factory,)), None, None, iter(self.items())


def defaultdict_or(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    result = type(self)(self.default_factory, self)
    dict.update(result, other)
    return result


def defaultdict_ror(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    owner = other if isinstance(other, defaultdict) else self
    result = type(owner)(owner.default_factory, other)
    dict.update(result, self)
    return result


# deque

def deque_copy(self):
    from _collections import deque
    copy = type(self)(self) if self.maxlen is None else type(self)(self, self.maxlen)
    if not isinstance(copy, deque):
        raise TypeError(f'{type(self).__name__}() must return a deque, not {type(copy).__name__}')
    return copy


def deque_repeat(self, times):
    copy = deque_copy(self)
    copy *= times
    return copy


def deque_add(self, other):
    copy = deque_copy(self)
    copy.extend(other)
    return copy


def deque_reduce(self):
    state = getattr(self, '__dict__', None) or None
    return type(self), (() if self.maxlen is None else ((), self.maxlen)), state, iter(self)
