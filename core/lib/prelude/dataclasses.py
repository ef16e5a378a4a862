# dataclasses: classes whose methods follow from their annotations.
import sys
from keyword import iskeyword as _iskeyword
from _types import FunctionType, GenericAlias, MappingProxyType as _MappingProxyType
from abc import update_abstractmethods as _update_abstract
from reprlib import recursive_repr as _recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return f'dataclasses.InitVar[{self.type.__name__}]'
        return f'dataclasses.InitVar[{self.type!r}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr()
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook is not None:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__]) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# Annotations that are not fields

def _is_classvar(annotation, cls):
    typing = sys.modules.get('typing')
    if isinstance(annotation, str):
        return typing is not None and _is_classvar(_named_by_text(annotation, cls, 'typing'), cls)
    return typing is not None and (annotation is typing.ClassVar or
                                   getattr(annotation, '__origin__', None) is typing.ClassVar)


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named_by_text(annotation, cls, 'dataclasses')
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named_by_text(annotation, cls, 'dataclasses')
    return annotation is KW_ONLY


def _split_name(text):
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


def _named_by_text(annotation, cls, home):
    # What `NAME...` or `MODULE.NAME...` means in the module of the class; nothing in the class or a function is seen.
    names = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    name, rest = _split_name(annotation)
    if name and rest[:1] == '.' and _split_name(rest[1:])[0]:
        module = sys.modules.get(home)
        if module is None or names.get(name) is not module:
            return None
        name = _split_name(rest[1:])[0]
        names = module.__dict__
    return names.get(name)


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default is not MISSING and type(f.default).__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


# Methods

_shown = []


def _set_method(cls, name, function):
    if name in cls.__dict__:
        return True
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    function.__name__ = name
    function.__module__ = cls.__module__
    setattr(cls, name, function)
    return False


def _line_of_init(f, is_frozen, has_slots):
    """The line of __init__ for a field; None: it has none."""
    default = f'_dflt_{f.name}'
    if f.default_factory is not MISSING:
        value = f'{default}() if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}' if f.init else f'{default}()'
    elif f.init:
        value = f.name
    elif f.default is not MISSING:
        # Where the class has no attribute for it, each object gets its own.
        if not has_slots:
            return None
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if is_frozen:
        return f'__dataclass_builtins_object__.__setattr__(__dataclass_self__,{f.name!r},{value})'
    return f'__dataclass_self__.{f.name}={value}'


