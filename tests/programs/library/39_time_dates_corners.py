# time and datetime: struct_time as C makes it, formats, what ISO texts may look like, words of errors.
import re
import time
from datetime import date, datetime, time as clock, timedelta, timezone, tzinfo


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Zone(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1)

    def __repr__(self):
        return 'Zone()'


moment = time.struct_time((2024, 12, 30, 13, 5, 9, 0, 365, 0, 'X', 7))
print(moment, moment.tm_zone, moment.tm_gmtoff, len(moment), moment[:3], time.strftime('%Z|%5Y|%C|%-d|%_H', moment))
for name in ('tm_year', 'other'):
    try:
        setattr(moment, name, 1)
    except AttributeError as error:
        print(error)
try:
    class Own(time.struct_time):
        pass
except TypeError as error:
    print(error)
for args in ((), (1,), ((1,) * 8,), ((1,) * 12,), ((1,) * 9, 3), ((1,) * 9, {'tm_zone': 'A'}), (1, 2, 3)):
    attempt(time.struct_time, *args)
for function in (time.mktime, time.tzset, time.strptime):
    print(function)
    attempt(function, 1, 2, 3)
    attempt(function, wrong=1)
attempt(time.mktime, (2 ** 31,) * 9)
attempt(time.mktime, (2024, 1, 1, 0, 0, 0, 0, 1, 1))
attempt(time.strftime, None, moment)
attempt(time.strftime, 'a\0b', moment)
print(repr(time.strftime('%Z%z%s', (2024, 1, 1, 0, 0, 0, 0, 1, -1))))
for text, form in (('2021 366', '%Y %j'), ('30 2', '%d %m'), ('2020 01 1', '%Y %V %u'), ('2020 01', '%G %V'),
                   ('12 15', '%I %H'), ('15 12', '%H %I'), ('1', '% '), ('2020 1 1', '%Y %W %w')):
    attempt(time.strptime, text, form)
    attempt(datetime.strptime, text, form)
for text in ('2024-W09-4', '2024W094', '2024-W53-1', '2024W000', '20240229xx', '20240229', '2024-W01-8', '2024-2-9', ''):
    attempt(date.fromisoformat, text)
for text in ('12.5', '1230.5', '12:30:45 +05:00', '12:30:+05', '12+24:00', '12:30:45.1234567Z', '12:3045', '12:30:45x', '123'):
    attempt(clock.fromisoformat, text)
for text in ('20240229T1230.45+0000', '2024W01112', '2024W0112', '2024-W0112', '2024-01-01é12:30', '2021-02-29T10', '2024-W01-1'):
    attempt(datetime.fromisoformat, text)
print(repr(datetime(2024, 1, 1, tzinfo=Zone(), fold=1)), repr(clock(1, tzinfo=Zone(), fold=1)))
attempt(date)
attempt(date, 2024)
attempt(date, 2024, wrong=1)
attempt(date, 2024, datetime(2024, 1, 1), 1)
attempt(datetime, 2024, 1, 1, foo=3)
attempt(timedelta, date=1)
attempt(timedelta, date(2024, 1, 1))
attempt(divmod, date(2024, 1, 1), 'x')
attempt(timezone, date(2024, 1, 1))
attempt(Zone().utcoffset)
attempt(lambda: type(tzinfo(1, a=2)))
attempt(date.weekday)
attempt(timedelta.__neg__)
attempt(date(2024, 1, 1).__add__)
attempt(lambda: timedelta(1).nothing)
attempt(lambda: date(2024, 1, 1).isocalendar() // 2)
for pattern, text in (('İ', 'i'), ('i', 'ı'), ('[a-z]', 'İ'), ('[^i]', 'ı'), ('ſ', 'S')):
    print(bool(re.match(pattern, text, re.I)), bool(re.match(pattern, text, re.I | re.A)))
