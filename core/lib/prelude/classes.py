# The class statement, and what type does when Python has to run in between: hidden frames only.


def _resolve_bases(bases):
    resolved = []
    for base in bases:
        if not _is_class(base):
            entries = getattr(base, '__mro_entries__', None)
            if entries is not None:
                more = entries(bases)
                if not isinstance(more, tuple):
                    raise TypeError('__mro_entries__ must return a tuple')
                for entry in more:
                    resolved.append(entry)
                continue
        resolved.append(base)
    return tuple(resolved)


def __build_class__(func, name, /, *bases, **keywords):
    given = bases
    for base in bases:
        if not _is_class(base):
            bases = _resolve_bases(bases)
            break
    if 'metaclass' in keywords:
        metaclass = keywords.pop('metaclass')
    elif bases:
        metaclass = type(bases[0])
    else:
        metaclass = type
    if _is_class(metaclass):
        metaclass = _find_metaclass(metaclass, bases)
    if metaclass is type:
        namespace = {}
    else:
        prepare = getattr(metaclass, '__prepare__', None)
        if prepare is None:
            namespace = {}
        else:
            namespace = prepare(name, bases, **keywords)
            if not _is_mapping(namespace):
                owner = metaclass.__name__ if _is_class(metaclass) else '<metaclass>'
                raise TypeError(f'{owner}.__prepare__() must return a mapping, not {type(namespace).__name__}')
    cell = _run_class_body(func, namespace)
    if given is not bases and given != bases:
        namespace['__orig_bases__'] = given
    cls = metaclass(name, bases, namespace, **keywords)
    if cell is not None and _is_class(cls):
        content = _cell_content(cell)
        if not content:
            raise RuntimeError(f'__class__ not set defining {name!r} as {cls!r}. '
                               'Was __classcell__ propagated to type.__new__?')
        if content[0] is not cls:
            raise TypeError(f'__class__ set to {content[0]!r} defining {name!r} as {cls!r}')
    return cls


def _order_class(cls, keywords):
    _set_order(cls, tuple(type(cls).mro(cls)))
    return _name_class(cls, keywords)


def _finish_class(cls, named, keywords, has_hook):
    for name, value in named:
        try:
            type(value).__set_name__(value, cls, name)
        except BaseException as error:
            raise RuntimeError(f'Error calling __set_name__ on {type(value).__name__!r} instance {name!r} '
                               f'in {cls.__name__!r}') from error
    if has_hook:
        super(cls, cls).__init_subclass__(**keywords)
    return cls


def _construct(cls, args, keywords):
    obj = cls.__new__(cls, *args, **keywords)
    if _is_instance(obj, cls):
        result = _init_of(obj)(obj, *args, **keywords)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return obj


def _isinstance(obj, cls):
    if isinstance(cls, tuple):
        for part in cls:
            if _isinstance(obj, part):
                return True
        return False
    if _is_union(cls):
        return _isinstance(obj, cls.__args__)
    if type(obj) is cls:
        return True
    hook = _check_hook(cls, False)
    if hook is None:
        return isinstance(obj, cls)
    return bool(hook(cls, obj))


def _issubclass(sub, cls):
    if isinstance(cls, tuple):
        for part in cls:
            if _issubclass(sub, part):
                return True
        return False
    if _is_union(cls):
        return _issubclass(sub, cls.__args__)
    hook = _check_hook(cls, True)
    if hook is None:
        return issubclass(sub, cls)
    return bool(hook(cls, sub))


def _throw(generator, method, cls, args, traceback):
    # What goes wrong here is what is thrown.
    try:
        error = cls(*args)
        if not isinstance(error, BaseException):
            raise TypeError(f'calling {cls!r} should have returned an instance of BaseException, '
                            f'not {type(error).__name__}')
        if traceback is not None:
            error.__traceback__ = traceback
    except BaseException as failure:
        error = failure
    throw = getattr(generator, method)
    only = [error]
    error = None
    return throw(only.pop())


def _make_instance(cls, /, *args, **keywords):
    return cls(*args, **keywords)


def _call_bound(method, obj, *args):
    return type(method).__get__(method, obj, type(obj))(*args)


def _call_bound_pair(pair, *args):
    method, obj = pair
    return type(method).__get__(method, obj, type(obj))(*args)


def _call_alone(function):
    return function()


def _property_from(prop, get, set, delete, doc):
    return type(prop)(get, set, delete, doc)


def _made_by_alias(alias, args, keywords):
    made = alias.__origin__(*args, **keywords)
    try:
        made.__orig_class__ = alias
    except (AttributeError, TypeError):
        pass
    return made


class _generic_alias_iterator:
    # Gives the alias once, unpacked: [*list[int]].
    __slots__ = ('_alias',)

    def __init__(self, alias):
        self._alias = alias

    def __iter__(self):
        return self

    def __next__(self):
        alias = self._alias
        if alias is None:
            raise StopIteration
        self._alias = None
        return _unpacked_alias(alias)

    def __reduce__(self):
        return iter, ((),) if self._alias is None else (self._alias,)


_generic_alias_iterator.__name__ = _generic_alias_iterator.__qualname__ = 'generic_alias_iterator'


def _reduce_unpacked(alias):
    return next, (iter(type(list[int])(alias.__origin__, alias.__args__)),)


