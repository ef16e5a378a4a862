# _itertools: how its iterators are made, what they are copied by, and the steps that are Python: those over a source
# that is an iterator written in Python, and all of some.

from _operators import size_of, type_name


def _is_index(value):
    return hasattr(type(value), '__index__')


def _place(value, fallback, least, message):
    if value is None:
        return fallback
    try:
        place = size_of(value)
    except Exception:
        place = -1
    if place < least:
        raise ValueError(message)
    return place


def new_count(cls, start, step):
    for number in (start, step):
        kind = type(number)
        if not (hasattr(kind, '__index__') or hasattr(kind, '__int__') or hasattr(kind, '__float__') or
                isinstance(number, complex)) or isinstance(number, (str, bytes)):
            raise TypeError('a number is required')
    return make(cls, start.__index__() if isinstance(start, int) else start, step)


def count_next(self, value, step):
    set(self, 0, value + step)
    return value


def count_repr(self):
    value, step = get(self, 0), get(self, 1)
    name = type(self).__name__
    return f'{name}({value!r})' if type(step) is int and step == 1 else f'{name}({value!r}, {step!r})'


def count_reduce(self):
    value, step = get(self, 0), get(self, 1)
    is_plain = type(step) is int and step == 1 and isinstance(value, int) and value.bit_length() < 64
    return type(self), ((int(value),) if is_plain else (value, step))


def new_repeat(cls, object, *times):
    if not times:
        return make(cls, object, None)
    return make(cls, object, max(size_of(times[0]), 0))


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
    return make(cls, iter(iterable), [], 0, False)


def cycle_next(self, iterator, saved):
    for item in iterator:
        if not get(self, 3):
            saved.append(item)
        return item
    set(self, 0, None)
    return next(self)


def cycle_reduce(self):
    source, saved, index = get(self, 0), get(self, 1), get(self, 2)
    if source is None:
        rest = iter(saved)
        rest.__setstate__(index)
        return type(self), (rest,), (saved, True)
    return type(self), (source,), (saved, get(self, 3))


def cycle_setstate(self, state):
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    if len(state) != 2:
        raise TypeError(f'function takes exactly 2 arguments ({len(state)} given)')
    saved, is_again = state
    if not isinstance(saved, list):
        raise TypeError(f'argument 1 must be list, not {type_name(saved)}')
    is_again = size_of(is_again)
    set(self, 1, saved)
    set(self, 2, 0)
    set(self, 3, is_again != 0)


def new_chain(cls, iterables):
    return make(cls, iter(iterables), None)


def chain_next(self, iterator):
    for item in iterator:
        return item
    set(self, 1, None)
    return next(self)


def chain_open(self, iterator):
    for iterable in iterator:
        return chain_with(self, iterable)
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
    return type(self), (), ((sources,) if source is None else (sources, source))


def chain_setstate(self, state):
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    if not 1 <= len(state) <= 2:
        raise TypeError(f'function takes at {"most 2" if state else "least 1"} '
                        f'argument{"s" if state else ""} ({len(state)} given)')
    for part in state:
        if not hasattr(type(part), '__next__'):
            raise TypeError('Arguments must be iterators.')
    set(self, 0, state[0])
    set(self, 1, state[1] if len(state) > 1 else None)


def new_islice(cls, iterable, args):
    is_single = len(args) == 1
    if is_single:
        args = (None, args[0])
    start, stop, step = (*args, None)[:3]
    bounds = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
    end = bounds
    if is_single or stop is not None and _failed(stop):
        end = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
    stop = _place(stop, None, 0, end)
    start = _place(start, 0, 0, bounds)
    step = _place(step, 1, 1, 'Step for islice() must be a positive integer or None.')
    return make(cls, iter(iterable), start, stop, step, 0)


def _failed(stop):
    # Where the number cannot be had, or is the one that says so.
    try:
        return size_of(stop) == -1
    except Exception:
        return True


