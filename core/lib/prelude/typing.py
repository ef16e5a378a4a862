# typing: names for annotations. Nothing here checks anything.
import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
import functools as _functools
import sys as _sys
from _re import Match as _Match, Pattern as _Pattern
from _types import GenericAlias as _GenericAlias, MethodType as _MethodType, NoneType as _NoneType
from _types import UnionType as _UnionType
from abc import ABCMeta, abstractmethod

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString',
    'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping',
    'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible',
    'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
    'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet',
    'NamedTuple', 'TypedDict', 'Generator', 'AnyStr', 'assert_never', 'assert_type', 'cast', 'clear_overloads',
    'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_type_hints', 'is_typeddict',
    'LiteralString', 'Match', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoReturn', 'NotRequired',
    'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Pattern', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text',
    'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack', 'BinaryIO', 'IO', 'TextIO']

TYPE_CHECKING = False
Text = str


def _shown(obj):
    if isinstance(obj, _GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if type(obj).__name__ == 'function':
        return obj.__name__
    if isinstance(obj, tuple):
        return '[' + ', '.join([_shown(item) for item in obj]) + ']'
    return repr(obj)


def _as_type(arg, message='Parameters to generic types must be types.', special=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _Alias) and not special and arg.__origin__ in (ClassVar, Final):
        raise TypeError(f'{arg} is not valid as type argument')
    if isinstance(arg, (type, TypeVar, ForwardRef, _Alias, _UnionType, ParamSpec, TypeVarTuple)) or arg is ...:
        return arg
    if arg in (Any, Self, Never, NoReturn, LiteralString, TypeAlias):
        return arg
    if isinstance(arg, _SpecialForm):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _unique(items):
    result = []
    for item in items:
        for other in result:
            if other is item or other == item:
                break
        else:
            result.append(item)
    return result


def _parameters_of(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            found.append(arg)
        elif isinstance(arg, (tuple, list)):
            found.extend(_parameters_of(arg))
        elif not isinstance(arg, type) or isinstance(arg, _GenericAlias):
            found.extend(getattr(arg, '__parameters__', ()))
    return tuple(_unique(found))


def _replaced(arg, new):
    if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
        for parameter, value in new:
            if parameter is arg:
                return value
        return arg
    if isinstance(arg, (tuple, list)):
        return type(arg)([_replaced(item, new) for item in arg])
    inner = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) or isinstance(arg, _GenericAlias) else ()
    if inner:
        return arg[tuple([_replaced(parameter, new) for parameter in inner])]
    return arg


class _Immutable:
    __slots__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Combines:
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# Variables of types

def _caller_module():
    try:
        return _sys._getframe(0).f_globals.get('__name__', '__main__')
    except ValueError:
        return None


class TypeVar(_Immutable, _Combines):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__constraints__ = tuple([_as_type(constraint) for constraint in constraints])
        self.__bound__ = None if bound is None else _as_type(bound, 'Bound must be a type.')
        self.__module__ = _caller_module()

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__


class TypeVarTuple(_Immutable):
    def __init__(self, name):
        self.__name__ = name
        self.__module__ = _caller_module()

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of TypeVarTuple')


class ParamSpecArgs(_Immutable):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None


class ParamSpecKwargs(_Immutable):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None


class ParamSpec(_Immutable, _Combines):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else _as_type(bound)
        self.__module__ = _caller_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpec')


class ForwardRef(_Immutable):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


# Forms in brackets

class _Alias(_Immutable, _Combines):
    def __init__(self, origin, args, *, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        self._name = name
        self._inst = inst
        self.__slots__ = None
        if name is None:
            self.__module__ = getattr(origin, '__module__', 'typing')

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        if len(args) != len(self.__parameters__):
            many = 'many' if len(args) > len(self.__parameters__) else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(args)}, '
                            f'expected {len(self.__parameters__)}')
        new = list(zip(self.__parameters__, [_as_type(arg) if not isinstance(arg, list) else tuple(arg)
                                             for arg in args]))
        return self._with(tuple([_replaced(arg, new) for arg in self.__args__]))

    def _with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            result = [self.__origin__]
            place = 0
            while bases[place] is not self:
                place += 1
            for base in bases[place + 1:]:
                if isinstance(base, (_Alias, _GenericAlias)) or base is Generic or (
                        isinstance(base, type) and issubclass(base, Generic)):
                    break
            else:
                if self.__origin__ not in bases:
                    result.append(Generic)
            return tuple([base for base in result if base not in bases or base is self.__origin__])
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            place = 0
            while bases[place] is not self:
                place += 1
            for base in bases[place + 1:]:
                if isinstance(base, _Alias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if '__origin__' in self.__dict__ and not (name[:2] == name[-2:] == '__'):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _shown(self.__origin__)
        args = ', '.join([_shown(arg) for arg in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        return _subscribe, (self.__origin__, self.__args__)


def _subscribe(origin, args):
    return origin[args]


class _UnionAlias(_Alias):
    def _with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            other = args[1] if args[0] is _NoneType else args[0]
            return f'typing.Optional[{_shown(other)}]'
        if _NoneType in args and self._name == 'Optional':
            inner = ', '.join([_shown(arg) for arg in args if arg is not _NoneType])
            return f'typing.Optional[typing.Union[{inner}]]'
        return 'typing.Union[' + ', '.join(['NoneType' if arg is _NoneType else _shown(arg) for arg in args]) + ']'

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _LiteralAlias(_Alias):
    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, args, name=name, inst=inst)
        self.__parameters__ = ()

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return set([(arg, type(arg)) for arg in self.__args__]) == set([(arg, type(arg)) for arg in other.__args__])

    def __hash__(self):
        return hash(frozenset([(arg, type(arg)) for arg in self.__args__]))

    def __repr__(self):
        return 'typing.Literal[' + ', '.join([repr(arg) for arg in self.__args__]) + ']'


class _CallableAlias(_Alias):
    def _with(self, args):
        given = args[:-1]
        if len(given) == 1 and isinstance(given[0], tuple):
            given = given[0]
        return _CallableAlias(self.__origin__, (*given, args[-1]), name=self._name, inst=self._inst)

    def __repr__(self):
        given = self.__args__[:-1]
        result = _shown(self.__args__[-1])
        if len(given) == 1 and (given[0] is ... or isinstance(given[0], ParamSpec)):
            return f'typing.Callable[{_shown(given[0])}, {result}]'
        return f'typing.Callable[[{", ".join([_shown(arg) for arg in given])}], {result}]'


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata
        self._name = None

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return (f'typing.Annotated[{_shown(self.__origin__)}, '
                f'{", ".join([repr(item) for item in self.__metadata__])}]')

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _UnpackedAlias(_Alias):
    def __repr__(self):
        return '*' + _shown(self.__args__[0])


_made = {}


def _remembered(form, parameters, make):
    # The same parameters give the same object, where they can be hashed.
    kinds = tuple([type(each) for each in parameters]) if isinstance(parameters, tuple) else type(parameters)
    try:
        return _made[form, parameters, kinds]
    except (KeyError, TypeError):
        pass
    result = make(form, parameters)
    try:
        _made[form, parameters, kinds] = result
    except TypeError:
        pass
    return result


class _SpecialForm(_Immutable):
    """A name that means something by itself or with brackets after it."""

    __slots__ = ('_name', '_make')

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getitem__(self, parameters):
        if self._make is None:
            raise TypeError(f'{self} is not subscriptable')
        return _remembered(self, parameters, self._make)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


def _make_union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parts = []
    for parameter in parameters:
        parameter = _as_type(parameter, 'Union[arg, ...]: each arg must be a type.')
        if isinstance(parameter, (_UnionAlias, _UnionType)):
            parts.extend(parameter.__args__)
        else:
            parts.append(parameter)
    parts = _unique(parts)
    if len(parts) == 1:
        return parts[0]
    return _UnionAlias(Union, tuple(parts), name='Optional' if len(parts) == 2 and _NoneType in parts else None)


def _make_optional(self, parameter):
    return Union[_as_type(parameter, f'{self} requires a single type.'), _NoneType]


def _make_single(self, parameter):
    return _Alias(self, (_as_type(parameter, f'{self} accepts only single type.'),), name=self._name)


def _make_literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    values = []
    for parameter in parameters:
        values.extend(parameter.__args__ if isinstance(parameter, _LiteralAlias) else (parameter,))
    result = []
    for value in values:
        if not any([type(value) is type(other) and value == other for other in result]):
            result.append(value)
    return _LiteralAlias(self, tuple(result), name='Literal')


def _make_concatenate(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _Alias(self, tuple([_as_type(parameter) for parameter in parameters]), name='Concatenate')


def _make_unpack(self, parameter):
    return _UnpackedAlias(self, (_as_type(parameter),), name='Unpack')


Union = _SpecialForm('Union', _make_union)
Optional = _SpecialForm('Optional', _make_optional)
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')
ClassVar = _SpecialForm('ClassVar', _make_single)
Final = _SpecialForm('Final', _make_single)
Required = _SpecialForm('Required', _make_single)
NotRequired = _SpecialForm('NotRequired', _make_single)
TypeGuard = _SpecialForm('TypeGuard', _make_single)
Literal = _SpecialForm('Literal', _make_literal)
Concatenate = _SpecialForm('Concatenate', _make_concatenate)
Unpack = _SpecialForm('Unpack', _make_unpack)


class Annotated:
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _AnnotatedAlias(_as_type(params[0], special=True), tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


# Classes with parameters

class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_as_type(param) if not isinstance(param, list) else tuple(param) for param in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for param in params:
                if not isinstance(param, (TypeVar, ParamSpec, TypeVarTuple, _UnpackedAlias)):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                                    'specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            wanted = getattr(cls, '__parameters__', ())
            if not wanted:
                raise TypeError(f'{cls!r} is not a generic class')
            if len(params) != len(wanted) and not any([isinstance(param, TypeVarTuple) for param in wanted]):
                many = 'many' if len(params) > len(wanted) else 'few'
                raise TypeError(f'Too {many} arguments for {cls!r}; actual {len(params)}, expected {len(wanted)}')
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if bases is None:
            if Generic in cls.__bases__ and cls.__name__ != 'Protocol':
                raise TypeError('Cannot inherit from plain Generic')
            bases = ()
        elif Generic in bases:
            raise TypeError('Cannot inherit from plain Generic')
        found = _parameters_of([base for base in bases if isinstance(base, (_Alias, _GenericAlias))])
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                missing = [parameter for parameter in found if parameter not in base.__parameters__]
                if missing:
                    raise TypeError(f'Some type variables ({", ".join([str(item) for item in missing])}) are not listed '
                                    f'in Generic[{", ".join([str(item) for item in base.__parameters__])}]')
                found = base.__parameters__
        cls.__parameters__ = tuple(found)


_not_in_protocols = frozenset((
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__', '__orig_class__',
    '_is_protocol', '_is_runtime_protocol', '__callable_proto_members_only__', '__match_args__', '_abc_impl',
    '__qualname__', '__hash__'))


def _protocol_members(cls):
    names = []
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]:
            if name not in _not_in_protocols and not name.startswith('_abc_') and name not in names:
                names.append(name)
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if getattr(cls, '_is_protocol', False):
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            members = _protocol_members(cls)
            if all([callable(getattr(cls, name, None)) for name in members]):
                if super().__instancecheck__(instance):
                    return True
            elif cls in type(instance).__mro__:
                return True
            for name in _protocol_members(cls):
                try:
                    value = getattr(instance, name)
                except AttributeError:
                    return False
                if value is None and callable(getattr(cls, name, None)):
                    return False
            return True
        return super().__instancecheck__(instance)


def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
    for name in _protocol_members(cls):
        if not callable(getattr(cls, name, None)):
            raise TypeError("Protocols with non-method members don't support issubclass()")
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')
    for name in _protocol_members(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get('__annotations__', {}) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = Protocol in cls.__bases__
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or getattr(base, '_is_protocol', False) or
                    base.__module__ in ('collections.abc', 'contextlib')):
                raise TypeError('Protocols can only inherit from other protocols, got %r' % base)
        if cls.__init__ is Protocol.__init__ or '__init__' not in cls.__dict__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self):
        pass


T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
for _variable in (T, KT, VT, T_co, V_co, VT_co, T_contra, AnyStr):
    _variable.__module__ = 'typing'


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=0):
        pass


# Names with capitals for classes that have brackets of their own

class _Named(_SpecialForm):
    __slots__ = ('__origin__', '_count', '_inst')

    def __init__(self, origin, count, name, inst=True):
        super().__init__(name)
        self.__origin__ = origin
        self._count = count
        self._inst = inst

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        if item == '__parameters__':
            return ()
        if item[:2] == item[-2:] == '__' or item in ('_name', '_inst', '_count'):
            raise AttributeError(item)
        return getattr(self.__origin__, item)

    def __getitem__(self, params):
        return _remembered(self, params, _Named._with)

    def _with(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_as_type(param) for param in params])
        if self._count >= 0 and len(params) != self._count:
            many = 'many' if len(params) > self._count else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(params)}, expected {self._count}')
        return _Alias(self.__origin__, params, name=self._name, inst=self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        result = [self.__origin__] if self.__origin__ not in bases else []
        for base in bases:
            if isinstance(base, _Alias) or (isinstance(base, type) and base is not self and issubclass(base, Generic)):
                break
        else:
            result.append(Generic)
        return tuple(result[:1])

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _NamedTuple(_Named):
    __slots__ = ()

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(tuple, tuple([_as_type(param) for param in params]), name='Tuple', inst=False)


class _NamedCallable(_Named):
    __slots__ = ()

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        given, result = params
        result = _as_type(result, 'Callable[args, result]: result must be a type.')
        if isinstance(given, (list, tuple)):
            given = tuple([_as_type(arg) for arg in given])
        else:
            given = (given if given is ... or isinstance(given, (ParamSpec, _Alias)) else _as_type(given),)
        return _CallableAlias(_abc.Callable, (*given, result), name='Callable')


Hashable = _Named(_abc.Hashable, 0, 'Hashable')
Awaitable = _Named(_abc.Awaitable, 1, 'Awaitable')
Coroutine = _Named(_abc.Coroutine, 3, 'Coroutine')
AsyncIterable = _Named(_abc.AsyncIterable, 1, 'AsyncIterable')
AsyncIterator = _Named(_abc.AsyncIterator, 1, 'AsyncIterator')
Iterable = _Named(_abc.Iterable, 1, 'Iterable')
Iterator = _Named(_abc.Iterator, 1, 'Iterator')
Reversible = _Named(_abc.Reversible, 1, 'Reversible')
Sized = _Named(_abc.Sized, 0, 'Sized')
Container = _Named(_abc.Container, 1, 'Container')
Collection = _Named(_abc.Collection, 1, 'Collection')
Callable = _NamedCallable(_abc.Callable, 2, 'Callable')
AbstractSet = _Named(_abc.Set, 1, 'AbstractSet')
MutableSet = _Named(_abc.MutableSet, 1, 'MutableSet')
Mapping = _Named(_abc.Mapping, 2, 'Mapping')
MutableMapping = _Named(_abc.MutableMapping, 2, 'MutableMapping')
Sequence = _Named(_abc.Sequence, 1, 'Sequence')
MutableSequence = _Named(_abc.MutableSequence, 1, 'MutableSequence')
ByteString = _Named(_abc.ByteString, 0, 'ByteString')
Tuple = _NamedTuple(tuple, -1, 'Tuple', False)
List = _Named(list, 1, 'List', False)
Deque = _Named(_collections.deque, 1, 'Deque')
Pattern = _Named(_Pattern, 1, 'Pattern')
Match = _Named(_Match, 1, 'Match')
Set = _Named(set, 1, 'Set', False)
FrozenSet = _Named(frozenset, 1, 'FrozenSet', False)
MappingView = _Named(_abc.MappingView, 1, 'MappingView')
KeysView = _Named(_abc.KeysView, 1, 'KeysView')
ItemsView = _Named(_abc.ItemsView, 2, 'ItemsView')
ValuesView = _Named(_abc.ValuesView, 1, 'ValuesView')
ContextManager = _Named(_contextlib.AbstractContextManager, 1, 'ContextManager')
AsyncContextManager = _Named(_contextlib.AbstractAsyncContextManager, 1, 'AsyncContextManager')
Dict = _Named(dict, 2, 'Dict', False)
DefaultDict = _Named(_collections.defaultdict, 2, 'DefaultDict')
OrderedDict = _Named(_collections.OrderedDict, 2, 'OrderedDict')
Counter = _Named(_collections.Counter, 1, 'Counter')
ChainMap = _Named(_collections.ChainMap, 2, 'ChainMap')
Generator = _Named(_abc.Generator, 3, 'Generator')
AsyncGenerator = _Named(_abc.AsyncGenerator, 2, 'AsyncGenerator')
Type = _Named(type, 1, 'Type', False)


# Classes written as lists of annotations

_forbidden = frozenset(('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make',
                        '_replace', '_asdict', '_source'))
_passed_over = frozenset(('__module__', '__name__', '__annotations__', '__doc__', '__qualname__',
                          '__classcell__', '__dict__', '__weakref__', '__static_attributes__', '__firstlineno__'))


def _make_named_tuple(name, types, module, defaults=()):
    fields = [field for field, _ in types]
    types = {field: _as_type(kind, f'field {field} annotation must be a type') for field, kind in types}
    result = _collections.namedtuple(name, fields, defaults=defaults, module=module)
    result.__annotations__ = result.__new__.__annotations__ = types
    return result


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTupleBase and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = namespace.get('__annotations__', {})
        default_names = []
        for field in types:
            if field in namespace:
                default_names.append(field)
            elif default_names:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default '
                                f'field{"s" if len(default_names) > 1 else ""} {", ".join(default_names)}')
        made = _make_named_tuple(typename, types.items(), namespace['__module__'],
                                 [namespace[name] for name in default_names])
        made.__bases_given__ = bases
        if '__doc__' in namespace:
            made.__doc__ = namespace['__doc__']
        if '__qualname__' in namespace:
            made.__qualname__ = namespace['__qualname__']
        if Generic in bases:
            made.__class_getitem__ = classmethod(_GenericAlias)
        for key in namespace:
            if key in _forbidden:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _passed_over and key not in made._fields:
                setattr(made, key, namespace[key])
        del made.__bases_given__
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _make_named_tuple(typename, list(fields), _caller_module())


