# bisect: where an item belongs in a sorted sequence.
import _bisect
from _operators import size_of as _size_of, type_name as _type_name
from _bisect import bisect_left, bisect_right, insort_left, insort_right


def _search(a, x, lo, hi, key, is_left):
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    method = getattr(type(a), '__getitem__', None)
    if method is None:
        raise TypeError(f"'{_type_name(a)}' object does not support indexing")
    if method is dict.__getitem__:
        raise TypeError(f'{_type_name(a)} is not a sequence')
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid] if key is None else key(a[mid])
        if is_left:
            if item < x:
                lo = mid + 1
            else:
                hi = mid
        elif x < item:
            hi = mid
        else:
            lo = mid + 1
    return lo


def _end(hi):
    if hi is None:
        return None
    if not hasattr(type(hi), '__index__'):
        raise TypeError(f"argument should be integer or None, not '{_type_name(hi)}'")
    return _size_of(hi)


def _bisect_right(a, x, lo, hi, key):
    return _search(a, x, _size_of(lo), _end(hi), key, False)


def _bisect_left(a, x, lo, hi, key):
    return _search(a, x, _size_of(lo), _end(hi), key, True)


def _insort(a, x, lo, hi, key, is_left):
    lo = _size_of(lo)
    hi = _end(hi)
    place = _search(a, x if key is None else key(x), lo, hi, key, is_left)
    if type(a) is list:
        list.insert(a, place, x)
    else:
        a.insert(place, x)


def _insort_right(a, x, lo, hi, key):
    _insort(a, x, lo, hi, key, False)


def _insort_left(a, x, lo, hi, key):
    _insort(a, x, lo, hi, key, True)


# What C++ asks for where comparing runs Python.
_bisect._bisect_right, _bisect._bisect_left = _bisect_right, _bisect_left
_bisect._insort_right, _bisect._insort_left = _insort_right, _insort_left

bisect = bisect_right
insort = insort_right
