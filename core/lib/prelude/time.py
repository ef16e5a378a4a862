# time: struct_time and the functions that make and take one; clocks are native. The zone is always UTC.
timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1

_NAMES = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _NAMES

    def __new__(cls, sequence, dict=None):
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if len(items) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)')
        if len(items) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)')
        self = super().__new__(cls, items[:9])
        extra = items[9:] + (None, None)
        self._zone = extra[0]
        self._gmtoff = extra[1]
        return self

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: self._zone)
    tm_gmtoff = property(lambda self: self._gmtoff)

    def __repr__(self):
        parts = []
        for i in range(9):
            parts.append(f'{_NAMES[i]}={self[i]!r}')
        return 'time.struct_time(' + ', '.join(parts) + ')'

    def __reduce__(self):
        return struct_time, (tuple(self) + (self._zone, self._gmtoff),)


def gmtime(seconds=None, /):
    return struct_time(_fields(seconds) + ('GMT', 0))


def localtime(seconds=None, /):
    return struct_time(_fields(seconds) + ('UTC', 0))


def mktime(t, /):
    return _seconds(t)


def asctime(t=None, /):
    return _as_text(localtime() if t is None else t)


def ctime(seconds=None, /):
    return _as_text(localtime(seconds))


def strftime(format, t=None, /):
    return _format(format, localtime() if t is None else t)


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    from _strptime import _read
    fields = _read(string, format)[0]
    return struct_time(fields)


def tzset():
    pass
