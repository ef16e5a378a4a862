# time: constants; its functions are native, clocks of virtual time. The zone is always UTC.
from _time import struct_time

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11

_WALL = (CLOCK_REALTIME, CLOCK_TAI)
_CLOCKS = {'time': 'REALTIME', 'monotonic': 'MONOTONIC', 'perf_counter': 'MONOTONIC',
           'process_time': 'PROCESS_CPUTIME_ID', 'thread_time': 'THREAD_CPUTIME_ID'}


def _clock(clk_id):
    if not hasattr(type(clk_id), '__index__'):
        raise TypeError(f"'{type(clk_id).__name__}' object cannot be interpreted as an integer")
    clk_id = type(clk_id).__index__(clk_id)
    if clk_id not in _WALL and clk_id not in (1, 2, 3, 4, 5, 6, 7):
        raise OSError(22, 'Invalid argument')
    return clk_id


def clock_gettime(clk_id, /):
    return time() if _clock(clk_id) in (0, 5, 11) else monotonic()


def clock_gettime_ns(clk_id, /):
    return time_ns() if _clock(clk_id) in (0, 5, 11) else monotonic_ns()


def clock_getres(clk_id, /):
    return 0.004 if _clock(clk_id) in (5, 6) else 1e-09


def clock_settime(clk_id, time, /):
    raise (OSError(22, 'Invalid argument') if _clock(clk_id) else PermissionError(1, 'Operation not permitted'))


def clock_settime_ns(clk_id, time, /):
    clock_settime(clk_id, time)


def get_clock_info(name, /):
    from types import SimpleNamespace
    if not isinstance(name, str):
        raise TypeError(f'get_clock_info() argument 1 must be str, not {type(name).__name__}')
    if name not in _CLOCKS:
        raise ValueError('unknown clock')
    return SimpleNamespace(implementation=f'clock_gettime(CLOCK_{_CLOCKS[name]})', monotonic=name != 'time',
                           adjustable=name == 'time', resolution=1e-09)
