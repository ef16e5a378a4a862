# struct_time and what makes one, for the native functions of time.
from _structseq import make as _make
from time import _as_text, _fields, _format

struct_time = _make('time.struct_time', ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday',
                                         'tm_yday', 'tm_isdst'), ('tm_zone', 'tm_gmtoff'))


def _gmtime(seconds):
    return struct_time(_fields(seconds) + ('GMT', 0))


def _localtime(seconds):
    return struct_time(_fields(seconds) + ('UTC', 0))


def _asctime(t):
    return _as_text(_localtime(None) if t is None else t)


def _strftime(format, t):
    return _format(format, _localtime(None) if t is None else t)


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    from _strptime import _read
    return struct_time(_read(data_string, format)[0])
