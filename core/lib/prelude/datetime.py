# datetime: dates, times and durations. Local time is UTC; now() is virtual time.
import math as _math
import time as _time

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059    # date.max.toordinal()
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTH_NAMES = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


# --- The calendar --------------------------------------------------------------------------------------------------

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


def _days_before_month(year, month):
    return _BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + _days_before_month(year, month) + day


def _from_ordinal(n):
    n -= 1
    cycles400, n = divmod(n, 146097)
    cycles100, n = divmod(n, 36524)
    cycles4, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles400 * 400 + cycles100 * 100 + cycles4 * 4 + years + 1
    if years == 4 or cycles100 == 4:
        return year - 1, 12, 31
    month = 12
    while _days_before_month(year, month) > n:
        month -= 1
    return year, month, n - _days_before_month(year, month) + 1


def _first_iso_monday(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _int(value):
    if type(value) is int:
        return value
    try:
        index = type(value).__index__
    except AttributeError:
        raise TypeError(f"'{_name_of(value)}' object cannot be interpreted as an integer") from None
    return index(value) + 0    # of a bool the number


def _argument_name(value):
    return 'None' if value is None else _name_of(value)


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _reduced(value, state, place, protocol):
    # What a moment is made of again: its bytes, with the fold in the highest bit of one, and its zone.
    if value._fold and protocol > 3:
        state = state[:place] + bytes((state[place] | 128,)) + state[place + 1:]
    return type(value), (state,) if value._tzinfo is None else (state, value._tzinfo)


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_name_of(zone)}'")


def _divide_round(a, b):
    # a / b, halves to even
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}'
    raise ValueError('Unknown timespec value')


def _offset_text(offset, separator=':'):
    if offset is None:
        return ''
    sign = '+'
    if offset.days < 0:
        sign = '-'
        offset = -offset
    minutes, seconds = divmod(offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02d}{separator}{minutes:02d}'
    if seconds or offset.microseconds:
        text += f'{separator}{seconds:02d}'
        if offset.microseconds:
            text += f'.{offset.microseconds:06d}'
    return text


def _strftime(value, format, fields):
    # %f, %z and %Z are the value's own; the rest is the calendar's.
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c == '%' and i < len(format):
            letter = format[i]
            i += 1
            if letter == 'f':
                c = '%06d' % getattr(value, 'microsecond', 0)
            elif letter == 'z':
                c = _offset_text(value.utcoffset(), '') if hasattr(value, 'utcoffset') else ''
            elif letter == 'Z':
                c = (value.tzname() or '').replace('%', '%%') if hasattr(value, 'tzname') else ''
            else:
                c += letter
        out.append(c)
    return _time._format(''.join(out), fields)


# --- Durations -----------------------------------------------------------------------------------------------------