_NamedTupleBase = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _named_tuple_entries(bases):
    return (_NamedTupleBase,)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if Generic in bases else (dict,), dict(namespace))
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, kind in namespace.get('__annotations__', {}).items():
            kind = _as_type(kind, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            annotations[key] = kind
            origin = getattr(kind, '__origin__', None)
            if origin is Required or (origin is not NotRequired and total):
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    def __instancecheck__(cls, obj):
        raise TypeError('TypedDict does not support instance and class checks')


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    namespace = {'__annotations__': dict(fields)}
    module = _caller_module()
    if module is not None:
        namespace['__module__'] = module
    return _TypedDictMeta(typename, (), namespace, total=total)


_TypedDictBase = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDictBase,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType(_Combines):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`{bases[-1].__name__ if bases else "X"} = NewType({self.__name__!r}, {self.__name__})`')

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


# Functions

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=_sys.stderr)
    return obj


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    @_functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


_overloads = {}


def _overload_stub(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    function = getattr(func, '__func__', func)
    try:
        key = function.__module__, function.__qualname__
    except AttributeError:
        return _overload_stub
    _overloads.setdefault(key, {})[function.__code__.co_firstlineno] = func
    return _overload_stub


def get_overloads(func):
    function = getattr(func, '__func__', func)
    return list(_overloads.get((function.__module__, function.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _GenericAlias, _Named, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, _GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(
                args[0], (ParamSpec, _Alias)))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def _strip_annotations(kind):
    if isinstance(kind, _AnnotatedAlias):
        return _strip_annotations(kind.__origin__)
    if isinstance(kind, _Alias) and getattr(kind, '__origin__', None) in (Required, NotRequired):
        return _strip_annotations(kind.__args__[0])
    if isinstance(kind, _Alias):
        args = tuple([_strip_annotations(arg) for arg in kind.__args__])
        return kind if args == kind.__args__ else kind._with(args)
    return kind


class _Reader:
    """Reads annotations written as text: names, attributes, brackets, unions."""

    def __init__(self, text, globalns, localns):
        self.text = text
        self.place = 0
        self.spaces = (localns or {}, globalns or {}, _sys.modules['builtins'].__dict__)

    def peek(self):
        while self.text[self.place:self.place + 1] in (' ', '\n', '\t'):
            self.place += 1
        return self.text[self.place:self.place + 1]

    def take(self, char):
        if self.peek() != char:
            return False
        self.place += 1
        return True

    def refuse(self):
        raise SyntaxError(f'Forward reference must be an expression -- got {self.text!r}')

    def whole(self):
        value = self.union()
        if self.peek():
            self.refuse()
        return value

    def union(self):
        value = self.atom()
        while self.take('|'):
            value = value | self.atom()
        return value

    def items(self, closing):
        values = []
        is_tuple = False
        while not self.take(closing):
            values.append(self.union())
            if self.take(','):
                is_tuple = True
            elif self.peek() != closing:
                self.refuse()
        return values, is_tuple

    def word(self):
        self.peek()
        begin = self.place
        while self.place < len(self.text) and (self.text[self.place] == '_' or self.text[self.place].isalnum()):
            self.place += 1
        return self.text[begin:self.place]

    def atom(self):
        char = self.peek()
        if self.text.startswith('...', self.place):
            self.place += 3
            return ...
        if char in ('"', "'"):
            end = self.text.find(char, self.place + 1)
            if end < 0:
                self.refuse()
            value = self.text[self.place + 1:end]
            self.place = end + 1
            return value
        if self.take('['):
            return self.items(']')[0]
        if self.take('('):
            values, is_tuple = self.items(')')
            return values[0] if len(values) == 1 and not is_tuple else tuple(values)
        word = self.word()
        if not word:
            self.refuse()
        if word.isdigit():
            value = int(word)
        elif word in ('None', 'True', 'False'):
            value = {'None': None, 'True': True, 'False': False}[word]
        else:
            for space in self.spaces:
                if word in space:
                    value = space[word]
                    break
            else:
                raise NameError(f'name {word!r} is not defined', name=word)
        while True:
            if self.take('.'):
                value = getattr(value, self.word())
            elif self.take('['):
                values, is_tuple = self.items(']')
                value = value[tuple(values) if is_tuple or len(values) != 1 else values[0]]
            else:
                return value


def _evaluated(kind, globalns, localns):
    if isinstance(kind, str):
        kind = ForwardRef(kind)
    if isinstance(kind, ForwardRef):
        return _evaluated(_as_type(_Reader(kind.__forward_arg__, globalns, localns).whole(), special=True), globalns, localns)
    if isinstance(kind, (_Alias, _GenericAlias)):
        args = tuple([_evaluated(arg, globalns, localns)
                      if isinstance(arg, (ForwardRef, _Alias, _GenericAlias, _UnionType))
                      or isinstance(arg, str) and isinstance(kind, _GenericAlias)
                      else arg for arg in kind.__args__])
        if args == kind.__args__:
            return kind
        if isinstance(kind, _GenericAlias):
            return _GenericAlias(kind.__origin__, args)
        return kind._with(args)
    if isinstance(kind, _UnionType):
        args = tuple([_evaluated(arg, globalns, localns) for arg in kind.__args__])
        if args != kind.__args__:
            return Union[args]
    return kind


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(_sys.modules.get(base.__module__, None), '__dict__', {})
            space = dict(vars(base)) if localns is None else localns
            for name, kind in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _evaluated(_NoneType if kind is None else kind, names, space)
    else:
        if globalns is None:
            function = obj
            while hasattr(function, '__wrapped__'):
                function = function.__wrapped__
            globalns = getattr(function, '__globals__', None)
            if globalns is None:
                globalns = getattr(obj, '__dict__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, kind in dict(annotations).items():
            hints[name] = _evaluated(_NoneType if kind is None else kind, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(kind) for name, kind in hints.items()}


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()
