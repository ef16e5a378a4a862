# functools: functions that make functions.
from _functools import CacheInfo as _CacheInfo, _lru_cache_wrapper, cmp_to_key, partial, reduce
from types import GenericAlias, MethodType

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# partial

class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ', '.join([repr(arg) for arg in self.args])
        keywords = ', '.join([f'{key}={value!r}' for key, value in self.keywords.items()])
        return f'{type(self).__module__}.{type(self).__qualname__}({self.func}, {args}, {keywords})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        result = None
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


_nothing = object()


def _reduce(function, iterable, initial=_nothing, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _nothing:
        for value in iterator:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    else:
        value = initial
    # The arguments of a call are kept until those of the next one take their place.
    first = second = None
    for item in iterator:
        first = value
        value = None
        second = item
        item = None
        value = function(first, second)
    iterator = None
    second = None
    first = None
    return value


# Comparing

def _from_order(name, root, when_equal, is_inverted):
    # What `root` says decides, where it is not the same question: equality adds to it or takes away.
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if is_inverted:
            result = not result
        if when_equal is None:
            return result
        if when_equal:
            return result or self == other
        return result and self != other
    method.__name__ = name
    method.__qualname__ = f'_{name[2:4]}_from_{root[2:4]}'
    method.__doc__ = None
    return method


_orders = {
    '__lt__': [('__gt__', False, True), ('__le__', True, False), ('__ge__', None, True)],
    '__le__': [('__ge__', True, True), ('__lt__', False, False), ('__gt__', None, True)],
    '__gt__': [('__lt__', False, True), ('__ge__', True, False), ('__le__', None, True)],
    '__ge__': [('__le__', True, True), ('__gt__', False, False), ('__lt__', None, True)],
}


def total_ordering(cls):
    roots = [name for name in _orders if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)    # __lt__ before __le__ before __gt__ before __ge__
    for name, when_equal, is_inverted in _orders[root]:
        if name not in roots:
            setattr(cls, name, _from_order(name, root, when_equal, is_inverted))
    return cls


# Remembering

class _HashedSeq(list):
    """A key that is hashed once."""

    __slots__ = 'hashvalue'

    def __init__(self, tup, hash=hash):
        self[:] = tup
        self.hashvalue = hash(tup)

    def __hash__(self):
        return self.hashvalue


_marks_keywords = object()


def _make_key(args, kwds, typed, kwd_mark=(_marks_keywords,), fasttypes={int, str}, tuple=tuple, type=type, len=len):
    key = args
    if kwds:
        key = key + kwd_mark + tuple([part for item in kwds.items() for part in item])
    if typed:
        key = key + tuple([type(value) for value in args]) + tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return _HashedSeq(key)


def lru_cache(maxsize=128, typed=False):
    function = None
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function = maxsize
        maxsize = 128
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, function)

    return decorating_function if function is None else decorating_function(function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f"{self.attrname!r} property.") from None
        if self.attrname in values:
            return values[self.attrname]
        value = self.func(instance)
        try:
            values[self.attrname] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                            f"assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# One function, many types

def _c3_mro(cls, abcs):
    """The classes of `cls` in the order of their linearization, with abstract ones put where they begin to hold."""
    bases = list(cls.__bases__)
    # New abstract classes stand behind the last base that has to do with abstract ones, and before the plain bases.
    border = max([i + 1 for i, base in enumerate(bases) if hasattr(base, '__abstractmethods__')], default=0)
    new = [kind for kind in abcs if issubclass(cls, kind) and not any([issubclass(base, kind) for base in bases])]
    left = [kind for kind in abcs if kind not in new]
    groups = [bases[:border], new, bases[border:]]
    orders = [[cls]] + [_c3_mro(base, left) for group in groups for base in group] + groups
    return _c3_merge(orders)


def _c3_merge(orders):
    merged = []
    orders = [list(order) for order in orders if order]
    while orders:
        for order in orders:
            first = order[0]
            if not any([first in other[1:] for other in orders]):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(first)
        for order in orders:
            if order[0] == first:
                del order[0]
        orders = [order for order in orders if order]
    return merged


def _compose_mro(cls, types):
    """The order of `cls` with those of `types` in it that take it in without being among its bases."""
    bases = set(cls.__mro__)
    related = [kind for kind in types if kind not in bases and hasattr(kind, '__mro__') and
               not isinstance(kind, GenericAlias) and issubclass(cls, kind)]
    kinds = [kind for kind in related if not any([kind is not other and kind in other.__mro__ for other in related])]
    known = set(kinds)
    abstract = []
    for kind in kinds:
        # Classes between the two that take it in as well come first, those that fit the most kinds before others.
        between = [[part for part in sub.__mro__ if part in known] for sub in kind.__subclasses__()
                   if sub not in bases and issubclass(cls, sub)]
        between.sort(key=len, reverse=True)
        for part in [part for parts in between for part in parts] if between else [kind]:
            if part not in abstract:
                abstract.append(part)
    return _c3_mro(cls, abstract)


def _find_impl(cls, registry):
    match = None
    for kind in _compose_mro(cls, registry.keys()):
        if match is not None:
            if kind in registry and not (kind in cls.__mro__ or match in cls.__mro__ or issubclass(match, kind)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {kind}')
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _union_parts(cls):
    from typing import Union, get_args, get_origin
    from types import UnionType
    return get_args(cls) if get_origin(cls) in (Union, UnionType) else None


def _dispatch_types(cls):
    if isinstance(cls, type):
        return (cls,)
    parts = _union_parts(cls)
    return parts if parts and all([isinstance(part, type) for part in parts]) else ()


def singledispatch(func):
    from abc import get_cache_token
    from types import MappingProxyType
    import weakref
    registry = {}
    found = weakref.WeakKeyDictionary()
    age = None    # of what abstract classes take in, once one of them is registered

    def dispatch(cls):
        nonlocal age
        if age is not None and age != get_cache_token():
            found.clear()
            age = get_cache_token()
        try:
            return found[cls]
        except KeyError:
            pass
        try:
            implementation = registry[cls]
        except KeyError:
            implementation = _find_impl(cls, registry)
        found[cls] = implementation
        return implementation

    def register(cls, func=None):
        nonlocal age
        kinds = _dispatch_types(cls)
        if kinds:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(getattr(cls, '__func__', cls), '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(getattr(func, '__func__', func)).items()))
            kinds = _dispatch_types(cls)
            if not kinds:
                fault = 'is not a class' if _union_parts(cls) is None else 'not all arguments are classes'
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} {fault}.')
        for kind in kinds:
            registry[kind] = func
        if age is None and hasattr(cls, '__abstractmethods__'):
            age = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kwargs)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
