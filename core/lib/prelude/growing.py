# Containers that take in what Python has to walk: item by item, so that whoever looks in between sees it happen.
# What is not kept is let go of before the next is asked for.

_list_append = list.append


def _list_grow(items, iterable):
    iterator = iter(iterable)
    _ask_length(iterable, list.__len__(items))
    for item in iterator:
        _list_append(items, item)


def _extend(items, iterable):
    _list_grow(items, iterable)
    return items


def _deque_extend(items, iterable):
    from _collections import deque
    append = deque.append
    for item in iterable:
        append(items, item)
        item = None


def _deque_extend_left(items, iterable):
    from _collections import deque
    append = deque.appendleft
    for item in iterable:
        append(items, item)
        item = None


# set and frozenset: `items` is any kind of set, `others` a tuple of iterables

def _set_fill(items, iterable):
    for item in iterable:
        _set_put(items, item)
        item = None


def _set_grow(items, iterable):
    for item in iterable:
        _set_put(items, item)
        item = None
    return items


def _set_update(items, others):
    for other in others:
        if _is_native(other):
            _set_merge(items, other)
        else:
            _set_fill(items, other)


def _set_union(items, others):
    result = _set_copied(items)
    _set_update(result, others)
    return result


def _set_difference_update(items, others):
    for other in others:
        if _is_native(other):
            _set_subtract(items, other)
        else:
            for item in other:
                _set_take_out(items, item)
                item = None
            _set_subtract(items, ())


def _set_difference(items, others):
    if _is_native(others[0]):
        result = _set_without(items, others[0])
    else:
        result = _set_copied(items)
        _set_difference_update(result, others[:1])
    _set_difference_update(result, others[1:])
    return result


def _set_intersected(items, other):
    if _is_native(other):
        return _set_common(items, other)
    result = _set_like(items)
    for item in other:
        is_complete = _set_keep(items, item, result)
        item = None
        if is_complete:
            break
    return result


def _set_intersection(items, others):
    result = items
    for other in others:
        result = _set_intersected(result, other)
    return result


def _set_intersection_update(items, others):
    _set_exchange(items, _set_intersection(items, others))


def _set_symmetric_difference(items, other):
    result = _set_grow(_set_like(items), other)
    _set_toggle(result, items)
    return result


def _set_symmetric_difference_update(items, other):
    _set_toggle(items, _set_grow(_set_like(items), other))


def _set_is_disjoint(items, other):
    for item in other:
        is_in = _set_has(items, item)
        item = None
        if is_in:
            return False
    return True


def _set_is_subset(items, other):
    return _set_is_within(items, _set_grow(_set_like(items), other))


def _set_is_superset(items, other):
    for item in other:
        is_in = _set_has(items, item)
        item = None
        if not is_in:
            return False
    return True