def _dir_of_alias(alias):
    names = dir(alias.__origin__)
    for name in ('__class__', '__origin__', '__args__', '__unpacked__', '__parameters__',
                 '__typing_unpacked_tuple_args__', '__mro_entries__', '__reduce_ex__', '__reduce__', '__copy__',
                 '__deepcopy__'):
        if name not in names:
            names.append(name)
    names.sort()
    return names


def _without_unpacked(items):
    # Types in brackets, unpacked tuples of a known length taken apart.
    result = []
    for item in items if isinstance(items, tuple) else (items,):
        inner = None if _is_class(item) else getattr(item, '__typing_unpacked_tuple_args__', None)
        if isinstance(inner, tuple) and not (inner and inner[-1] is ...):
            result.extend(inner)
        else:
            result.append(item)
    return tuple(result)


def _substitute(alias, items):
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f'{alias!r} is not a generic class')
    items = _without_unpacked(items)
    for parameter in parameters:
        prepare = getattr(parameter, '__typing_prepare_subst__', None)
        if prepare is not None:
            items = prepare(alias, items)
            if not isinstance(items, tuple):
                items = (items,)
    if len(items) != len(parameters):
        many = 'many' if len(items) > len(parameters) else 'few'
        raise TypeError(f'Too {many} arguments for {alias!r}; actual {len(items)}, expected {len(parameters)}')
    args = []
    for arg in alias.__args__:
        if _is_class(arg):
            args.append(arg)
            continue
        is_unpacked = getattr(arg, '__typing_is_unpacked_typevartuple__', False) is True
        substitute = getattr(arg, '__typing_subst__', None)
        if substitute is not None:
            arg = substitute(items[parameters.index(arg)])
        else:
            arg = _substitute_within(arg, parameters, items)
        if is_unpacked:
            args.extend(arg)
        else:
            args.append(arg)
    if not hasattr(alias, '__origin__'):
        union = args[0]
        for arg in args[1:]:
            union = union | arg
        return union
    made = type(list[int])(alias.__origin__, tuple(args))
    return _unpacked_alias(made) if alias.__unpacked__ else made


def _substitute_within(arg, parameters, items):
    inner = getattr(arg, '__parameters__', ())
    if not isinstance(inner, tuple) or not inner:
        return arg
    given = []
    for parameter in inner:
        if parameter not in parameters:
            given.append(parameter)
            continue
        item = items[parameters.index(parameter)]
        if isinstance(item, tuple) and hasattr(type(parameter), '__iter__'):
            given.extend(item)    # several types for a TypeVarTuple
        else:
            given.append(item)
    return arg[tuple(given)]


def _awaitable_of_next(value):
    kind = type(value)
    try:
        iterator = kind.__await__(value)
        if not hasattr(type(iterator), '__next__'):
            raise TypeError(f"__await__() returned non-iterator of type '{type(iterator).__name__}'")
        if hasattr(type(iterator), 'cr_frame'):
            raise TypeError('__await__() returned a coroutine')
    except BaseException as error:
        raise TypeError(f"'async for' received an invalid object from __anext__: {kind.__name__}") from error
    return iterator


def _aiter(iterable):
    iterator = type(iterable).__aiter__(iterable)
    if not hasattr(type(iterator), '__anext__'):
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator


class _AnextAwaitable:
    # Each step asks for the iterator anew, as CPython has it.
    __slots__ = ('_awaited', '_default')

    def __init__(self, awaited, default):
        self._awaited = awaited
        self._default = default

    def __await__(self):
        return self

    __iter__ = __await__

    def _iterator(self):
        from _types import _is_marked
        if _is_marked(self._awaited):
            return self._awaited        # a generator of types.coroutine()
        method = getattr(type(self._awaited), '__await__', None)
        if method is None:
            raise TypeError(f"object {type(self._awaited).__name__} can't be used in 'await' expression")
        iterator = method(self._awaited)
        if hasattr(type(iterator), 'cr_frame'):
            raise TypeError('__await__() returned a coroutine')
        if not hasattr(type(iterator), '__next__'):
            raise TypeError(f"__await__() returned non-iterator of type '{type(iterator).__name__}'")
        return iterator

    def __next__(self):
        iterator = self._iterator()
        try:
            return next(iterator)
        except StopAsyncIteration:
            pass
        raise StopIteration(self._default)

    def send(self, value):
        iterator = self._iterator()
        try:
            return iterator.send(value)
        except StopAsyncIteration:
            pass
        raise StopIteration(self._default)

    def throw(self, *error):
        iterator = self._iterator()
        try:
            return iterator.throw(*error)
        except StopAsyncIteration:
            pass
        raise StopIteration(self._default)

    def close(self):
        return self._iterator().close()


_AnextAwaitable.__name__ = _AnextAwaitable.__qualname__ = 'anext_awaitable'
_AnextAwaitable.__module__ = 'builtins'


def _anext(iterator, default):
    return _AnextAwaitable(type(iterator).__anext__(iterator), default)


class _Quitter:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Use {self.name}() or Ctrl-D (i.e. EOF) to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


_Quitter.__name__ = _Quitter.__qualname__ = 'Quitter'
_Quitter.__module__ = '_sitebuiltins'
exit = _Quitter('exit')
quit = _Quitter('quit')
