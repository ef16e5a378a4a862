# inspect: what objects are, what functions take, in which state generators are.
from _asyncio import _is_native_coroutine_function
import collections as _collections
import functools as _functools
import itertools as _itertools
import sys as _sys
from _binding import missing_arguments as _missing_arguments, too_many as _too_many
from _types import (AsyncGeneratorType, BuiltinFunctionType, CodeType, CoroutineType, FrameType, FunctionType,
                    GeneratorType, GetSetDescriptorType, MemberDescriptorType, MethodDescriptorType, MethodType, MethodWrapperType,
                    WrapperDescriptorType,
                    ModuleType, TracebackType, native_coroutine, _is_marked, _native_signature)
from collections import OrderedDict, namedtuple
from collections.abc import Awaitable
from keyword import iskeyword as _is_keyword
from types import MappingProxyType

__all__ = ['ArgInfo', 'Arguments', 'Attribute', 'BoundArguments', 'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING',
           'CORO_SUSPENDED', 'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR', 'CO_ITERABLE_COROUTINE',
           'CO_NESTED', 'CO_NEWLOCALS', 'CO_NOFREE', 'CO_OPTIMIZED', 'CO_VARARGS', 'CO_VARKEYWORDS',
           'ClassFoundException', 'ClosureVars', 'EndOfBlock', 'FrameInfo', 'FullArgSpec', 'GEN_CLOSED',
           'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'Parameter', 'Signature', 'TPFLAGS_IS_ABSTRACT',
           'Traceback', 'classify_class_attrs', 'cleandoc', 'currentframe', 'formatannotation',
           'formatannotationrelativeto', 'formatargvalues', 'get_annotations', 'getargs', 'getargvalues',
           'getattr_static', 'getcallargs', 'getclasstree', 'getclosurevars', 'getcoroutinelocals',
           'getcoroutinestate', 'getdoc', 'getfile', 'getframeinfo', 'getfullargspec', 'getgeneratorlocals',
           'getgeneratorstate', 'getinnerframes', 'getlineno', 'getmembers', 'getmembers_static', 'getmodule',
           'getmodulename', 'getmro', 'getouterframes', 'getsource', 'getsourcefile', 'getsourcelines',
           'indentsize', 'isabstract', 'isasyncgen', 'isasyncgenfunction', 'isawaitable', 'isbuiltin', 'isclass',
           'iscode', 'iscoroutine', 'iscoroutinefunction', 'isdatadescriptor', 'isframe', 'isfunction',
           'isgenerator', 'isgeneratorfunction', 'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod',
           'ismethoddescriptor', 'ismethodwrapper', 'ismodule', 'isroutine', 'istraceback', 'signature', 'stack',
           'trace', 'unwrap', 'walktree']

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


# Kinds of objects

