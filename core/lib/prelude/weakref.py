# weakref: references, proxies and containers that do not keep their objects alive.
import collections.abc as _abc
import operator as _operator
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


class WeakMethod(ref):
    """For bound methods, which are gone as soon as they are made: looks at the object and the function."""

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def gone(dead):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, gone)
        self._function = ref(function, gone)
        self._type = type(meth)
        self._alive = True
        own = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj = super().__call__()
        function = self._function()
        if obj is None or function is None:
            return None
        return self._type(function, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._function == other._function
        return NotImplemented

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = ref.__hash__


# Proxies

def _target(proxy):
    target = object.__getattribute__(proxy, '_ref')()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


class ProxyType:
    __slots__ = ('_ref', '__weakref__')

    def __new__(cls, object_, callback=None):
        raise TypeError("cannot create 'weakref.ProxyType' instances")

    def __getattribute__(self, name):
        if name == '__class__':
            return _target(self).__class__
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        target = object.__getattribute__(self, '_ref')()
        kind = 'NoneType' if target is None else type(target).__name__
        return f'<weakproxy at {id(self):#x} to {kind} at {id(target):#x}>'

    def __bool__(self):
        return bool(_target(self))

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")


def _forward(name, operation, is_reflected=False):
    def method(self, *args):
        args = [_target(arg) if type(arg) in ProxyTypes else arg for arg in (self, *args)]
        if is_reflected:
            args.reverse()
        return operation(*args)
    method.__name__ = name
    method.__qualname__ = f'ProxyType.{name}'
    setattr(ProxyType, name, method)


def _next_of(target):
    if not hasattr(type(target), '__next__'):
        raise TypeError(f"Weakref proxy referenced a non-iterator '{type(target).__name__}' object")
    return next(target)


for _name, _operation in (('len', len), ('iter', iter), ('next', _next_of), ('reversed', reversed), ('divmod', divmod),
                          ('abs', abs), ('int', int), ('float', float), ('pow', pow)):
    _forward(f'__{_name}__', _operation)
_forward('__rdivmod__', divmod, True)
_forward('__rpow__', pow, True)
for _name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge', 'getitem', 'setitem', 'delitem', 'contains', 'neg', 'pos', 'invert',
              'index', 'iadd', 'isub', 'imul', 'iand', 'ior', 'ixor', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'ipow',
              'irshift', 'itruediv'):
    _forward(f'__{_name}__', getattr(_operator, f'__{_name}__'))
for _name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul'):
    _forward(f'__{_name}__', getattr(_operator, f'__{_name}__'))
    _forward(f'__r{_name}__', getattr(_operator, f'__{_name}__'), True)


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


class _ProxyRef(ref):
    # What a proxy without a callback holds: there is only one of them for an object.
    __slots__ = ('own',)


def proxy(object_, callback=None, /):
    if callback is None:
        for known in getweakrefs(object_):
            if type(known) is _ProxyRef and known.own() is not None:
                return known.own()
    made = object.__new__(CallableProxyType if callable(object_) else ProxyType)
    if callback is None:
        held = _ProxyRef(object_)
        held.own = ref(made)
        object.__setattr__(made, '_ref', held)
    else:
        own = None

        def gone(dead):
            self = own()
            if self is not None:
                callback(self)
        object.__setattr__(made, '_ref', ref(object_, gone))
        own = ref(made)
    return made


# Containers

class _Walk:
    """While one goes on, what dies stays in the container as a dead reference, and is taken out when the last one ends."""

    def __init__(self, container):
        self.container = ref(container)

    def __enter__(self):
        container = self.container()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, *problem):
        container = self.container()
        if container is not None:
            container._iterating.remove(self)
            if not container._iterating:
                container._commit_removals()


class KeyedRef(ref):
    __slots__ = ('key',)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(_abc.MutableMapping):
    """What both kinds of dictionary have in common."""

    def _commit_if_any(self):
        if self._pending_removals:
            self._commit_removals()

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __ror__(self, other):
        if isinstance(other, _abc.Mapping):
            made = self.__class__()
            made.update(other)
            made.update(self)
            return made
        return NotImplemented

    def __or__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


def _drop_dead(data, key):
    found = data.get(key)
    if found is not None and found() is None:
        del data[key]


