"""gc: cycles are collected when they are asked for, at exit, and when the memory in use has doubled."""
import _gc

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
callbacks = []
garbage = []

_enabled = True
_debug = 0
_threshold = (700, 10, 10)
_counted = _gc.live()
_collected = 0
_frozen = 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    global _counted, _collected
    if type(generation) is float:
        raise TypeError("'float' object cannot be interpreted as an integer")
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    for callback in callbacks:
        callback("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    _gc.queue()
    count = _gc.clear()
    _counted = _gc.live()
    _collected += count
    for callback in callbacks:
        callback("stop", {"generation": generation, "collected": count, "uncollectable": 0})
    return count


def get_count():
    return (max(0, _gc.live() - _counted), 0, 0)


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=10):
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def get_debug():
    return _debug


def set_debug(flags):
    global _debug
    _debug = flags


def get_stats():
    none = {"collections": 0, "collected": 0, "uncollectable": 0}
    return [none, dict(none), {"collections": _gc.collections(), "collected": _collected, "uncollectable": 0}]


def is_tracked(obj, /):
    return _gc.is_tracked(obj)


def is_finalized(obj, /):
    return _gc.is_finalized(obj)


def freeze():
    global _frozen
    _frozen = _gc.live()


def unfreeze():
    global _frozen
    _frozen = 0


def get_freeze_count():
    return _frozen