class timedelta:
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        left_over = 0.0
        for name, value, factor in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                    ('seconds', seconds, 1000000), ('minutes', minutes, 60000000),
                                    ('hours', hours, 3600000000), ('days', days, 86400000000),
                                    ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * factor
                if fraction:
                    fraction, whole = _math.modf(factor * fraction)
                    left_over += fraction
                    total += int(whole)
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {_name_of(value)}')
        if left_over:
            whole = _math.floor(left_over + 0.5) if left_over >= 0 else _math.ceil(left_over - 0.5)
            if abs(whole - left_over) == 0.5:
                odd = total % 2
                middle = (left_over + odd) * 0.5
                whole = 2 * (_math.floor(middle + 0.5) if middle >= 0 else _math.ceil(middle - 0.5)) - odd
            total += whole
        return cls._of(total)

    @classmethod
    def _of(cls, microseconds):
        seconds, microseconds = divmod(microseconds, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not -999999999 <= days <= 999999999:
            if not -0x80000000 <= days <= 0x7fffffff:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f'days={self._days}')
        if self._seconds:
            parts.append(f'seconds={self._seconds}')
        if self._microseconds:
            parts.append(f'microseconds={self._microseconds}')
        return f"{_type_text(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f'.{self._microseconds:06d}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __rfloordiv__(self, other):
        return other // self if isinstance(other, timedelta) else NotImplemented

    def __rtruediv__(self, other):
        return other / self if isinstance(other, timedelta) else NotImplemented

    def __rmod__(self, other):
        return other % self if isinstance(other, timedelta) else NotImplemented

    def __rdivmod__(self, other):
        return divmod(other, self) if isinstance(other, timedelta) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_divide_round(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            if top == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_divide_round(bottom * self._total(), top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _type_text(value):
    kind = type(value)
    return f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__qualname__


_give_parts(timedelta)
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# --- Zones ---------------------------------------------------------------------------------------------------------

class tzinfo:
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def utcoffset(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def tzname(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saving = dt.dst()
        if saving is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + saving

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, '__getinitargs__') else ()
        return type(self), args, self.__getstate__()


def _checked_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{_name_of(offset)}'")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


def _checked_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_name_of(name)}'")
    return name


_NO_NAME = object()


class timezone(tzinfo):
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=_NO_NAME):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {_name_of(offset)}')
        if name is _NO_NAME:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {_name_of(name)}')
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name=None):
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def utcoffset(self, dt, /):
        _check_moment('utcoffset', dt)
        return self._offset

    def dst(self, dt, /):
        _check_moment('dst', dt)
        return None

    def tzname(self, dt, /):
        _check_moment('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'{_type_text(self)}({self._offset!r})'
        return f'{_type_text(self)}({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _check_moment(name, dt):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {_name_of(dt)}')


UTC = timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone._make(-timedelta(hours=23, minutes=59))
timezone.max = timezone._make(timedelta(hours=23, minutes=59))


# --- Dates ---------------------------------------------------------------------------------------------------------

class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


def _needed(names, values):
    for number, (name, value) in enumerate(zip(names, values), 1):
        if value is not None:
            _int(value)
        else:
            raise TypeError(f"function missing required argument '{name}' (pos {number})")