def ismodule(object):
    return isinstance(object, ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


_NATIVE = (BuiltinFunctionType, MethodDescriptorType, MethodWrapperType, WrapperDescriptorType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, MethodWrapperType)


def isroutine(object):
    return (isinstance(object, (FunctionType, MethodType, BuiltinFunctionType, MethodDescriptorType, MethodWrapperType,
                                WrapperDescriptorType)) or
            ismethoddescriptor(object))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    return isinstance(object, MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, GetSetDescriptorType)


def isframe(object):
    return isinstance(object, FrameType)


def istraceback(object):
    return isinstance(object, TracebackType)


def iscode(object):
    return isinstance(object, CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(object.__flags__ & TPFLAGS_IS_ABSTRACT)


def _has_code_flag(function, flag):
    while True:
        if isinstance(function, MethodType):
            function = function.__func__
        elif isinstance(function, _functools.partial):
            function = function.func
        else:
            break
    return isinstance(function, FunctionType) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_code_flag(obj, CO_COROUTINE) or _is_native_coroutine_function(obj)


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, (CoroutineType, native_coroutine))


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    return isinstance(object, (CoroutineType, native_coroutine, Awaitable)) or _is_marked(object)


# States

def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


# Members and documentation

def getmembers(object, predicate=None):
    names = dir(object)
    if isclass(object):
        names += [name for base in object.__bases__ for name, value in base.__dict__.items()
                  if type(value).__name__ == 'DynamicClassAttribute']
    seen = set()
    members = []
    for name in names:
        try:
            value = getattr(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in getattr(object, '__mro__', ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            members.append((name, value))
        seen.add(name)
    members.sort(key=lambda pair: pair[0])
    return members


def getmro(cls):
    return cls.__mro__


def _inherited_doc(obj):
    """What a class further along says of a method or property of this name."""
    if isinstance(obj, property):
        obj = obj.fget
    name = getattr(obj, '__name__', None)
    owner = getattr(obj, '__self__', None)
    cls = owner if isinstance(owner, type) else type(owner) if owner is not None else _class_of_function(obj)
    if name is None or not isinstance(cls, type):
        return None
    for base in cls.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _class_of_function(function):
    found = _sys.modules.get(getattr(function, '__module__', None))
    for name in getattr(function, '__qualname__', '').split('.')[:-1]:
        found = getattr(found, name, None)
    return found


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not object and base.__doc__:
                doc = base.__doc__
                break
    elif doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getfile(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    module = _sys.modules.get(getattr(object, '__module__', None)) if isclass(object) else object
    path = getattr(module, '__file__', None)
    if path:
        return path
    raise TypeError(f'{object!r} is a built-in class' if isclass(object) else
                    'module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


getsourcefile = getfile


def getsourcelines(object):
    from _traceback import block_lines, class_line, source_line
    object = unwrap(object)
    name = getfile(object)
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        lines = _lines_from(name, 1, None)
        if not lines:
            raise OSError('could not get source code')
        return lines, 0
    if istraceback(object):
        object = object.tb_frame
    if ismethod(object):
        object = object.__func__
    if isclass(object):
        first = class_line(name, object.__qualname__)
        if first is None:
            raise OSError('could not find class definition' if source_line(name, 1) is not None
                          else 'could not get source code')
    else:
        code = object.__code__ if isfunction(object) else object.f_code if isframe(object) else object
        first = code.co_firstlineno
    count = block_lines(name, first)
    if count is None:
        raise OSError('could not get source code')
    return _lines_from(name, first, count), first


def _lines_from(name, first, count):
    from _traceback import source_line
    lines = []
    while count is None or len(lines) < count:
        line = source_line(name, first + len(lines))
        if line is None:
            break
        lines.append(line + '\n')
    return lines


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, '__wrapped__') and not isclass(func) and (stop is None or not stop(func)):
        func = func.__wrapped__
        for other in seen:
            if other is func:
                raise ValueError(f'wrapper loop when unwrapping {seen[0]!r}')
        seen.append(func)
    return func


# Frames

_FrameInfo = namedtuple('_FrameInfo', ('frame', 'filename', 'lineno', 'function', 'code_context', 'index'))
_Traceback = namedtuple('_Traceback', ('filename', 'lineno', 'function', 'code_context', 'index'))


Positions = namedtuple('Positions', ('lineno', 'end_lineno', 'col_offset', 'end_col_offset'), defaults=(None,) * 4)
Positions.__module__ = 'dis'


def _with_positions(self):
    fields = ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])
    return f'{type(self).__name__}({fields}, positions={self.positions!r})'


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    __repr__ = _with_positions


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    __repr__ = _with_positions


def currentframe():
    return _sys._getframe(0)


def getframeinfo(frame, context=1):
    from _traceback import position
    if istraceback(frame):
        place = position(frame)
        line = frame.tb_lineno
        frame = frame.tb_frame
    else:
        line = frame.f_lineno
        place = position(TracebackType(None, frame, frame.f_lasti, line))
    code = frame.f_code
    lines = index = None
    if context > 0:
        whole = _lines_from(code.co_filename, 1, None)
        if whole:
            start = max(0, min(line - 1 - context // 2, len(whole) - context))
            lines = whole[start:start + context]
            index = line - 1 - start
    return Traceback(code.co_filename, line, code.co_name, lines, index, positions=Positions(*place))


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def stack(context=1):
    return getouterframes(_sys._getframe(0), context)


def trace(context=1):
    result = []
    traceback = _sys.exc_info()[2]
    while traceback is not None:
        info = getframeinfo(traceback, context)
        result.append(FrameInfo(traceback.tb_frame, *info, positions=info.positions))
        traceback = traceback.tb_next
    return result


# Signatures

class _empty:
    """Stands for what is not there."""


class _ParameterKind(int):
    def __new__(cls, number, name, description):
        self = int.__new__(cls, number)
        self.name = name
        self._name_ = name
        self.value = number
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and not hasattr(annotation, '__origin__'):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class _void:
    # What was not given to replace().
    pass


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, _ParameterKind):
            if kind not in _kinds:
                raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
            kind = _kinds[kind]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():    # what a comprehension iterates over
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(f'implicit arguments must be passed as positional or keyword arguments, not '
                                 f'{kind.description}')
            kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if _is_keyword(name) and kind != _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            text = '*' + text
        elif self._kind == _VAR_KEYWORD:
            text = '**' + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, int(self._kind), self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default and
                self._annotation == other._annotation)


class BoundArguments:
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        has_begun = False
        for name, parameter in self._signature.parameters.items():
            if not has_begun:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    has_begun = True
                elif name not in self.arguments:
                    has_begun = True
                    continue
            if not has_begun or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return f'<{type(self).__name__} ({", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])})>'


class Signature:
    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ordered = {}
        last = -1
        has_default = False
        for parameter in parameters or ():
            if parameter.kind < last:
                raise ValueError(f'wrong parameter order: {[kind for kind in _kinds if kind == last][0].description} '
                                 f'parameter before {parameter.kind.description} parameter')
            last = int(parameter.kind)
            if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    has_default = True
                elif has_default:
                    raise ValueError('non-default argument follows default argument')
            if parameter.name in ordered:
                raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            ordered[parameter.name] = parameter
        self._parameters = MappingProxyType(OrderedDict(ordered))
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self._parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void
                          else return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values()) == list(other._parameters.values()) and
                self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        rest = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if rest and kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                raise TypeError('too many positional arguments')
            if kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif kind == _VAR_KEYWORD:
                continue
            elif rest and kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = rest.pop(0)
            elif kind == _POSITIONAL_ONLY and name in kwargs:
                raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not is_partial:
                what = 'keyword-only argument' if kind == _KEYWORD_ONLY else 'argument'
                raise TypeError(f'missing a required argument: {name!r}')
        if rest:
            raise TypeError('too many positional arguments')
        if kwargs:
            for name, parameter in self._parameters.items():
                if parameter.kind == _VAR_KEYWORD:
                    arguments[name] = kwargs
                    break
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __str__(self):
        parts = []
        has_slash = True
        has_star = False
        for parameter in self._parameters.values():
            if parameter.kind == _POSITIONAL_ONLY:
                has_slash = False
            elif not has_slash:
                parts.append('/')
                has_slash = True
            if parameter.kind == _VAR_POSITIONAL:
                has_star = True
            elif parameter.kind == _KEYWORD_ONLY and not has_star:
                parts.append('*')
                has_star = True
            parts.append(str(parameter))
        if not has_slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation)}'
        return text

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