class WeakValueDictionary(_WeakDictionary):
    def __init__(self, other=(), /, **kw):
        own = ref(self)

        def remove(dead):
            self = own()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(dead.key)
                else:
                    _drop_dead(self.data, dead.key)
        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self.data = {}
        self.update(other, **kw)

    def _commit_removals(self):
        while self._pending_removals:
            _drop_dead(self.data, self._pending_removals.pop())

    def __getitem__(self, key):
        self._commit_if_any()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        self._commit_if_any()
        del self.data[key]

    def __len__(self):
        self._commit_if_any()
        return len(self.data)

    def __contains__(self, key):
        self._commit_if_any()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __setitem__(self, key, value):
        self._commit_if_any()
        self.data[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        self._commit_if_any()
        new = WeakValueDictionary()
        with _Walk(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        self._commit_if_any()
        new = self.__class__()
        with _Walk(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        self._commit_if_any()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def items(self):
        self._commit_if_any()
        with _Walk(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    yield key, value

    def keys(self):
        self._commit_if_any()
        with _Walk(self):
            for key, reference in self.data.items():
                if reference() is not None:
                    yield key

    __iter__ = keys

    def itervaluerefs(self):
        self._commit_if_any()
        with _Walk(self):
            yield from self.data.values()

    def values(self):
        self._commit_if_any()
        with _Walk(self):
            for reference in self.data.values():
                value = reference()
                if value is not None:
                    yield value

    def popitem(self):
        self._commit_if_any()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        self._commit_if_any()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        if value is None:
            self._commit_if_any()
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
        return value

    def update(self, other=None, /, **kwargs):
        self._commit_if_any()
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                self.data[key] = KeyedRef(value, self._remove, key)
        for key, value in kwargs.items():
            self.data[key] = KeyedRef(value, self._remove, key)

    def valuerefs(self):
        self._commit_if_any()
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        self.data = {}
        own = ref(self)

        def remove(dead):
            self = own()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(dead)
                else:
                    self.data.pop(dead, None)
        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        while self._pending_removals:
            self.data.pop(self._pending_removals.pop(), None)

    def _scrub_removals(self):
        self._pending_removals = [reference for reference in self._pending_removals if reference in self.data]
        self._dirty_len = False

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        new = WeakKeyDictionary()
        with _Walk(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        with _Walk(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def items(self):
        with _Walk(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    yield key, value

    def keys(self):
        with _Walk(self):
            for reference in self.data:
                key = reference()
                if key is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _Walk(self):
            for reference, value in self.data.items():
                if reference() is not None:
                    yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        self._dirty_len = True
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = type({})(dict)
            for key, value in dict.items():
                self.data[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        own = ref(self)

        def _remove(dead):
            self = own()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(dead)
                else:
                    self.data.discard(dead)
        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        while self._pending_removals:
            self.data.discard(self._pending_removals.pop())

    def _commit_if_any(self):
        if self._pending_removals:
            self._commit_removals()

    def __iter__(self):
        with _Walk(self):
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def add(self, item):
        self._commit_if_any()
        self.data.add(ref(item, self._remove))

    def clear(self):
        self._commit_if_any()
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        self._commit_if_any()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        self._commit_if_any()
        self.data.remove(ref(item))

    def discard(self, item):
        self._commit_if_any()
        self.data.discard(ref(item))

    def update(self, other):
        self._commit_if_any()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        self._commit_if_any()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])
        return self

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._commit_if_any()
        self.data.intersection_update([ref(item) for item in other])
        return self

    def issubset(self, other):
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def issuperset(self, other):
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        self._commit_if_any()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])
        return self

    def union(self, other):
        return self.__class__([item for part in (self, other) for item in part])

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


_abc.MutableSet.register(WeakSet)


# Finalisers

class finalize:
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _is_registered = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._is_registered:
            import atexit
            finalize._is_registered = True
            atexit.register(self._exitfunc)
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    @classmethod
    def _exitfunc(cls):
        # The newest first, and those that are made meanwhile; what is not to run at exit never runs after it.
        try:
            while True:
                last = None
                for entry, info in cls._registry.items():
                    if info.atexit:
                        last = entry
                if last is None:
                    break
                try:
                    last()
                except Exception:
                    import sys
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f'<finalize object at {id(self):#x}; dead>'
        return f'<finalize object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>'
