# _gc: the parts of gc that are Python. Cycles are collected when that is asked for, at exit, and when the memory in use
# has doubled.

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
_counted = live()
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


def _number(value):
    if not hasattr(type(value), '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _tell(phase, told):
    for callback in callbacks:
        try:
            callback(phase, told)
        except BaseException as error:
            import sys
            sys.unraisablehook(sys.UnraisableHookArgs((type(error), error, error.__traceback__, None, callback)))


def collect(generation=2):
    global _counted, _collected
    generation = _number(generation)
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _tell("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    queue()
    count = clear()
    _counted = live()
    _collected += count
    _tell("stop", {"generation": generation, "collected": count, "uncollectable": 0})
    return count


def get_count():
    return (max(0, live() - _counted), 0, 0)


def get_threshold():
    return _threshold


def set_threshold(threshold0, *more):
    global _threshold
    given = tuple([_number(value) for value in (threshold0, *more)])
    _threshold = given + _threshold[len(given):]


def get_debug():
    return _debug


def set_debug(flags):
    global _debug
    _debug = _number(flags)


def get_stats():
    none = {"collections": 0, "collected": 0, "uncollectable": 0}
    return [none, dict(none), {"collections": collections(), "collected": _collected, "uncollectable": 0}]


def freeze():
    global _frozen
    _frozen = live()


def unfreeze():
    global _frozen
    _frozen = 0


def get_freeze_count():
    return _frozen