_kinds = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    kwdefaults = function.__kwdefaults__ or {}
    parameters = []
    for number, name in enumerate(names[:count]):
        place = number - (count - len(defaults))
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if number < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            default=defaults[place] if place >= 0 else _empty, annotation=annotations.get(name, _empty)))
    place = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[place], _VAR_POSITIONAL, annotation=annotations.get(names[place], _empty)))
        place += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[place], _VAR_KEYWORD, annotation=annotations.get(names[place], _empty)))
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


_literals = {'None': None, 'True': True, 'False': False, '()': (), "''": '', "' '": ' ', "'\\n'": '\n',
             "'strict'": 'strict', "'utf-8'": 'utf-8'}


def _of_native(function, text):
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    for part in text.split(', '):
        part = part.strip()
        if part == '/':
            parameters = [parameter.replace(kind=_POSITIONAL_ONLY) for parameter in parameters]
        elif part == '*':
            kind = _KEYWORD_ONLY
        elif part[:2] == '**':
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part[:1] == '*':
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        elif part:
            name, has_default, default = part.partition('=')
            if default == '?':
                raise ValueError(f'no signature found for builtin {function!r}')
            if has_default:
                if default in _literals:
                    default = _literals[default]
                elif default.lstrip('-').isdigit():
                    default = int(default)
            parameters.append(Parameter(name, kind, default=default if has_default else _empty))
    return Signature(parameters)


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters.pop(0)
    return signature.replace(parameters=parameters)


