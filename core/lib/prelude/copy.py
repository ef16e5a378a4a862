# copy: shallow and deep copies.
from _types import (BuiltinFunctionType as _BuiltinFunctionType, CodeType as _CodeType, EllipsisType as _EllipsisType,
                    FunctionType as _FunctionType, MethodDescriptorType as _MethodDescriptorType,
                    MethodType as _MethodType, MethodWrapperType, WrapperDescriptorType, NoneType as _NoneType,
                    NotImplementedType as _NotImplementedType, GetSetDescriptorType as _GetSetDescriptorType,
                    GenericAlias as _GenericAlias, UnionType as _UnionType)
from _weakref import ref as _ref
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_constant = frozenset((_NoneType, int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, _ref,
                       _BuiltinFunctionType, _EllipsisType, _NotImplementedType, _FunctionType, _CodeType,
                       _MethodDescriptorType, WrapperDescriptorType, MethodWrapperType, _GetSetDescriptorType,
                       _GenericAlias))
_not_deeply = (tuple, frozenset, slice)


def _reduced(x):
    """What it takes to make such an object again: a function, its arguments, state, items of a list, of a dict."""
    reduce = dispatch_table.get(type(x))
    if reduce is not None:
        return reduce(x)
    method = getattr(x, '__reduce_ex__', None)
    if method is not None:
        return method(4)
    method = getattr(x, '__reduce__', None)
    if method:
        return method()
    raise Error(f'un(deep)copyable object of type {type(x)}')


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
    return _reconstruct(x, None, *reduced)


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
    elif cls not in _not_deeply and (cls in _constant or issubclass(cls, type)):
        return x
    elif cls is _MethodType:
        result = _MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            result = method(memo)
        else:
            reduced = _reduced(x)
            result = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if result is not x:
        memo[key] = result
        memo.setdefault(id(memo), []).append(x)    # so that its id stays its own
    return result


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    is_deep = memo is not None
    if is_deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    result = func(*args)
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
    if listiter is not None:
        for item in listiter:
            result.append(deepcopy(item, memo) if is_deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if is_deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            result[key] = value
    return result
