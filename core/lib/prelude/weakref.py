# weakref: references, proxies and containers that do not keep their objects alive.
import collections.abc as _abc
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


def _forward(name):
    def method(self, *args):
        args = [_target(arg) if type(arg) in ProxyTypes else arg for arg in args]
        target = _target(self)
        found = getattr(type(target), name, None)
        if found is None:
            return NotImplemented
        return found(target, *args)
    method.__name__ = name
    method.__qualname__ = f'ProxyType.{name}'
    return method


for _name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge', 'len', 'getitem', 'setitem', 'delitem', 'contains', 'iter', 'next',
              'reversed', 'add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and',
              'or', 'xor', 'matmul', 'radd', 'rsub', 'rmul', 'rtruediv', 'rfloordiv', 'rmod', 'rpow', 'rand', 'ror',
              'rxor', 'neg', 'pos', 'abs', 'invert', 'int', 'float', 'index', 'iadd', 'isub', 'imul', 'iand', 'ior',
              'ixor'):
    setattr(ProxyType, f'__{_name}__', _forward(f'__{_name}__'))


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

class KeyedRef(ref):
    def __new__(cls, object_, callback, key):
        self = ref.__new__(cls, object_, callback)
        self.key = key
        return self

    def __init__(self, object_, callback, key):
        pass


class WeakValueDictionary(_abc.MutableMapping):
    def __init__(self, other=(), /, **kw):
        own = ref(self)

        def remove(dead):
            self = own()
            if self is not None and self.data.get(dead.key) is dead:
                del self.data[dead.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        return [(key, value) for key, value in [(key, reference()) for key, reference in list(self.data.items())]
                if value is not None]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self._live())

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self._live():
            new[key] = value
        return new

    __copy__ = copy

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def items(self):
        yield from self._live()

    def keys(self):
        for key, value in self._live():
            yield key

    __iter__ = keys

    def values(self):
        for key, value in self._live():
            yield value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

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


class WeakKeyDictionary(_abc.MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        own = ref(self)

        def remove(dead):
            self = own()
            if self is not None:
                self.data.pop(dead, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _live(self):
        return [(key, value) for key, value in [(reference(), value) for reference, value in list(self.data.items())]
                if key is not None]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __len__(self):
        return len(self._live())

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self._live():
            new[key] = value
        return new

    __copy__ = copy

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        yield from self._live()

    def keys(self):
        for key, value in self._live():
            yield key

    __iter__ = keys

    def values(self):
        for key, value in self._live():
            yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

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


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        own = ref(self)

        def remove(dead):
            self = own()
            if self is not None:
                self.data.discard(dead)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len([item for item in self])

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        new = self.copy()
        for item in other:
            new.discard(item)
        return new

    __sub__ = difference

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self.data.intersection_update({ref(item) for item in other})
        return self

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        if self is other:
            self.data.clear()
        else:
            own = {ref(item) for item in self}
            for item in other:
                if ref(item) in own:
                    self.discard(item)
                else:
                    self.add(item)
        return self

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    __and__ = intersection

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def symmetric_difference(self, other):
        new = self.difference(other)
        new.update([item for item in other if item not in self])
        return new

    __xor__ = symmetric_difference

    def issubset(self, other):
        return self.data.issubset({ref(item) for item in other})

    __le__ = issubset

    def issuperset(self, other):
        return self.data.issuperset({ref(item) for item in other})

    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0


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
