# bisect: where an item belongs in a sorted sequence.
import _bisect
from _bisect import bisect_left, bisect_right, insort_left, insort_right


def _bounds(a, lo, hi):
    for bound in (lo, hi):
        if bound is not None and not hasattr(type(bound), '__index__'):
            raise TypeError(f"'{type(bound).__name__}' object cannot be interpreted as an integer")
    if isinstance(a, dict):
        raise TypeError(f'{type(a).__name__} is not a sequence')
    if lo < 0:
        raise ValueError('lo must be non-negative')
    return lo, len(a) if hi is None else hi


def _bisect_right(a, x, lo, hi, key):
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid] if key is None else key(a[mid])
        if x < item:
            hi = mid
        else:
            lo = mid + 1
    return lo


def _bisect_left(a, x, lo, hi, key):
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid] if key is None else key(a[mid])
        if item < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def _insort_right(a, x, lo, hi, key):
    a.insert(_bisect_right(a, x if key is None else key(x), lo, hi, key), x)


def _insort_left(a, x, lo, hi, key):
    a.insert(_bisect_left(a, x if key is None else key(x), lo, hi, key), x)


# What C++ asks for where comparing runs Python.
_bisect._bisect_right, _bisect._bisect_left = _bisect_right, _bisect_left
_bisect._insort_right, _bisect._insort_left = _insort_right, _insort_left

bisect = bisect_right
insort = insort_right
