# What an object takes to be made again: object.__reduce_ex__, as copy asks for it.


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, keywords):
    return cls.__new__(cls, *args, **keywords)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    result = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(result, state)
    return result


for _function in (__newobj__, __newobj_ex__, _reconstructor):
    _function.__module__ = 'copyreg'


class _Example:
    def method(self):
        pass


_MethodType = type(_Example().method)


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


def _getstate(x):
    state = getattr(x, '__dict__', None) or None
    slots = {}
    for name in _slot_names(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _refuse_to_reduce(cls, protocol):
    if protocol < 2:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if cls is memoryview:    # of varying size, which is said in other words
        raise TypeError('cannot pickle memoryview objects')
    raise TypeError(f"cannot pickle '{_class_name(cls)}' object")


_MODULE = len.__self__
_OWN_REDUCE = (set, frozenset, bytearray, BaseException)


def _reduce_own(x, cls, state, protocol):
    if isinstance(x, BaseException):
        return (cls, x.args, state) if state else (cls, x.args)
    if isinstance(x, bytearray):
        if protocol >= 3:
            return cls, (bytes(x),) if x else (), x.__getstate__()
        return cls, (x.decode('latin-1'), 'latin-1') if x else (), x.__getstate__()
    return cls, (list(x),), x.__getstate__()


def _reduce(x):
    return _reduce_ex(x, 0)


def _reduce_ex(x, protocol):
    cls = type(x)
    if protocol != 0 or cls.__reduce__ is not object.__reduce__:
        method = cls.__reduce__
        if method is not object.__reduce__:
            return method(x)
    if cls is _MethodType:
        return getattr, (x.__self__, x.__func__.__name__)
    if isinstance(x, _OWN_REDUCE):
        return _reduce_own(x, cls, getattr(x, '__dict__', None) or None, protocol)
    if cls.__flags__ & 512 == 0 and cls not in (object, int, float, complex, str, bytes, tuple, list, dict, bool, type(None)):
        if cls is type(len):
            owner = x.__self__
            if owner is None or isinstance(owner, type(_MODULE)):
                return x.__name__
            return getattr, (owner, x.__name__)
        if cls in (range, slice):
            return cls, (x.start, x.stop, x.step)
        _refuse_to_reduce(cls, protocol)
    if protocol < 2:
        for base in cls.__mro__:
            if base.__flags__ & 512 == 0:
                break
        if base is cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        if base in (list, dict, tuple, int, float, complex, str, bytes):
            state = x.__getstate__()
            return (_reconstructor, (cls, base, base(x)), state) if state else (_reconstructor, (cls, base, base(x)))
        if _slot_names(cls) and cls.__getstate__ is object.__getstate__:
            raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
        return (_reconstructor, (cls, object, None), *[state for state in (x.__getstate__(),) if state])
    args = ()
    keywords = {}
    if hasattr(cls, '__getnewargs_ex__'):
        given = x.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
        if len(given) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(given)}')
        args, keywords = given
        if not isinstance(args, tuple):
            raise TypeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple, '
                            f"not '{type(args).__name__}'")
        if not isinstance(keywords, dict):
            raise TypeError('second item of the tuple returned by __getnewargs_ex__ must be a dict, '
                            f"not '{type(keywords).__name__}'")
    elif hasattr(cls, '__getnewargs__'):
        args = x.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
    else:
        for plain in (int, float, complex, str, bytes, tuple):
            if issubclass(cls, plain):
                args = (plain(x) if plain is not tuple else tuple(tuple.__iter__(x)),)
                break
    state = x.__getstate__()
    items = iter(x) if issubclass(cls, list) else None
    pairs = iter(x.items()) if issubclass(cls, dict) else None
    if keywords:
        return __newobj_ex__, (cls, args, keywords), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs
