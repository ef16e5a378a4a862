# enum: classes whose instances are a fixed set of named values.
import sys
from _types import (FunctionType as _FunctionType, GetSetDescriptorType as _GetSetDescriptorType, MappingProxyType,
                    MemberDescriptorType as _MemberDescriptorType, MethodDescriptorType as _MethodDescriptorType)
from types import DynamicClassAttribute
from functools import reduce

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'show_flag_values']

_Property = property
_bin = bin
Enum = Flag = ReprEnum = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and name[-2:] != '__'


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits_of(number):
    bit = 1
    while bit <= number:
        if number & bit:
            yield bit
        bit <<= 1


def show_flag_values(value):
    return list(_bits_of(value))


def bin(num, max_bits=None):
    """With a sign bit in front, which says by its digits that they go on for ever."""
    ceiling = 2 ** num.bit_length()
    text = _bin(num + ceiling).replace('1', '0', 1) if num >= 0 else _bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


class _Unset:
    def __repr__(self):
        return '_auto_null'


_auto_null = _Unset()


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(_Property):
    """An attribute that members have and the class does not, so that a member may have its name."""

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name) if ownerclass is not None else None
            if found is not None:
                return found
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        try:
            return instance.__dict__[self.name]
        except KeyError:
            pass
        found = type(instance)._member_map_.get(self.name)
        if found is not None:
            return found
        raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _EnumDict(dict):
    """The namespace of an enum's body: remembers in which order members came."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                if isinstance(value, str):
                    value = value.replace(',', ' ').split()
                else:
                    value = list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, type) and self._cls_name and value.__qualname__.endswith(
                    f'{self._cls_name}.{value.__name__}'):
                import warnings
                warnings.warn('In 3.13 classes created inside an enum will not become a member.  '
                              'Use the `member` decorator to keep the current behavior.', DeprecationWarning)
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            is_kept = False    # each value that auto() gave is one of the last
            if isinstance(value, auto):
                value = self._resolve(key, value)
            elif type(value) is tuple and any([isinstance(part, auto) for part in value]):
                value = tuple([self._resolve(key, part) if isinstance(part, auto) else part for part in value])
            else:
                is_kept = True
            self._member_names[key] = None
            if is_kept:
                self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        if value.value is _auto_null:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value

    def update(self, members, **more):
        for name in members.keys() if hasattr(members, 'keys') else members:
            if isinstance(name, tuple):
                self[name[0]] = name[1]
            else:
                self[name] = members[name]
        for name, value in more.items():
            self[name] = value


class FlagBoundary:
    """What a flag does with bits that it does not know. (An enum itself, once there are enums.)"""


def _find_types(class_name, bases):
    # What the members are besides enums (int, str, ...), and the enum that the new one derives from.
    if not bases:
        return object, Enum
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return _find_data_type(class_name, bases) or object, first_enum


def _find_data_repr(class_name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if '__repr__' in base.__dict__:
                return base.__dict__['__repr__']
    return None


def _find_data_type(class_name, bases):
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    different = []
    for kind in found:
        if kind not in different:
            different.append(kind)
    if len(different) > 1:
        raise TypeError(f'too many data types for {class_name!r}: {set(different)!r}')
    return different[0] if different else None


def _find_new(namespace, member_type, first_enum):
    # Which __new__ makes members, whether its result is kept as that of the class, whether it takes the value.
    make = namespace.get('__new__', None)
    is_saved = first_enum is not None and make is not None
    if make is None:
        for method in ('__new_member__', '__new__'):
            for possible in (member_type, first_enum):
                target = getattr(possible, method, None)
                if target not in (None, None.__new__, object.__new__, Enum.__new__ if Enum is not None else None):
                    make = target
                    break
            if make is not None:
                break
        else:
            make = object.__new__
    takes_value = not (first_enum is None or make in (Enum.__new__ if Enum is not None else None, object.__new__))
    return make, is_saved, takes_value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        member_type, first_enum = _find_types(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(namespace), **kwds)
        namespace.setdefault('_ignore_', []).append('_ignore_')
        for name in namespace['_ignore_']:
            namespace.pop(name, None)
        names = list(namespace._member_names)
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) ' + ','.join([repr(name) for name in invalid]))
        order = namespace.pop('_order_', None)
        member_type, first_enum = _find_types(cls, bases)
        make, is_saved, takes_value = _find_new(namespace, member_type, first_enum)
        plain = dict(namespace)
        generate = plain.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            plain['_generate_next_value_'] = staticmethod(generate)
        plain['_new_member_'] = make
        plain['_use_args_'] = takes_value
        for name in names:
            plain[name] = _ComingMember(plain[name])
        plain['_member_names_'] = []
        plain['_member_map_'] = {}
        plain['_value2member_map_'] = {}
        plain['_unhashable_values_'] = []
        plain['_member_type_'] = member_type
        plain['_value_repr_'] = _find_data_repr(cls, bases)
        for name, value in (('_boundary_', boundary or getattr(first_enum, '_boundary_', None)), ('_flag_mask_', 0),
                            ('_singles_mask_', 0), ('_all_bits_', 0), ('_inverted_', None)):
            plain[name] = value
        # Members come to be while the class does, in the order of the body, before __init_subclass__ is called.
        problem = None
        try:
            enum_class = super().__new__(metacls, cls, bases, plain, **kwds)
        except RuntimeError as error:
            problem = error.__cause__ or error
        if problem is not None:
            raise problem
        plain.update(enum_class.__dict__)
        # Members of other kinds keep the texts of their kind, plain enums have their own.
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in plain:
                enum_class.__format__ = plain['__format__'] = member_type.__format__
            if '__str__' not in plain:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                enum_class.__str__ = plain['__str__'] = method
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in plain and getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first_enum, name))
        is_flag = Flag is None and cls == 'Flag' or Flag is not None and issubclass(enum_class, Flag)
        if is_flag and Flag is not None:
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in plain:
                    setattr(enum_class, name, getattr(Flag, name))
        if is_saved:
            enum_class.__new_member__ = make
        enum_class.__new__ = Enum.__new__
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        if not is_flag:
            for name in ('_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_'):
                delattr(enum_class, name)
        elif Flag is not None:
            _finish_flag(enum_class)
        if order:
            known = enum_class._member_map_
            order = [name for name in order if name not in known or name in enum_class._member_names_]
            if order != enum_class._member_names_:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (enum_class._member_names_, order))
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            from warnings import warn
            warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                 'False depending on whether the value is a member or the value of a member',
                 DeprecationWarning, stacklevel=1)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                member.__class__.__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls.__dict__['_member_map_'][name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', *cls._member_names_}
        names.add('__init_subclass__')
        if cls.__dict__.get('_new_member_') is not object.__new__:
            names.add('__new__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_Property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            given = []
            for number, name in enumerate(names):
                value = namespace._generate_next_value(name, start, number, given[:])
                given.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            if isinstance(item, str):
                namespace[item] = names[item]
            else:
                namespace[item[0]] = item[1]
        if module is None:
            try:
                module = sys._getframe(0).f_globals['__name__']
            except (ValueError, KeyError):
                pass
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get('_member_names_'):
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')


EnumMeta = EnumType


class _ComingMember:
    """Stands in the namespace for a member, and makes it when the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        _add_member(cls, name, self.value)


