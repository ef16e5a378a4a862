# abc: classes that cannot be instantiated until their abstract methods are defined, and virtual subclasses.
from _types import _mark_as


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Relations:
    """Who counts as a subclass, beside those that are."""

    def __init__(self):
        self.registered = []
        self.known = set()
        self.refused = set()
        self.age = 0


_asking = 0    # more than 0: what asks whether something is a subclass is asked itself, in here
_age = 0    # counts registrations: what was said before one may be wrong after it


def _is_below(subclass, others):
    global _asking
    _asking += 1
    try:
        for other in others:
            if issubclass(subclass, other):
                return True
        return False
    finally:
        _asking -= 1


def _subclass_of(cls, subclass):
    relations = cls.__dict__.get('_abc_impl')
    if relations is None:
        relations = _Relations()    # the making of the class failed
    if subclass in relations.known:
        return True
    if relations.age != _age:
        relations.refused.clear()
        relations.age = _age
    elif subclass in relations.refused:
        return False
    answer = cls.__subclasshook__(subclass)
    if answer is NotImplemented:
        answer = cls in getattr(subclass, '__mro__', ())
        if not answer:
            if subclass in relations.registered:
                return True    # which is not kept: a hook is asked each time
            answer = _is_below(subclass, relations.registered) or _is_below(subclass, cls.__subclasses__())
    elif answer is not True and answer is not False:
        raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
    (relations.known if answer else relations.refused).add(subclass)
    return answer


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        return _prepare(cls, namespace)

    def register(cls, subclass):
        global _age
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if _is_below(subclass, (cls,)):
            return subclass
        if _is_below(cls, (subclass,)):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls.__dict__['_abc_impl'].registered.append(subclass)
        _age += 1
        _mark_as(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        global _asking
        _asking += 1
        try:
            subclass = instance.__class__
            if _subclass_of(cls, subclass):
                return True
            kind = type(instance)
            return kind is not subclass and _subclass_of(cls, kind)
        finally:
            _asking -= 1

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return _subclass_of(cls, subclass)


def _prepare(cls, namespace):
    cls._abc_impl = _Relations()
    if '__abc_tpflags__' in namespace:
        if namespace['__abc_tpflags__'] & 96 == 96:
            raise TypeError('__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING')
        _mark_as(cls, namespace['__abc_tpflags__'])
        del cls.__abc_tpflags__
    return _find_abstract(cls, namespace)


def _find_abstract(cls, namespace):
    names = []
    for name, value in namespace.items():
        if getattr(value, '__isabstractmethod__', False):
            names.append(name)
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            value = getattr(cls, name, None)
            if getattr(value, '__isabstractmethod__', False) and name not in names:
                names.append(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


def update_abstractmethods(cls):
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    return _find_abstract(cls, dict(cls.__dict__))


def get_cache_token():
    return _age


class ABC(metaclass=ABCMeta):
    __slots__ = ()
