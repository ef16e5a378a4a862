# heapq: a list whose item i is never larger than the items 2i+1 and 2i+2.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']

import _heapq
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


def _require_list(heap, function, place=''):
    if not isinstance(heap, list):
        raise TypeError(f'{function}() argument {place}must be list, not {type(heap).__name__}')


def _as_list(function, heap, *args):
    # Whatever a subclass overrides.
    items = list.copy(heap)
    try:
        return function(items, *args)
    finally:
        list.__setitem__(heap, slice(None), items)


def _check_size(heap, size):
    if len(heap) != size:
        raise RuntimeError('list changed size during iteration')


def _rise(heap, top, place):
    # The item at `place` goes up as long as it is smaller than its parent.
    item = heap[place]
    size = len(heap)
    while place > top:
        above = (place - 1) >> 1
        parent = heap[above]
        is_less = item < parent
        _check_size(heap, size)
        if not is_less:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink(heap, place):
    # Smaller children go up all the way to a leaf; there the item is put and rises to where it belongs.
    end = len(heap)
    top = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end:
            is_less = heap[child] < heap[right]
            _check_size(heap, end)
            if not is_less:
                child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, top, place)


def _heappush(heap, item, /):
    _require_list(heap, 'heappush', '1 ')
    if type(heap) is not list:
        return _as_list(_heappush, heap, item)
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def _heappop(heap, /):
    _require_list(heap, 'heappop')
    if type(heap) is not list:
        return _as_list(_heappop, heap)
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return first


def _heapreplace(heap, item, /):
    _require_list(heap, 'heapreplace', '1 ')
    if type(heap) is not list:
        return _as_list(_heapreplace, heap, item)
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def _heappushpop(heap, item, /):
    _require_list(heap, 'heappushpop', '1 ')
    if type(heap) is not list:
        return _as_list(_heappushpop, heap, item)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def _heapify(heap, /):
    _require_list(heap, 'heapify')
    if type(heap) is not list:
        return _as_list(_heapify, heap)
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place)


# What C++ asks for where comparing runs Python.
_heapq._heappush, _heapq._heappop, _heapq._heapify = _heappush, _heappop, _heapify
_heapq._heapreplace, _heapq._heappushpop = _heapreplace, _heappushpop


# The same with the largest item first

def _rise_max(heap, top, place):
    item = heap[place]
    while place > top:
        above = (place - 1) >> 1
        parent = heap[above]
        if not parent < item:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink_max(heap, place):
    end = len(heap)
    top = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise_max(heap, top, place)


def _heapify_max(heap, /):
    for place in reversed(range(len(heap) // 2)):
        _sink_max(heap, place)


def _heappop_max(heap, /):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return first


def _heapreplace_max(heap, item, /):
    first = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return first


def merge(*iterables, key=None, reverse=False):
    heap = []
    if reverse:
        direction, make_heap, pop, replace = -1, _heapify_max, _heappop_max, _heapreplace_max
    else:
        direction, make_heap, pop, replace = 1, heapify, heappop, heapreplace
    for number, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append([value if key is None else key(value), number * direction, value, iterator])
            break
    make_heap(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3]


def _best(n, iterable, key, best, is_reversed, make_heap, replace):
    # The n best so far are a heap with the worst of them first; of equal ones the first stays.
    if n == 1:
        nothing = object()
        result = best(iter(iterable), default=nothing, key=key)
        return [] if result is nothing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=is_reversed)[:n]
    it = iter(iterable)
    direction = -1 if is_reversed else 1
    result = []
    for place, item in zip(range(0, -n, -1) if is_reversed else range(n), it):
        if key is None:
            result.append((item, place))
        else:
            result.append((key(item), place, item))
    if not result:
        return result
    make_heap(result)
    worst = result[0][0]
    order = n * direction
    for item in it:
        value = item if key is None else key(item)
        if (worst < value) if is_reversed else (value < worst):
            replace(result, (item, order) if key is None else (value, order, item))
            worst = result[0][0]
            order += direction
    result.sort(reverse=is_reversed)
    return [entry[-1 if key is not None else 0] for entry in result]


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, min, False, _heapify_max, _heapreplace_max)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, max, True, heapify, heapreplace)


del _heapq
