# itertools: iterators made of iterators.


class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self


class count(_Iterator):
    __slots__ = ('_next', '_step')

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(type(number), '__add__') or isinstance(number, (str, bytes, list, tuple)):
                raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


class cycle(_Iterator):
    __slots__ = ('_source', '_saved', '_index')

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._index = 0

    def __next__(self):
        if self._source is not None:
            for item in self._source:
                self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index += 1
        if self._index == len(self._saved):
            self._index = 0
        return item


class repeat(_Iterator):
    __slots__ = ('_object', '_times')

    def __init__(self, object, times=None):
        self._object = object
        if times is not None:
            if not hasattr(type(times), '__index__'):
                raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
            times = max(times.__index__(), 0)
        self._times = times

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        if self._times is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._times})'


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


class chain(_Iterator):
    __slots__ = ('_sources', '_active')

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._sources = iter(iterable)
        return self

    def __next__(self):
        while self._sources is not None:
            if self._active is None:
                for source in self._sources:
                    self._active = iter(source)
                    break
                else:
                    self._sources = None
                    break
            for item in self._active:
                return item
            self._active = None
        raise StopIteration

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


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
        return self._function(*next(self._source))


class islice(_Iterator):
    __slots__ = ('_source', '_next', '_stop', '_step', '_position')

    def __init__(self, iterable, /, *args):
        if not args:
            raise TypeError('islice expected at least 2 arguments, got 1')
        if len(args) > 3:
            raise TypeError(f'islice expected at most 4 arguments, got {len(args) + 1}')
        is_single = len(args) == 1
        if is_single:
            args = (None, args[0])
        start, stop, step = (*args, None)[:3]
        if stop is not None and (not hasattr(type(stop), '__index__') or stop.__index__() < 0):
            if is_single or not hasattr(type(stop), '__index__') or stop.__index__() == -1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if start is not None and (not hasattr(type(start), '__index__') or start.__index__() < 0):
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if step is not None and (not hasattr(type(step), '__index__') or step.__index__() < 1):
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._source = iter(iterable)
        self._next = 0 if start is None else start
        self._stop = stop
        self._step = 1 if step is None else step
        self._position = 0

    def __next__(self):
        if self._source is None:
            raise StopIteration
        stop = self._stop
        while self._position < self._next:
            if stop is not None and self._position >= stop:
                self._source = None
                raise StopIteration
            for item in self._source:
                break
            else:
                self._source = None
                raise StopIteration
            self._position += 1
        if stop is not None and self._position >= stop:
            self._source = None
            raise StopIteration
        for item in self._source:
            break
        else:
            self._source = None
            raise StopIteration
        self._position += 1
        self._next += self._step
        if stop is not None and self._next > stop:
            self._next = stop
        return item


class pairwise(_Iterator):
    __slots__ = ('_source', '_old', '_has_old')

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._has_old = False
        self._old = None

    def __next__(self):
        if self._source is None:
            raise StopIteration
        try:
            if not self._has_old:
                self._old = next(self._source)
                self._has_old = True
            new = next(self._source)
        except StopIteration:
            self._source = self._old = None
            raise
        pair = (self._old, new)
        self._old = new
        return pair


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

class product(_Iterator):
    __slots__ = ('_pools', '_indices', '_is_over')

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._indices = None
        self._is_over = not all(self._pools)

    def __next__(self):
        if self._is_over:
            raise StopIteration
        pools = self._pools
        if self._indices is None:
            self._indices = [0] * len(pools)
        else:
            indices = self._indices
            for place in reversed(range(len(pools))):
                indices[place] += 1
                if indices[place] < len(pools[place]):
                    break
                indices[place] = 0
            else:
                self._is_over = True
                raise StopIteration
        return tuple([pool[index] for pool, index in zip(pools, self._indices)])


class permutations(_Iterator):
    __slots__ = ('_pool', '_indices', '_cycles', '_r', '_has_begun')

    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        n = len(self._pool)
        if r is None:
            r = n
        elif not isinstance(r, int):
            raise TypeError('Expected int as r')
        if r < 0:
            raise ValueError('r must be non-negative')
        self._r = r
        self._indices = list(range(n)) if r <= n else None
        self._cycles = list(range(n, n - r, -1)) if r <= n else None
        self._has_begun = False

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        r = self._r
        if self._has_begun:
            n = len(self._pool)
            for i in reversed(range(r)):
                self._cycles[i] -= 1
                if self._cycles[i] == 0:
                    indices[i:] = indices[i + 1:] + indices[i:i + 1]
                    self._cycles[i] = n - i
                else:
                    j = n - self._cycles[i]
                    indices[i], indices[j] = indices[j], indices[i]
                    break
            else:
                self._indices = None
                raise StopIteration
        self._has_begun = True
        pool = self._pool
        return tuple([pool[i] for i in indices[:r]])


class combinations(_Iterator):
    __slots__ = ('_pool', '_indices', '_r', '_has_begun')

    def __init__(self, iterable, r):
        self._pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._r = r
        self._indices = list(range(r)) if r <= len(self._pool) else None
        self._has_begun = False

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        if self._has_begun:
            n, r = len(self._pool), self._r
            for i in reversed(range(r)):
                if indices[i] != i + n - r:
                    break
            else:
                self._indices = None
                raise StopIteration
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1
        self._has_begun = True
        pool = self._pool
        return tuple([pool[i] for i in indices])


class combinations_with_replacement(_Iterator):
    __slots__ = ('_pool', '_indices', '_has_begun')

    def __init__(self, iterable, r):
        self._pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._indices = [0] * r if self._pool or not r else None
        self._has_begun = False

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        if self._has_begun:
            last = len(self._pool) - 1
            for i in reversed(range(len(indices))):
                if indices[i] != last:
                    break
            else:
                self._indices = None
                raise StopIteration
            indices[i:] = [indices[i] + 1] * (len(indices) - i)
        self._has_begun = True
        pool = self._pool
        return tuple([pool[i] for i in indices])