def islice_next(self, source, skipped, is_end):
    try:
        for _ in range(skipped):
            next(source)
        if not is_end:
            return next(source)
    except BaseException:
        set(self, 0, None)
        raise
    set(self, 0, None)
    raise StopIteration


def islice_reduce(self):
    source = get(self, 0)
    if source is None:
        return type(self), (iter([]), 0), 0
    return type(self), (source, get(self, 1), get(self, 2), get(self, 3)), get(self, 4)


def islice_setstate(self, state):
    set(self, 4, size_of(state))


def new_pairwise(cls, iterable):
    return make(cls, iter(iterable))


def pairwise_next(self, source, has_old):
    try:
        if not has_old:
            set(self, 1, next(source))
            # Its __next__ may have asked for pairs as well, until there were none.
            source = get(self, 0)
            if source is None:
                raise StopIteration
        old = get(self, 1)
        new = next(source)
    except BaseException:
        set(self, 0, None)
        set(self, 1, None)
        raise
    pair = (old, new)
    set(self, 1, new)
    return pair


def new_product(cls, iterables, keywords):
    if len(keywords) > 1:
        raise TypeError(f'product() takes at most 1 keyword argument ({len(keywords)} given)')
    repeat = 1
    for name in keywords:
        if name != 'repeat':
            raise TypeError(f'{name!r} is an invalid keyword argument for product()')
        repeat = size_of(keywords[name])
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
    else:
        r = size_of(r)
    if r < 0:
        raise ValueError('r must be non-negative')
    size = len(pool)
    return make(cls, pool, list(range(size)), list(range(size, max(size - r, 0), -1)), r + 0, False)


def new_combinations(cls, iterable, r):
    r = size_of(r)
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    indices = [0] * r if issubclass(cls, combinations_with_replacement) else list(range(r))
    return make(cls, pool, indices, None, r, False)


def product_reduce(self):
    pools, begun = get(self, 0), get(self, 4)
    if begun is None:
        return type(self), ((),)
    return (type(self), pools, tuple(get(self, 1))) if begun else (type(self), pools)


def product_setstate(self, state):
    pools = get(self, 0)
    if not isinstance(state, tuple) or len(state) != len(pools):
        raise ValueError('invalid arguments')
    indices = []
    for pool, index in zip(pools, state):
        if not pool:
            return
        indices.append(min(max(index, 0), len(pool) - 1))
    set(self, 1, indices)
    set(self, 4, True)


def permutations_reduce(self):
    pool, r, begun = get(self, 0), get(self, 3), get(self, 4)
    if begun is None:
        return type(self), ((), r)
    if not begun:
        return type(self), (pool, r)
    return type(self), (pool, r), (tuple(get(self, 1)), tuple(get(self, 2)))


def permutations_setstate(self, state):
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    if len(state) != 2:
        raise TypeError(f'function takes exactly 2 arguments ({len(state)} given)')
    indices, cycles = state
    pool, r = get(self, 0), get(self, 3)
    if len(indices) != len(pool) or len(cycles) != r:
        raise ValueError('invalid arguments')
    set(self, 1, [min(max(index, 0), len(pool) - 1) for index in indices])
    set(self, 2, [min(max(cycle, 1), len(pool) - place) for place, cycle in enumerate(cycles)])
    set(self, 4, True)


def combinations_reduce(self):
    pool, r, begun = get(self, 0), get(self, 3), get(self, 4)
    if begun is None:
        return type(self), ((), r)
    if not begun:
        return type(self), (pool, r)
    return type(self), (pool, r), tuple(get(self, 1))


def combinations_setstate(self, state):
    pool, r = get(self, 0), get(self, 3)
    if not isinstance(state, tuple) or len(state) != r:
        raise ValueError('invalid arguments')
    indices = []
    for place, index in enumerate(state):
        indices.append(min(max(index, 0), place + len(pool) - r))
    set(self, 1, indices)
    set(self, 4, True)


