# copy: shallow and deep copies.
from _types import (BuiltinFunctionType, CodeType, EllipsisType, FunctionType, MethodDescriptorType, MethodType, NoneType,
                    NotImplementedType, GetSetDescriptorType, GenericAlias, UnionType)

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_constant = frozenset((NoneType, int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
                       BuiltinFunctionType, EllipsisType, NotImplementedType, FunctionType, CodeType,
                       MethodDescriptorType, GetSetDescriptorType, UnionType, GenericAlias))


def _slot_names(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name not in ('__dict__', '__weakref__'):
                if name[:2] == '__' and name[-2:] != '__':
                    name = f'_{base.__name__.lstrip("_")}{name}'
                names.append(name)
    return names


def _state_of(x):
    get = getattr(type(x), '__getstate__', None)
    if get is not None:
        return get(x)
    state = getattr(x, '__dict__', None)
    state = dict(state) if state else None
    slots = {}
    for name in _slot_names(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _reduced(x):
    """What it takes to make such an object again: a function, its arguments, state, items of a list, of a dict."""
    cls = type(x)
    for name, args in (('__reduce_ex__', (4,)), ('__reduce__', ())):
        method = getattr(cls, name, None)
        if method is not None:
            return method(x, *args)
    if issubclass(cls, BaseException):
        return cls, x.args, x.__dict__ or None
    if cls.__flags__ & 512 == 0 and cls not in (object, set, bytearray, list, dict):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    args = ()
    keywords = {}
    if hasattr(cls, '__getnewargs_ex__'):
        args, keywords = x.__getnewargs_ex__()
    elif hasattr(cls, '__getnewargs__'):
        args = x.__getnewargs__()
    else:
        for plain in (int, float, complex, str, bytes, tuple, frozenset):
            if issubclass(cls, plain):
                args = (plain(x) if plain is not tuple else tuple(tuple.__iter__(x)),)
                break
    items = list(list.__iter__(x)) if issubclass(cls, list) else None
    pairs = [(key, dict.__getitem__(x, key)) for key in dict.__iter__(x)] if issubclass(cls, dict) else None
    if issubclass(cls, (set, bytearray)):
        args = (list(x),)
        return cls, args, _state_of(x)
    if keywords:
        return lambda *args: cls.__new__(cls, *args, **keywords), args, _state_of(x), items, pairs
    return cls.__new__, (cls, *args), _state_of(x), items, pairs


def copy(x):
    cls = type(x)
    if cls in _constant:
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if issubclass(cls, type):
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    reduced = _reduced(x)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls is list:
        result = []
        memo[key] = result
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is tuple:
        result = tuple([deepcopy(item, memo) for item in x])
        if key in memo:
            return memo[key]
        for old, new in zip(x, result):
            if old is not new:
                break
        else:
            result = x
    elif cls is dict:
        result = {}
        memo[key] = result
        for name, value in x.items():
            result[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls in _constant or issubclass(cls, type):
        return x
    elif cls is MethodType:
        result = MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            result = method(memo)
        else:
            reduced = _reduced(x)
            result = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if result is not x:
        memo[key] = result
        memo.setdefault(id(memo), [memo]).append(x)    # so that its id stays its own
    return result


def _rebuild(x, memo, function, args, state=None, items=None, pairs=None, *rest):
    is_deep = memo is not None
    if is_deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    result = function(*args)
    if is_deep:
        memo[id(x)] = result
    if state is not None:
        if is_deep:
            state = deepcopy(state, memo)
        if hasattr(result, '__setstate__'):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(result, name, value)
    if items is not None:
        for item in items:
            result.append(deepcopy(item, memo) if is_deep else item)
    if pairs is not None:
        for key, value in pairs:
            if is_deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            result[key] = value
    return result
