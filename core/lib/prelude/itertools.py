# itertools: iterators made of iterators. Those of _itertools go on by themselves where their sources are not Python.
from _itertools import (chain, combinations, combinations_with_replacement, count, cycle, islice, pairwise, permutations,
                        product, repeat)


class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self


class accumulate(_Iterator):
    __slots__ = ('_source', '_function', '_total', '_has_total', '_initial')

    def __init__(self, iterable, func=None, *, initial=None):
        self._source = iter(iterable)
        self._function = func
        self._has_total = False
        self._total = None
        self._initial = initial

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            self._has_total = True
            return self._total
        item = next(self._source)
        if not self._has_total:
            self._has_total = True
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total


class compress(_Iterator):
    __slots__ = ('_data', '_selectors')

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile(_Iterator):
    __slots__ = ('_predicate', '_source', '_has_begun')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._has_begun = False

    def __next__(self):
        while True:
            item = next(self._source)
            if self._has_begun:
                return item
            if not self._predicate(item):
                self._has_begun = True
                return item


class takewhile(_Iterator):
    __slots__ = ('_predicate', '_source', '_is_over')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._is_over = False

    def __next__(self):
        if self._is_over:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._is_over = True
        raise StopIteration


class filterfalse(_Iterator):
    __slots__ = ('_predicate', '_source')

    def __init__(self, function, iterable, /):
        self._predicate = function
        self._source = iter(iterable)

    def __next__(self):
        while True:
            item = next(self._source)
            if self._predicate is None or self._predicate is bool:
                if not item:
                    return item
            elif not self._predicate(item):
                return item


class starmap(_Iterator):
    __slots__ = ('_function', '_source')

    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        return self._function(*tuple(next(self._source)))


class zip_longest(_Iterator):
    __slots__ = ('_sources', '_fill', '_active')

    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue
        self._active = len(self._sources)

    def __next__(self):
        if not self._sources or not self._active:
            raise StopIteration
        items = []
        for index, source in enumerate(self._sources):
            if source is None:
                items.append(self._fill)
                continue
            for item in source:
                items.append(item)
                break
            else:
                self._active -= 1
                if not self._active:
                    raise StopIteration
                self._sources[index] = None
                items.append(self._fill)
        return tuple(items)


# groupby

class _grouper(_Iterator):
    __slots__ = ('_parent', '_key')

    def __init__(self, parent, key, /):
        self._parent = parent
        self._key = key

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if not parent._has_item:
            parent._step()
        if parent._current_key != self._key:
            raise StopIteration
        parent._has_item = False
        return parent._item


class groupby(_Iterator):
    __slots__ = ('_source', '_key', '_target', '_has_target', '_current_key', '_has_current', '_item', '_has_item',
                 '_group')

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._has_target = self._has_current = self._has_item = False
        self._target = self._current_key = self._item = self._group = None

    def _step(self):
        item = next(self._source)
        self._current_key = item if self._key is None else self._key(item)
        self._has_current = True
        self._item = item
        self._has_item = True

    def __next__(self):
        self._group = None
        while not self._has_current or (self._has_target and self._current_key == self._target):
            self._step()
        self._target = self._current_key
        self._has_target = True
        self._group = _grouper(self, self._target)
        return self._target, self._group


# tee: readers walk a chain of links that grows at its end

class _Link:
    __slots__ = ('item', 'next')

    def __init__(self):
        self.next = None


class _tee(_Iterator):
    __slots__ = ('_source', '_link')

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._source = iterable._source
            self._link = iterable._link
        else:
            self._source = iter(iterable)
            self._link = _Link()

    def __next__(self):
        link = self._link
        if link.next is None:
            item = next(self._source)
            link.item = item
            link.next = _Link()
        self._link = link.next
        return link.item

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iterable.__copy__() if hasattr(iterable, '__copy__') else _tee(iterable)
    readers = [first]
    for _ in range(n - 1):
        readers.append(first.__copy__())
    return tuple(readers)


# Combinations