combinations_with_replacement_reduce = combinations_reduce


def combinations_with_replacement_setstate(self, state):
    pool, r = get(self, 0), get(self, 3)
    if not isinstance(state, tuple) or len(state) != r:
        raise ValueError('invalid arguments')
    set(self, 1, [min(max(index, 0), len(pool) - 1) for index in state])
    set(self, 4, True)


# What takes its steps in Python. Field 0 is the step, which is given the iterator and the other fields.

_nothing = object()


def new_accumulate(cls, iterable, func=None, initial=None):
    return make(cls, _accumulate_step, iter(iterable), func, _nothing, initial)


def _accumulate_step(self, source, func, total, initial):
    if initial is not None:
        set(self, 4, None)
        set(self, 3, initial)
        return initial
    item = next(source)
    if total is not _nothing:
        item = total + item if func is None else func(total, item)
    set(self, 3, item)
    return item


def accumulate_reduce(self):
    source, func, total, initial = get(self, 1), get(self, 2), get(self, 3), get(self, 4)
    if initial is not None:
        return type(self), (chain((initial,), source), func), None
    if total is None:
        return islice, (accumulate(chain((total,), source), func), 1, None)
    return type(self), (source, func), None if total is _nothing else total


def accumulate_setstate(self, state):
    set(self, 3, state)


def new_compress(cls, data, selectors):
    return make(cls, _compress_step, iter(data), iter(selectors))


def _compress_step(self, data, selectors):
    while True:
        item = next(data)
        if next(selectors):
            return item
        item = None


def compress_reduce(self):
    return type(self), (get(self, 1), get(self, 2))


def new_dropwhile(cls, predicate, iterable):
    return make(cls, _dropwhile_step, predicate, iter(iterable), False)


def _dropwhile_step(self, predicate, source, has_begun):
    while True:
        item = next(source)
        if has_begun:
            return item
        if not predicate(item):
            set(self, 3, True)
            return item
        item = None


def dropwhile_reduce(self):
    return type(self), (get(self, 1), get(self, 2)), 1 if get(self, 3) else 0


def dropwhile_setstate(self, state):
    set(self, 3, bool(state))


def new_takewhile(cls, predicate, iterable):
    return make(cls, _takewhile_step, predicate, iter(iterable), False)


def _takewhile_step(self, predicate, source, is_over):
    if not is_over:
        item = next(source)
        if predicate(item):
            return item
        set(self, 3, True)
    raise StopIteration


takewhile_reduce = dropwhile_reduce
takewhile_setstate = dropwhile_setstate


def new_filterfalse(cls, function, iterable):
    return make(cls, _filterfalse_step, function, iter(iterable))


def _filterfalse_step(self, function, source):
    while True:
        item = next(source)
        if function is None or function is bool:
            if not item:
                return item
        elif not function(item):
            return item
        item = None


filterfalse_reduce = compress_reduce


def new_starmap(cls, function, iterable):
    return make(cls, _starmap_step, function, iter(iterable))


def _starmap_step(self, function, source):
    return function(*tuple(next(source)))


starmap_reduce = compress_reduce


def new_zip_longest(cls, iterables, keywords):
    fill = None
    for name in keywords:
        if name != 'fillvalue' or len(keywords) > 1:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        fill = keywords[name]
    sources = []
    for iterable in iterables:
        sources.append(iter(iterable))
    return make(cls, _zip_longest_step, sources, fill, len(sources), (None,) * len(sources))


def _zip_longest_step(self, sources, fill, active, kept):
    if not active:
        raise StopIteration
    # The first tuple is given again and again, as long as nobody keeps it; its items go as the new ones come.
    kept = None
    items = None if reusable(self, 4) else []
    place = 0
    for source in sources:
        if source is None:
            item = fill
        else:
            try:
                item = next(source)
            except BaseException as error:
                active -= 1
                if not active or not isinstance(error, StopIteration):
                    set(self, 3, 0)
                    raise
                set(self, 3, active)
                sources[place] = None
                item = fill
        if items is None:
            put(self, 4, place, item)
        else:
            items.append(item)
        item = None
        place += 1
    return get(self, 4) if items is None else tuple(items)


