# reprlib: representations that are kept short, and those of objects that hold themselves.
import builtins as _builtins
from itertools import islice as _islice

__all__ = ['Repr', 'repr', 'recursive_repr']


def recursive_repr(fillvalue='...'):
    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        wrapper.__module__ = getattr(function, '__module__')
        wrapper.__doc__ = getattr(function, '__doc__')
        wrapper.__name__ = getattr(function, '__name__')
        wrapper.__qualname__ = getattr(function, '__qualname__')
        wrapper.__annotations__ = getattr(function, '__annotations__', {})
        return wrapper
    return decorate


def _possibly_sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    def __init__(self):
        self.fillvalue = '...'
        self.maxlevel = 6
        self.maxtuple = 6
        self.maxlist = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxset = 6
        self.maxfrozenset = 6
        self.maxdeque = 6
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = type(x).__name__
        if ' ' in name:
            name = '_'.join(name.split())
        method = getattr(self, 'repr_' + name, None)
        return method(x, level) if method else self.repr_instance(x, level)

    def _several(self, items, level, left, right, most, trail=''):
        count = len(items)
        if level <= 0 and count:
            inner = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in _islice(items, most)]
            if count > most:
                pieces.append(self.fillvalue)
            inner = ', '.join(pieces)
            if count == 1 and trail:
                right = trail + right
        return f'{left}{inner}{right}'

    def repr_tuple(self, x, level):
        return self._several(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._several(x, level, '[', ']', self.maxlist)

    def repr_set(self, x, level):
        return self._several(_possibly_sorted(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        if not x:
            return 'frozenset()'
        return self._several(_possibly_sorted(x), level, 'frozenset({', '})', self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._several(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = []
        for key in _islice(_possibly_sorted(x), self.maxdict):
            pieces.append('%s: %s' % (self.repr1(key, level - 1), self.repr1(x[key], level - 1)))
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{%s}' % ', '.join(pieces)

    def _shortened(self, text, most, of=None):
        if len(text) <= most:
            return text
        before = max(0, (most - 3) // 2)
        after = max(0, most - 3 - before)
        if of is not None:
            text = _builtins.repr(of[:before] + of[len(of) - after:])
        return text[:before] + self.fillvalue + text[len(text) - after:]

    def repr_str(self, x, level):
        return self._shortened(_builtins.repr(x[:self.maxstring]), self.maxstring, x)

    def repr_int(self, x, level):
        return self._shortened(_builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _builtins.repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._shortened(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
