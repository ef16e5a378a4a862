# Tuples with names as C makes them: of some fields the tuple knows nothing, none can be set, no class can be derived.


def make(type_name, names, hidden=()):
    module, _, short = type_name.rpartition('.')
    sequence_length = len(names)

    def __new__(cls, sequence, dict={}):
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if type(dict) is not type({}):
            raise TypeError(f'{type_name}() takes a dict as second arg, if any')
        least, most = sequence_length, sequence_length + len(hidden)
        if not least <= len(items) <= most:
            bound = f'a {least}' if not hidden else f'an at least {least}' if len(items) < least else f'an at most {most}'
            raise TypeError(f'{type_name}() takes {bound}-sequence ({len(items)}-sequence given)')
        self = tuple.__new__(cls, items[:least])
        if hidden:
            rest = items[least:]
            self.__dict__.update([(name, rest[i] if i < len(rest) else dict.get(name)) for i, name in enumerate(hidden)])
        return self

    def __repr__(self):
        return type_name + '(' + ', '.join([f'{name}={value!r}' for name, value in zip(names, self)]) + ')'

    def __reduce__(self):
        return type(self), (tuple(self), dict(self.__dict__) if hidden else {})

    def refuse(self, name, *value):
        if name in names or name in hidden:
            raise AttributeError('readonly attribute')
        raise AttributeError(f'{type_name!r} object has no attribute {name!r}')

    def __init_subclass__(cls, **keywords):
        raise TypeError(f'type {type_name!r} is not an acceptable base type')

    def field(index):
        return property(lambda self: self[index])

    namespace = {'__new__': __new__, '__repr__': __repr__, '__reduce__': __reduce__, '__setattr__': refuse,
                 '__delattr__': refuse, '__init_subclass__': __init_subclass__, '__module__': module,
                 'n_fields': len(names) + len(hidden), 'n_sequence_fields': len(names), 'n_unnamed_fields': 0,
                 '__match_args__': names}
    if not hidden:
        namespace['__slots__'] = ()
    for index, name in enumerate(names):
        namespace[name] = field(index)
    __new__.__qualname__ = 'structseq.__new__'
    return type(short, (tuple,), namespace)