def _of_partial(function):
    signature = _signature_of(function.func, True)
    bound = signature.bind_partial(*function.args, **function.keywords)
    parameters = []
    is_keyword = False
    given = len(function.args)
    for parameter in signature.parameters.values():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and given > 0:
            given -= 1
            continue
        if parameter.name in function.keywords and parameter.kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY):
            parameter = parameter.replace(kind=_KEYWORD_ONLY, default=function.keywords[parameter.name])
            is_keyword = True
        elif is_keyword:
            if parameter.kind == _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif parameter.kind == _VAR_POSITIONAL:
                continue
        parameters.append(parameter)
    return signature.replace(parameters=parameters)


# Types whose parameters CPython cannot tell.
_unsigned = (bool, bytes, bytearray, classmethod, dict, filter, frozenset, int, map, range, set, slice, staticmethod, str, super,
             type, zip, _collections.deque, _functools.partial, _itertools.chain, _itertools.islice, _itertools.product,
             _itertools.zip_longest)


def _own_call(cls):
    # The __call__ of a metaclass of the program or the library.
    for base in type(cls).__mro__:
        call = base.__dict__.get('__call__')
        if call is not None:
            return call if isinstance(call, FunctionType) else None
    return None


def _of_class(cls, keeps_first):
    cut = (lambda signature: signature) if keeps_first else _without_first
    call = _own_call(cls)
    if call is not None:
        return cut(_signature_of(call, True))
    if cls is type:
        raise ValueError(f'no signature found for builtin {cls!r}')
    for base in cls.__mro__:
        for name in ('__new__', '__init__'):
            method = base.__dict__.get(name)
            if method is None or base is object:
                continue
            made = getattr(method, '_parameters', None)
            if made is not None:
                signature = _of_parts(method, *made)
                if keeps_first:
                    signature = signature.replace(parameters=[Parameter('self', _POSITIONAL_OR_KEYWORD),
                                                              *signature.parameters.values()])
                return signature
            if isinstance(method, staticmethod):
                method = method.__func__
            fields = cls.__dict__.get('_fields')
            if name == '__new__' and fields is not None and issubclass(cls, tuple):
                defaults = cls._field_defaults
                annotations = cls.__dict__.get('__annotations__', {})
                first = [Parameter('_cls', _POSITIONAL_OR_KEYWORD)] if keeps_first else []
                return Signature(first + [Parameter(field, _POSITIONAL_OR_KEYWORD, default=defaults.get(field, _empty),
                                                    annotation=annotations.get(field, _empty)) for field in fields])
            if isinstance(method, FunctionType):
                return cut(_signature_of(method, True))
            if isinstance(method, _NATIVE):
                if base in _unsigned or issubclass(base, BaseException):
                    raise ValueError(f'no signature found for builtin type {cls!r}')
                if name == '__new__' and any(['__init__' in other.__dict__ for other in cls.__mro__
                                              if isinstance(other.__dict__.get('__init__'), FunctionType)]):
                    continue
                text = _native_signature(method)
                if name == '__new__' and text == 'cls, /, *args, **kwargs' and '__init__' in base.__dict__:
                    continue
                return _without_first(_of_native(cls, text))
    return Signature()