def zip_longest_reduce(self):
    return type(self), tuple([() if source is None else source for source in get(self, 1)]), get(self, 2)


def zip_longest_setstate(self, state):
    set(self, 2, state)


# groupby: 1 source, 2 key function, 3 key of the group at hand, 4 and 5 key and item read last, 6 which group that is

def new_groupby(cls, iterable, key=None):
    return make(cls, _groupby_step, iter(iterable), key, _nothing, _nothing, _nothing, 0)


def _read_item(self, source, key):
    item = next(source)
    found = item if key is None else key(item)
    set(self, 5, item)
    set(self, 4, found)
    return found


def _groupby_step(self, source, key, target, found, item, number):
    item = None
    number += 1
    set(self, 6, number)
    while found is _nothing or (target is not _nothing and (target is found or target == found)):
        found = _read_item(self, source, key)
    set(self, 3, found)
    return found, make(_grouper, _grouper_step, self, found, number)


def new_grouper(cls, parent, target):
    if not isinstance(parent, groupby):
        raise TypeError(f'_grouper() argument 1 must be itertools.groupby, not {type_name(parent)}')
    number = get(parent, 6) + 1
    set(parent, 6, number)
    return make(cls, _grouper_step, parent, target, number)


def _grouper_step(self, parent, target, number):
    if get(parent, 6) != number:
        raise StopIteration
    found = get(parent, 4)
    if get(parent, 5) is _nothing:
        found = _read_item(parent, get(parent, 1), get(parent, 2))
    if not (target is found or target == found):
        raise StopIteration
    item = get(parent, 5)
    set(parent, 5, _nothing)
    set(parent, 4, _nothing)
    return item


def groupby_reduce(self):
    found, item, target = get(self, 4), get(self, 5), get(self, 3)
    if found is _nothing or item is _nothing:
        return type(self), (get(self, 1), get(self, 2))
    return type(self), (get(self, 1), get(self, 2)), (found, item, target)


def groupby_setstate(self, state):
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    found, item, target = state
    set(self, 4, found)
    set(self, 5, item)
    set(self, 3, target)


def _grouper_reduce(self):
    parent = get(self, 1)
    if get(parent, 6) != get(self, 3):
        return iter, ((),)
    return type(self), (parent, get(self, 2))


# tee: readers walk a chain of links that grows at its end; a link is empty or [next link, item]. What they share is
# [source, whether it is being asked]. A reader holds on to the first of every 57 links, so that items go in blocks.

def new_tee(cls, iterable):
    iterator = iter(iterable)
    if isinstance(iterator, _tee):
        return tee_copy(iterator)
    first = []
    return make(_tee, _tee_step, [iterator, False], first, first, 0)


def _tee_step(self, shared, link, block, place):
    if place == 57:
        set(self, 3, link)
        place = 0
    block = None
    if not link:
        if shared[1]:
            raise RuntimeError('cannot re-enter the tee iterator')
        shared[1] = True
        try:
            item = next(shared[0])
        finally:
            shared[1] = False
        if not link:
            link.append([])
            link.append(item)
    set(self, 2, link[0])
    set(self, 4, place + 1)
    return link[1]


def tee_copy(self):
    return make(_tee, _tee_step, get(self, 1), get(self, 2), get(self, 3), get(self, 4))


def tee(iterable, n=2):
    n = size_of(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iter(iterable)
    copy = getattr(first, '__copy__', None)
    if copy is None:
        first = new_tee(_tee, first)
        copy = first.__copy__
    readers = [first]
    for _ in range(n - 1):
        readers.append(copy())
    return tuple(readers)