class date:
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=None, month=None, day=None):
        if day is None:
            if month is None and isinstance(year, bytes) and len(year) == 4 and 1 <= year[2] <= 12:
                year, month, day = year[0] << 8 | year[1], year[2], year[3]
            else:
                _needed(('year', 'month', 'day'), (year, month, day))
        year, month, day = _int(year), _int(month), _int(day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        fields = _time._fields(timestamp)
        return cls(fields[0], fields[1], fields[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        n = _int(n)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _MAX_ORDINAL:
            raise ValueError(f'year {n // 365} is out of range' if n > 3660000 else 'year 10000 is out of range')
        year, month, day = _from_ordinal(n)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            size = len(text) if text.isascii() else len(text.encode('utf-8', 'replace'))
            if size not in (7, 8, 10):
                raise ValueError
            year, month, day = _read_iso_date(text)
            return cls(year, month, day)
        except ValueError as error:
            if error.args and error.args[0]:
                raise
        raise ValueError(f'Invalid isoformat string: {text!r}')

    @classmethod
    def fromisocalendar(cls, year, week, day):
        year, month, day = _from_iso_week(year, week, day)
        return cls(year, month, day)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        first = _first_iso_monday(year)
        today = self.toordinal()
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_monday(year), 7)
        elif week >= 52 and today >= _first_iso_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  _days_before_month(self._year, self._month) + self._day, -1))

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def ctime(self):
        return f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}'

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {_argument_name(format)}')
        return _strftime(self, format, tuple(self.timetuple()))

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {_argument_name(format)}')
        return self.strftime(format) if format else str(self)

    def replace(self, year=None, month=None, day=None):
        # A class of the program's own is not asked, here and in the other two.
        return date.__new__(type(self), self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def __repr__(self):
        return f'{_type_text(self)}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def _key(self):
        return self._year, self._month, self._day

    def _is_equal(self, other):
        return self._key() == other._key() if isinstance(other, date) else NotImplemented

    def _is_other(self, other):
        return self._key() != other._key() if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, date) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 1 <= n <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def __reduce__(self):
        return type(self), (bytes((self._year >> 8, self._year & 255, self._month, self._day)),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_give_date_methods(date)    # __eq__ and __hash__
_give_parts(date)


def _digits(text, start, count):
    part = text[start:start + count]
    if len(part) != count or not part.isascii() or not part.isdigit():
        raise ValueError
    return int(part)


def _from_iso_week(year, week, day):
    year, week, day = _int(year), _int(week), _int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 1 <= week <= 52 and not (week == 53 and _first_iso_monday(year + 1) - _first_iso_monday(year) == 371):
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


def _read_iso_date(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD and weeks without a day; what follows a date without dashes is not looked at
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    i = 4 + dash
    if text[i:i + 1] == 'W':
        week = _digits(text, i + 1, 2)
        i += 3
        day = 1
        if len(text) > i:
            if dash and text[i] != '-':
                raise ValueError
            day = _digits(text, i + dash, 1)
        if year == 0:
            raise ValueError('month must be in 1..12')
        try:
            return _from_iso_week(year, week, day)
        except ValueError:
            raise ValueError from None
    month = _digits(text, i, 2)
    i += 2
    if dash and text[i:i + 1] != '-':
        raise ValueError
    return year, month, _digits(text, i + dash, 2)


def _end_of_iso_date(text):
    # Where the character stands that is between date and time.
    size = len(text)
    if size == 7:
        return 7
    if text[4] == '-':
        if text[5] != 'W':
            return 10
        if size <= 8 or text[8] != '-':
            return 8
        if size == 9:
            raise ValueError
        return 8 if size > 10 and text[10] in '0123456789' else 10
    if text[4] != 'W':
        return 8
    end = 7
    while end < size and text[end] in '0123456789':
        end += 1
    return end if end < 9 else 7 if end % 2 == 0 else 8


def _read_iso_clock(text, end):
    # HH[:MM[:SS[.ffffff]]] or without colons: hour, minute, second, microsecond, and whether something is left.
    fields = [0, 0, 0, 0]
    i = 0
    colon = True
    for k in range(3):
        fields[k] = _digits(text[:end], i, 2)
        following = text[i + 2:i + 3]
        i += 3
        if k == 0:
            colon = following == ':'
        if i >= end:
            return fields, following != ''
        if colon and following == ':':
            if k == 2:
                raise ValueError
        elif following in ('.', ','):
            break
        elif colon:
            raise ValueError
        else:
            i -= 1
    count = min(end - i, 6)
    fields[3] = _digits(text, i, count) * 10 ** (6 - count)
    i += count
    while i < end and text[i] in '0123456789':
        i += 1
    return fields, i < len(text)


def _read_iso_time(text):
    place = len(text)
    for i in range(len(text)):
        if text[i] in '+-Z':
            place = i
            break
    clock, is_more = _read_iso_clock(text, place)
    zone = None
    if place == len(text):
        if is_more:
            raise ValueError
    elif text[place] == 'Z':
        if place + 1 != len(text):
            raise ValueError
        zone = timezone.utc
    else:
        rest = text[place + 1:]
        (hours, minutes, seconds, microseconds), is_more = _read_iso_clock(rest, len(rest))
        if is_more:
            raise ValueError
        offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
        # A fraction of a second alone is as nothing.
        zone = timezone(-offset if text[place] == '-' else offset) if hours or minutes or seconds else timezone.utc
    return clock, zone


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# --- Times of day --------------------------------------------------------------------------------------------------

class time:
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6 and (hour[0] & 127) < 24:
            if minute:
                tzinfo = minute
            fold = hour[0] >> 7
            hour, minute, second, microsecond = (hour[0] & 127, hour[1], hour[2], int.from_bytes(hour[3:], 'big'))
        hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        clock = None
        try:
            clock, zone = _read_iso_time(text[1:] if text[:1] == 'T' else text)
        except ValueError as error:
            if error.args:
                raise
        if clock is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(clock[0], clock[1], clock[2], clock[3], zone)

    def utcoffset(self):
        return None if self._tzinfo is None else _checked_offset('utcoffset', self._tzinfo.utcoffset(None))

    def dst(self):
        return None if self._tzinfo is None else _checked_offset('dst', self._tzinfo.dst(None))

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(None))

    def isoformat(self, timespec='auto'):
        if not isinstance(timespec, str):
            raise TypeError(f'isoformat() argument 1 must be str, not {_argument_name(timespec)}')
        return (_clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        if self._microsecond:
            text = f', {self._second}, {self._microsecond}'
        elif self._second:
            text = f', {self._second}'
        else:
            text = ''
        text = f'{_type_text(self)}({self._hour}, {self._minute}{text}'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return text + ')'

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {_argument_name(format)}')
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {_argument_name(format)}')
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return time.__new__(type(self), self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _microseconds(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _keys(self, other, is_equality):
        # Both as microseconds at UTC; None: they do not compare.
        if self._tzinfo is other._tzinfo:
            return self._microseconds(), other._microseconds()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._microseconds(), other._microseconds()
        if mine is None or theirs is None:
            if is_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._microseconds() - mine._total(), other._microseconds() - theirs._total()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._keys(other, False)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._keys(other, False)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._keys(other, False)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._keys(other, False)
        return a >= b

    def _bytes(self):
        return bytes((self._hour, self._minute, self._second)) + self._microsecond.to_bytes(3, 'big')

    def __hash__(self):
        moment = self.replace(fold=0) if self._fold else self
        offset = moment.utcoffset()
        if offset is None:
            return hash(self._bytes())
        total = self._microseconds() // 1000000 - offset._days * 86400 - offset._seconds
        return hash(timedelta(seconds=total, microseconds=self._microsecond - offset._microseconds))

    def __reduce_ex__(self, protocol):
        return _reduced(self, self._bytes(), 0, protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_give_parts(time)
_time_class = time
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# --- Both ----------------------------------------------------------------------------------------------------------

class datetime(date):
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        if day is None:
            if isinstance(year, bytes) and len(year) == 10 and 1 <= (year[2] & 127) <= 12:
                if month is not None:
                    tzinfo = month
                fold = year[2] >> 7
                hour, minute, second, microsecond = year[4], year[5], year[6], int.from_bytes(year[7:], 'big')
                year, month, day = year[0] << 8 | year[1], year[2] & 127, year[3]
            else:
                _needed(('year', 'month', 'day'), (year, month, day))
        year, month, day = _int(year), _int(month), _int(day)
        hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def _from_timestamp(cls, timestamp, zone):
        if isinstance(timestamp, int):
            seconds, microsecond = timestamp, 0
        elif not isinstance(timestamp, float):
            seconds, microsecond = _int(timestamp), 0
        elif not _math.isfinite(timestamp):
            _time._fields(timestamp)    # refuses
        else:
            fraction, seconds = _math.modf(timestamp)
            microsecond = round(fraction * 1e6)
            seconds = int(seconds)
            if microsecond >= 1000000:
                seconds += 1
                microsecond -= 1000000
            elif microsecond < 0:
                seconds -= 1
                microsecond += 1000000
        fields = _time._fields(seconds)
        if not MINYEAR <= fields[0] <= MAXYEAR:
            raise ValueError(f'year {fields[0]} is out of range')
        return cls(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], microsecond, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if tz is None:
            return cls._from_timestamp(timestamp, None)
        return tz.fromutc(cls._from_timestamp(timestamp, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_timestamp(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {_name_of(date)}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {_name_of(time)}')
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        clock = None
        try:
            if len(text) < 7:
                raise ValueError
            end = _end_of_iso_date(text)
            year, month, day = _read_iso_date(text[:end])
            clock, zone = [0, 0, 0, 0], None
            if len(text) > end:
                clock, zone = _read_iso_time(text[end + 1:])
        except ValueError as error:
            if error.args and error.args[0]:
                raise
            clock = None
        if clock is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(year, month, day, clock[0], clock[1], clock[2], clock[3], zone)

    @classmethod
    def strptime(cls, text, format, /):
        from _strptime import _read
        for i, value in ((1, text), (2, format)):
            if not isinstance(value, str):
                raise TypeError(f'strptime() argument {i} must be str, not {_argument_name(value)}')
        fields, microsecond, fraction = _read(text, format)
        zone = None
        if fields[10] is not None:
            offset = timedelta(seconds=fields[10], microseconds=fraction)
            zone = timezone(offset, fields[9]) if fields[9] else timezone(offset)
        return cls(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], microsecond, zone)

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        saving = self.dst()
        daylight = -1 if saving is None else 1 if saving else 0
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), _days_before_month(self._year, self._month) + self._day, daylight))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time.struct_time((moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second,
                                  moment.weekday(), _days_before_month(moment._year, moment._month) + moment._day, 0))

    def timestamp(self):
        offset = self.utcoffset()
        if offset is None:
            seconds = (self.toordinal() - 719163) * 86400 + (self._hour * 60 + self._minute) * 60 + self._second
            return seconds + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def utcoffset(self):
        return None if self._tzinfo is None else _checked_offset('utcoffset', self._tzinfo.utcoffset(self))

    def dst(self):
        return None if self._tzinfo is None else _checked_offset('dst', self._tzinfo.dst(self))

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(self))

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, tzinfo):
            _check_zone(tz)
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return datetime.__new__(type(self), self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_argument_name(sep)}')
        if not isinstance(timespec, str):
            raise TypeError(f'isoformat() argument 2 must be str, not {_argument_name(timespec)}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def ctime(self):
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def __str__(self):
        return self.isoformat(sep=' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = f"{_type_text(self)}({', '.join([str(part) for part in parts])}"
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return text + ')'

    def _microseconds(self):
        return ((self.toordinal() * 86400 + (self._hour * 60 + self._minute) * 60 + self._second) * 1000000
                + self._microsecond)

    def _keys(self, other, is_equality):
        if self._tzinfo is other._tzinfo:
            return self._microseconds(), other._microseconds()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            keys = self._microseconds(), other._microseconds()
        elif mine is None or theirs is None:
            if is_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        else:
            # Asked again, as by the subtraction that CPython makes of it.
            mine, theirs = self.utcoffset(), other.utcoffset()
            keys = self._microseconds() - mine._total(), other._microseconds() - theirs._total()
        if is_equality and keys[0] == keys[1]:
            # A moment of a zone's own clock that comes twice or never is equal to none of another zone's.
            for moment, offset in ((self, mine), (other, theirs)):
                if moment.replace(fold=1 - moment._fold).utcoffset() != offset:
                    return None
        return keys

    def _order(self, other):
        # None: NotImplemented
        if isinstance(other, datetime):
            return self._keys(other, False)
        if isinstance(other, _date_class):
            raise TypeError(f"can't compare {_type_text(self)} to {_type_text(other)}")
        return None

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, _date_class) else NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def _bytes(self):
        return (bytes((self._year >> 8, self._year & 255, self._month, self._day, self._hour, self._minute, self._second))
                + self._microsecond.to_bytes(3, 'big'))

    def __hash__(self):
        moment = self.replace(fold=0) if self._fold else self
        offset = moment.utcoffset()
        if offset is None:
            return hash(self._bytes())
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return hash(timedelta(self.toordinal(), seconds, self._microsecond) - offset)

    @classmethod
    def _of(cls, microseconds, zone):
        seconds, microsecond = divmod(microseconds, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not 1 <= days <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        year, month, day = _from_ordinal(days)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(year, month, day, hour, minute, second, microsecond, zone)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._microseconds() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._microseconds() - other._total(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._microseconds() - other._microseconds()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if mine != theirs:
                if mine is None or theirs is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                difference += theirs._total() - mine._total()
        return timedelta._of(difference)

    def __rsub__(self, other):
        return NotImplemented

    def __reduce_ex__(self, protocol):
        return _reduced(self, self._bytes(), 2, protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_give_parts(datetime)
_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

# How they keep their parts is theirs.
for _class in (timedelta, tzinfo, timezone, IsoCalendarDate, date, time, datetime):
    del _class.__slots__