def _of_parts(function, positional, keyword_only, defaults):
    annotations = function.__annotations__
    parameters = [Parameter(name, kind, default=defaults.get(name, _empty), annotation=annotations.get(name, _empty))
                  for names, kind in ((positional, _POSITIONAL_OR_KEYWORD), (keyword_only, _KEYWORD_ONLY))
                  for name in names]
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _signature_of(obj, follow_wrapped, keeps_first=False):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, MethodType):
        return _without_first(_signature_of(obj.__func__, follow_wrapped))
    if follow_wrapped and not isinstance(obj, type):
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, MethodType))
        if isinstance(obj, MethodType):
            return _signature_of(obj, follow_wrapped)
    given = getattr(obj, '__signature__', None)
    if isinstance(given, Signature):
        return given
    partial_method = getattr(obj, '_partialmethod', None)
    if isinstance(partial_method, _functools.partialmethod):
        whole = _signature_of(partial_method.func, follow_wrapped)
        rest = _of_partial(_functools.partial(partial_method.func, None, *partial_method.args,
                                              **partial_method.keywords))
        first = list(whole.parameters.values())[:1]
        return rest.replace(parameters=first + list(rest.parameters.values()))
    if isinstance(obj, FunctionType):
        made = getattr(obj, '_parameters', None)
        if made is not None:
            signature = _of_parts(obj, *made)
            return signature.replace(parameters=[Parameter('self', _POSITIONAL_OR_KEYWORD),
                                                 *signature.parameters.values()])
        return _of_function(obj)
    if isinstance(obj, _NATIVE):
        signature = _of_native(obj, _native_signature(obj))
        if isinstance(obj, (BuiltinFunctionType, MethodWrapperType)) and not isinstance(obj.__self__, ModuleType):
            is_bound = not isinstance(obj.__self__, type) or next(iter(signature.parameters), '') == 'cls'
            return _without_first(signature) if is_bound and obj.__name__ != '__new__' else signature
        return signature
    if isinstance(obj, _functools.partial):
        return _of_partial(obj)
    if isinstance(obj, type):
        return _of_class(obj, keeps_first)
    call = getattr(type(obj), '__call__', None)
    if call is not None:
        signature = _signature_of(call, follow_wrapped)
        return signature if keeps_first else _without_first(signature)
    raise ValueError(f'callable {obj!r} is not supported by signature')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature_of(obj, follow_wrapped)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
FullArgSpec.__module__ = 'inspect'


def getfullargspec(func):
    args = []
    kwonly = []
    varargs = varkw = None
    defaults = []
    kwdefaults = {}
    annotations = {}
    target = func.__func__ if isinstance(func, MethodType) else func
    try:
        signature = _signature_of(target, False, True)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    if signature.return_annotation is not _empty:
        annotations['return'] = signature.return_annotation
    for parameter in signature.parameters.values():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == _VAR_POSITIONAL:
            varargs = parameter.name
        elif parameter.kind == _KEYWORD_ONLY:
            kwonly.append(parameter.name)
            if parameter.default is not _empty:
                kwdefaults[parameter.name] = parameter.default
        else:
            varkw = parameter.name
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ArgInfo.__module__ = 'inspect'


def getargvalues(frame):
    code = frame.f_code
    names = code.co_varnames
    count = code.co_argcount + code.co_kwonlyargcount
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[count]
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[count + bool(code.co_flags & CO_VARARGS)]
    return ArgInfo(list(names[:count]), varargs, varkw, frame.f_locals)


