# _itertools: how its iterators are made, and the step over a source that is an iterator written in Python.


def _is_index(value):
    return hasattr(type(value), '__index__')


def new_count(cls, start, step):
    for number in (start, step):
        kind = type(number)
        if not (hasattr(kind, '__index__') or hasattr(kind, '__int__') or hasattr(kind, '__float__') or
                isinstance(number, complex)) or isinstance(number, (str, bytes)):
            raise TypeError('a number is required')
    return make(cls, start, step)


def count_next(self, value, step):
    set(self, 0, value + step)
    return value


def count_repr(self):
    value, step = get(self, 0), get(self, 1)
    name = type(self).__name__
    return f'{name}({value!r})' if type(step) is int and step == 1 else f'{name}({value!r}, {step!r})'


def count_reduce(self):
    value, step = get(self, 0), get(self, 1)
    return type(self), ((value,) if type(step) is int and step == 1 else (value, step))


def new_repeat(cls, object, *times):
    if not times:
        return make(cls, object, None)
    if not _is_index(times[0]):
        raise TypeError(f"'{type(times[0]).__name__}' object cannot be interpreted as an integer")
    return make(cls, object, max(times[0].__index__(), 0))


def repeat_repr(self):
    value, times = get(self, 0), get(self, 1)
    name = type(self).__name__
    return f'{name}({value!r})' if times is None else f'{name}({value!r}, {times})'


def repeat_length_hint(self):
    times = get(self, 1)
    if times is None:
        raise TypeError('len() of unsized object')
    return times


def repeat_reduce(self):
    value, times = get(self, 0), get(self, 1)
    return type(self), ((value,) if times is None else (value, times))


def new_cycle(cls, iterable):
    return make(cls, iter(iterable), [], 0)


def cycle_next(self, source, saved):
    for item in source:
        saved.append(item)
        return item
    set(self, 0, None)
    return next(self)


def cycle_reduce(self):
    source, saved, index = get(self, 0), get(self, 1), get(self, 2)
    if source is None:
        return type(self), (iter(saved[index:] + saved[:index]),)
    return type(self), (chain(saved, source),)


def new_chain(cls, iterables):
    return make(cls, iter(iterables), None)


def chain_next(self, source):
    for item in source:
        return item
    set(self, 1, None)
    return next(self)


def chain_open(self, sources):
    for iterable in sources:
        set(self, 1, iter(iterable))
        return next(self)
    set(self, 0, None)
    raise StopIteration


def chain_with(self, iterable):
    try:
        set(self, 1, iter(iterable))
    except BaseException:
        set(self, 0, None)
        raise
    return next(self)


def chain_reduce(self):
    sources, source = get(self, 0), get(self, 1)
    if sources is None:
        return type(self), ()
    return type(self).from_iterable, (sources if source is None else [source, *sources],)


def new_islice(cls, iterable, args):
    is_single = len(args) == 1
    if is_single:
        args = (None, args[0])
    start, stop, step = (*args, None)[:3]
    if stop is not None and (not _is_index(stop) or stop.__index__() < 0):
        if is_single or not _is_index(stop) or stop.__index__() == -1:
            raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if start is not None and (not _is_index(start) or start.__index__() < 0):
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if step is not None and (not _is_index(step) or step.__index__() < 1):
        raise ValueError('Step for islice() must be a positive integer or None.')
    return make(cls, iter(iterable), 0 if start is None else start.__index__(),
                 None if stop is None else stop.__index__(), 1 if step is None else step.__index__(), 0)


def islice_next(self, source, skipped, is_end):
    try:
        for _ in range(skipped):
            next(source)
        if not is_end:
            return next(source)
    except StopIteration:
        pass
    set(self, 0, None)
    raise StopIteration


def islice_reduce(self):
    source = get(self, 0)
    if source is None:
        return type(self), (iter(()), 0)
    position = get(self, 4)
    stop = get(self, 2)
    return type(self), (source, get(self, 1) - position, stop if stop is None else stop - position, get(self, 3))


def new_pairwise(cls, iterable):
    return make(cls, iter(iterable))


def pairwise_next(self, source, has_old):
    try:
        if not has_old:
            set(self, 1, next(source))
        new = next(source)
    except StopIteration:
        set(self, 0, None)
        raise
    pair = (get(self, 1), new)
    set(self, 1, new)
    return pair


def new_product(cls, iterables, repeat):
    if not _is_index(repeat):
        raise TypeError(f"'{type(repeat).__name__}' object cannot be interpreted as an integer")
    repeat = repeat.__index__()
    if repeat < 0:
        raise ValueError('repeat argument cannot be negative')
    pools = tuple([tuple(iterable) for iterable in iterables]) * repeat
    return make(cls, pools, [0] * len(pools), None, len(pools), False)


def new_permutations(cls, iterable, r):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError('Expected int as r')
    if r < 0:
        raise ValueError('r must be non-negative')
    size = len(pool)
    return make(cls, pool, list(range(size)), list(range(size, max(size - r, 0), -1)), r + 0, False)


def new_combinations(cls, iterable, r):
    pool = tuple(iterable)
    if not _is_index(r):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    r = r.__index__()
    if r < 0:
        raise ValueError('r must be non-negative')
    indices = [0] * r if issubclass(cls, combinations_with_replacement) else list(range(r))
    return make(cls, pool, indices, None, r, False)