def _add_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if not cls._use_args_:
        made = cls._new_member_(cls)
    else:
        made = cls._new_member_(cls, *args)
    if not hasattr(made, '_value_'):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as error:
                problem = TypeError('_value_ not set in __new__, unable to create it')
                problem.__cause__ = error
                raise problem
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    is_flag = Flag is not None and issubclass(cls, Flag)
    if is_flag:
        cls._flag_mask_ |= value
        if _is_single_bit(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    # A second name for a value stands for the first member.
    try:
        first = cls._value2member_map_.get(value)
    except TypeError:
        first = None
        for other in cls._member_map_.values():
            if other._value_ == value:
                first = other
                break
    if first is not None:
        made = first
    elif not is_flag or _is_single_bit(value):
        cls._member_names_.append(name)
    inherited = None
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if isinstance(found, property):
            inherited = found
            break
        if hasattr(found, 'fget') and hasattr(found, 'fset') and hasattr(found, 'fdel'):
            inherited = found
    if inherited is not None:
        # The member stands behind a property of this name, which goes on to serve members.
        own = property(inherited.fget, inherited.fset, inherited.fdel)
        own.member = made
        own.__set_name__(cls, name)
        setattr(cls, name, own)
    else:
        setattr(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        cls._unhashable_values_.append(value)


def _finish_flag(cls):
    values = [member._value_ for member in cls]
    ordered = None
    if values != sorted(values):
        ordered = sorted(cls._member_names_, key=lambda name: cls._member_map_[name]._value_)
    type.__setattr__(cls, '_iter_order_', ordered)


class Enum(metaclass=EnumType):
    @classmethod
    def __signature__(cls):
        return '(value)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        if not cls._member_map_:
            raise TypeError('%r has no members defined' % cls)
        problem = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            problem = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            wrong = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and problem is None:
                raise wrong
            if problem is None:
                problem = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
            if not isinstance(problem, ValueError):
                problem.__context__ = wrong
            raise problem
        finally:
            problem = wrong = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        from warnings import warn
        warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support '
             'adding +1\nand the value returned will be the largest value in the enum incremented by 1',
             DeprecationWarning, stacklevel=1)
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = set()
        members = self._member_map_
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_' and name not in members:
                names.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(value, property):
                    if value.fget is not None or name not in members:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in members:
                    names.add(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


type.__setattr__(Enum, '_member_names_', [])
type.__setattr__(Enum, '_member_map_', {})
type.__setattr__(Enum, '_value2member_map_', {})
type.__setattr__(Enum, '_member_type_', object)
type.__setattr__(Enum, '_value_repr_', None)
type.__setattr__(Enum, '_boundary_', None)
type.__delattr__(Enum, '__signature__')


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2],))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _keep_reduce(self, proto):
    return self._name_


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None

    @classmethod
    def _iter_member_(cls, value):
        order = cls._iter_order_
        if order is None:
            for bit in _bits_of(value & cls._flag_mask_):
                found = cls._value2member_map_.get(bit)
                if found is not None:
                    yield found
        else:
            for name in cls._member_names_:
                found = cls._member_map_[name]
                if found._value_ & value:
                    yield found

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, singles, every = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        if not ~every <= value <= every or value & (every ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, bin(value, width), bin(mask, width)))
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = max(every + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError('%r unknown flag boundary %r' % (cls, boundary))
        if value < 0:
            negative = value
            value += every + 1
        unknown = value & ~mask
        aliases = value & ~singles
        plain = value & singles
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = None
        if value:
            # What has one bit, then those of several bits that are in it; the rest has no name.
            found = list(cls._iter_member_(plain))
            if aliases:
                for member in cls._member_map_.values():
                    bits = member._value_
                    if bits and bits & value == bits and member not in found:
                        found.append(member)
            known = 0
            for member in found:
                known |= member._value_
            rest = value ^ known
            if known:
                made._name_ = '|'.join([member._name_ for member in found])
                if rest and cls._boundary_ is STRICT:
                    raise ValueError('%r: no members with value %r' % (cls, rest))
                if rest:
                    made._name_ += '|%s' % cls._numeric_repr_(rest)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls_name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (cls_name, show(self._value_))
        return '<%s.%s: %s>' % (cls_name, self._name_, show(self._value_))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
        return '%s.%s' % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _number(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        number = self._number(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ ^ number)

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(self._value_ ^ cls._singles_mask_ if self._value_ & ~cls._singles_mask_ == 0 else
                   cls._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__




class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


def unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        details = ', '.join(['%s -> %s' % pair for pair in duplicates])
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(alias, member.name) for alias, member in enumeration.__members__.items()
                              if alias != member.name]
                if duplicates:
                    details = ', '.join(['%s -> %s' % pair for pair in duplicates])
                    raise ValueError('aliases found in %r: %s' % (enumeration, details))
            elif check is CONTINUOUS:
                values = {member.value for member in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    missing = [1 << i for i in range(low.bit_length() - 1, high.bit_length()) if 1 << i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    raise ValueError('invalid %s %r: missing values %s' % (
                        'flag' if is_flag else 'enum', name, ', '.join([str(value) for value in missing])))
            elif check is NAMED_FLAGS:
                values = [member.value for member in enumeration]
                wrong = []
                missed = 0
                for alias, member in enumeration.__members__.items():
                    if alias in enumeration._member_names_ or member.value < 0:
                        continue
                    missing = [bit for bit in _bits_of(member.value) if bit not in values]
                    if missing:
                        wrong.append(alias)
                        for bit in missing:
                            missed |= bit
                if wrong:
                    if len(wrong) == 1:
                        text = 'alias %s is missing' % wrong[0]
                    else:
                        text = 'aliases %s and %s are missing' % (', '.join(wrong[:-1]), wrong[-1])
                    if _is_single_bit(missed):
                        value = 'value 0x%x' % missed
                    else:
                        value = 'combined values of 0x%x' % missed
                    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (
                        name, text, value))
        return enumeration


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    return '|'.join([part if part[0].isdigit() else '%s.%s' % (module, part) for part in self._name_.split('|')])


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