def getcallargs(func, /, *positional, **named):
    args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, _ = getfullargspec(func)
    name = func.__name__
    values = {}
    defaults = defaults or ()
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    for parameter, value in zip(args, positional):
        values[parameter] = value
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    if varkw:
        values[varkw] = {}
    possible = set(args + kwonlyargs)
    for parameter, value in named.items():
        if parameter not in possible:
            if not varkw:
                raise TypeError('%s() got an unexpected keyword argument %r' % (name, parameter))
            values[varkw][parameter] = value
            continue
        if parameter in values:
            raise TypeError('%s() got multiple values for argument %r' % (name, parameter))
        values[parameter] = value
    count = len(positional)
    if count > len(args) and not varargs:
        raise TypeError(_too_many(name, len(args), len(defaults), count, len([n for n in kwonlyargs if n in values])))
    if count < len(args):
        needed = len(args) - len(defaults)
        missing = [parameter for parameter in args[:needed] if parameter not in values]
        if missing:
            raise TypeError(_missing_arguments(name, 'positional', missing))
        for parameter, value in zip(args[needed:], defaults):
            values.setdefault(parameter, value)
    missing = []
    for parameter in kwonlyargs:
        if parameter not in values:
            if kwonlydefaults and parameter in kwonlydefaults:
                values[parameter] = kwonlydefaults[parameter]
            else:
                missing.append(parameter)
    if missing:
        raise TypeError(_missing_arguments(name, 'keyword-only', missing))
    return values


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    own_globals = own_locals = None
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__', None)
        module = _sys.modules.get(getattr(obj, '__module__', None))
        own_globals = getattr(module, '__dict__', None)
        own_locals = dict(vars(obj))
    elif isinstance(obj, ModuleType):
        annotations = getattr(obj, '__annotations__', None)
        own_globals = obj.__dict__
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        own_globals = getattr(unwrap(obj), '__globals__', None)
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not annotations or not eval_str:
        return dict(annotations)
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in annotations.items()}


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
ClosureVars.__module__ = 'inspect'


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    import builtins
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    found_globals, found_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            found_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


def getattr_static(obj, attr, default=_empty):
    own = getattr(obj, '__dict__', {})
    if attr in own:
        return own[attr]
    for base in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)


# Members of classes, classes in a tree, frames

class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


Attribute = namedtuple('Attribute', 'name kind defining_class object')
Attribute.__module__ = 'inspect'
Arguments = namedtuple('Arguments', 'args, varargs, varkw')
Arguments.__module__ = 'inspect'


def getmembers_static(object, predicate=None):
    members = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            members.append((name, value))
    return members


def classify_class_attrs(cls):
    result = []
    for name in dir(cls):
        for base in (*cls.__mro__, *type(cls).__mro__):
            if name in base.__dict__:
                break
        else:
            continue
        value = base.__dict__[name]
        if isinstance(value, staticmethod) or name == '__new__':
            kind = 'static method'
        elif isinstance(value, classmethod) or name in ('__init_subclass__', '__subclasshook__', '__class_getitem__'):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, base, value))
    return result


def walktree(classes, children, parent):
    results = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for c in classes:
        if not c.__bases__:
            if c not in roots:
                roots.append(c)
            continue
        for parent in c.__bases__:
            known = children.setdefault(parent, [])
            if c not in known:
                known.append(c)
            if unique and parent in classes:
                break
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def indentsize(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getargs(co):
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    names = co.co_varnames
    count = co.co_argcount
    named = co.co_kwonlyargcount
    place = count + named
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[place]
        place += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[place]
    return Arguments(list(names[:count]) + list(names[count:count + named]), varargs, varkw)


def getlineno(frame):
    return frame.f_lineno


def getinnerframes(tb, context=1):
    frames = []
    while tb:
        info = getframeinfo(tb, context)
        frames.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return frames


def formatannotationrelativeto(object):
    module = getattr(object, '__module__', None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)
    return _formatannotation


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(parts) + ')'