def _parameter_of_init(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ''
    elif f.default is not MISSING:
        default = f'=_dflt_{f.name}'
    else:
        default = '=_HAS_DEFAULT_FACTORY'
    return f'{f.name}:_type_{f.name}{default}'


def _made(cls, name, parameters, body, names=None, result=''):
    """A method written down and compiled: what it raises is told with a line of <string>."""
    names = names or {}
    text = (f'def __create_fn__({",".join(names)}):\n def {name}({parameters}){result}:\n' +
            ''.join([f'  {line}\n' for line in body]) + f' return {name}')
    module = sys.modules.get(cls.__module__)
    made = {}
    exec(text, module.__dict__ if module else {}, made)
    return made['__create_fn__'](**names)


def _make_init(cls, fields, has_post_init, is_frozen, has_slots):
    given = [f for f in fields if f.init and not f.kw_only]
    named = [f for f in fields if f.init and f.kw_only]
    seen_default = False
    for f in given:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = {'_HAS_DEFAULT_FACTORY': _HAS_DEFAULT_FACTORY, '__dataclass_builtins_object__': object, '_return': None}
    for f in fields:
        names[f'_type_{f.name}'] = f.type
        if f.default is not MISSING:
            names[f'_dflt_{f.name}'] = f.default
        elif f.default_factory is not MISSING:
            names[f'_dflt_{f.name}'] = f.default_factory
    this = '__dataclass_self__' if 'self' in [f.name for f in fields] else 'self'
    body = []
    for f in fields:
        line = _line_of_init(f, is_frozen, has_slots)
        if line:
            body.append(line.replace('__dataclass_self__', this, 1))
    if has_post_init:
        body.append(f'{this}.__post_init__({",".join([f.name for f in fields if f._field_type is _FIELD_INITVAR])})')
    parameters = [this] + [_parameter_of_init(f) for f in given]
    if named:
        parameters += ['*'] + [_parameter_of_init(f) for f in named]
    return _made(cls, '__init__', ','.join(parameters), body or ['pass'], names, '->_return')


def _make_repr(cls, names):
    shown = ', '.join([f'{name}={{self.{name}!r}}' for name in names])
    plain = _made(cls, '__repr__', 'self', [f'return self.__class__.__qualname__ + f"({shown})"'])

    def __repr__(self):
        for other in _shown:
            if other is self:
                return '...'
        _shown.append(self)
        try:
            return plain(self)
        finally:
            _shown.pop()

    __repr__.__wrapped__ = plain
    return __repr__


def _tuple_of(obj, names):
    return '(' + ''.join([f'{obj}.{name},' for name in names]) + ')'


def _make_comparison(cls, name, operator, names):
    return _made(cls, name, 'self,other', ['if other.__class__ is self.__class__:',
                                           f' return {_tuple_of("self", names)}{operator}{_tuple_of("other", names)}',
                                           'return NotImplemented'])


def _make_orders(cls, names):
    return {name: _make_comparison(cls, name, operator, names)
            for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='))}


def _make_hash(cls, names):
    return _made(cls, '__hash__', 'self', [f'return hash({_tuple_of("self", names)})'])


def _make_frozen(cls, names):
    known = f'({"".join([f"{name!r}," for name in names])})'
    space = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    return {method: _made(cls, method, parameters, [f'if type(self) is cls or name in {known}:',
                                                    f' raise FrozenInstanceError(f"cannot {what} field {{name!r}}")',
                                                    f'super(cls, self).{method}({passed})'], space)
            for method, parameters, what, passed in (('__setattr__', 'self,name,value', 'assign to', 'name, value'),
                                                     ('__delattr__', 'self,name', 'delete', 'name'))}


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    has_bases = any_frozen = False
    all_frozen = True
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            for f in inherited.values():
                fields[f.name] = f
            if getattr(base, _PARAMS).frozen:
                any_frozen = True
            else:
                all_frozen = False
    own = []
    seen_marker = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_kw_only(annotation, cls):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = True
            kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not all_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_own_hash = not (own_hash is MISSING or (own_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    given = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    kept = [f for f in fields.values() if f._field_type is _FIELD]
    if init:
        _set_method(cls, '__init__', _make_init(cls, given, hasattr(cls, '__post_init__'), frozen, slots))
    if repr:
        _set_method(cls, '__repr__', _make_repr(cls, [f.name for f in kept if f.repr]))
    compared = [f.name for f in kept if f.compare]
    if eq:
        _set_method(cls, '__eq__', _make_comparison(cls, '__eq__', '==', compared))
    if order:
        for name, method in _make_orders(cls, compared).items():
            if _set_method(cls, name, method):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for name, method in _make_frozen(cls, [f.name for f in kept]).items():
            if _set_method(cls, name, method):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    if unsafe_hash or (eq and frozen):
        if not has_own_hash:
            method = _make_hash(cls, [f.name for f in kept if (f.compare if f.hash is None else f.hash)])
            method.__qualname__ = f'{cls.__qualname__}.__hash__'
            cls.__hash__ = method
        elif unsafe_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif eq and not has_own_hash:
        cls.__hash__ = None
    if not cls.__dict__.get('__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(given)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in given if f.init and not f.kw_only])
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, [f.name for f in kept], frozen, weakref_slot)
    _update_abstract(cls)
    return cls


def _signature_text(fields):
    parts = []
    has_star = False
    for f in [f for f in fields if f.init and not f.kw_only] + [f for f in fields if f.init and f.kw_only]:
        if f.kw_only and not has_star:
            parts.append('*')
            has_star = True
        annotation = f.type.type if type(f.type) is InitVar else f.type
        if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
            text = annotation.__qualname__ if annotation.__module__ == 'builtins' else (
                f'{annotation.__module__}.{annotation.__qualname__}')
        else:
            text = repr(annotation).replace('typing.', '')
        part = f'{f.name}: {text}'
        if f.default is not MISSING:
            part += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            part += ' = <factory>'
        parts.append(part)
    return '(' + ', '.join(parts) + ')'


def _with_slots(cls, names, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        if hasattr(slots, '__next__'):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        inherited.update([slots] if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    wanted = [*names, '__weakref__'] if weakref_slot else names
    namespace['__slots__'] = tuple([name for name in wanted if name not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    namespace.pop('_abc_impl', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = lambda self: [getattr(self, name) for name in names]
        if '__setstate__' not in namespace:
            def __setstate__(self, state):
                for name, value in zip(names, state):
                    object.__setattr__(self, name, value)
            cls.__setstate__ = __setstate__
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# Using them

def fields(class_or_instance):
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def _copied(obj, convert):
    if _is_instance(obj):
        return convert(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_copied(item, convert) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_copied(item, convert) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(_copied(key, convert), _copied(value, convert)) for key, value in obj.items()])
    from copy import deepcopy
    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')

    def convert(obj):
        return dict_factory([(f.name, _copied(getattr(obj, f.name), convert)) for f in fields(obj)])
    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')

    def convert(obj):
        return tuple_factory([_copied(getattr(obj, f.name), convert) for f in fields(obj)])
    return convert(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, namespace[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    namespace['__annotations__'] = annotations
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda space: space.update(namespace))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
