# datetime: dates, times, differences, zones; reading and writing them.
import copy
import datetime as module
from datetime import *


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


d = date(2024, 2, 29)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.toordinal(), date.fromordinal(738945), d.replace(year=2023, day=1), d.ctime(), d.isoformat(), d.timetuple(), hash(d) == hash(date(2024, 2, 29)))
print(d + timedelta(1), d - timedelta(days=366), d - date(2020, 1, 1), d < date(2024, 3, 1), date.min, date.max, date.resolution, date.fromisoformat('2024-02-29'), date.fromisoformat('20240229'), date.fromisoformat('2024-W09-4'), date.fromisocalendar(2024, 9, 4), date.fromtimestamp(0))
print(f'{d:%d/%m/%y %A %B %j %U %W %a %b}', d.strftime('%Y'), '%s' % d, format(d), f'{d}', bool(d))
t = time(12, 30, 45, 123456)
print(t, repr(t), t.isoformat('minutes'), t.isoformat('milliseconds'), t.replace(hour=1), time.fromisoformat('04:23:01.5'), time.fromisoformat('T04:23+02:00'), time.min, time.max, t < time(13), time(1, tzinfo=timezone.utc), t.strftime('%H:%M:%S.%f %p %I'), bool(time(0)), time(5), time(5, fold=1).fold)
dt = datetime(2024, 2, 29, 12, 30, 45, 123456)
print(dt, repr(dt), dt.date(), dt.time(), dt.isoformat(), dt.isoformat(' ', 'seconds'), dt.timestamp(), dt.weekday(), dt.replace(microsecond=0), dt.ctime(), dt.timetuple().tm_yday, dt.utctimetuple().tm_hour, dt.isocalendar())
print(dt + timedelta(hours=20), dt - timedelta(weeks=1), dt - datetime(2024, 1, 1), dt > datetime(2024, 1, 1), datetime.min, datetime.max, datetime.fromtimestamp(1e9, timezone.utc), datetime.utcfromtimestamp(0.5), datetime.combine(d, t), datetime.fromordinal(1), datetime.fromisoformat('2011-11-04T00:05:23.283+04:00'), datetime.fromisoformat('2011-11-04 00:05'), datetime.fromisoformat('20111104T000523Z'), datetime.fromisoformat('2011-W01-2T00:05:23.283'))
print(datetime.strptime('21 Nov 2023 16:30', '%d %b %Y %H:%M'), datetime.strptime('2023-07-04T01:02:03.5+0530', '%Y-%m-%dT%H:%M:%S.%f%z'), datetime.strptime('Monday 1 January 24 11PM', '%A %d %B %y %I%p'), dt.strftime('%Y-%m-%d %H:%M:%S.%f %%|%x|%X|%c|%G-%V-%u|%w'))
z = timezone(timedelta(hours=2), 'EET')
a = datetime(2024, 1, 1, 12, tzinfo=z)
b = datetime(2024, 1, 1, 10, tzinfo=timezone.utc)
print(a, a == b, hash(a) == hash(b), a - b, a.utcoffset(), a.tzname(), a.dst(), a.astimezone(timezone.utc), b.astimezone(z), a.timestamp(), a.isoformat(), f'{a:%Z %z}', repr(a), z, repr(z), timezone.utc, repr(timezone.utc), timezone(timedelta(minutes=-90)), timezone(timedelta(0)), z.utcoffset(None), a.timetz(), timezone.min, timezone.max)
for x in (timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6, weeks=1), timedelta(-1), timedelta(hours=-1), timedelta(0), timedelta(days=1.5, seconds=0.1), timedelta(microseconds=1)):
    print(x, repr(x), x.days, x.seconds, x.microseconds, x.total_seconds(), -x, abs(x), bool(x), x * 2, x / 2, x // timedelta(hours=1), x % timedelta(hours=1), divmod(x, timedelta(hours=1)), x * 1.5, x / timedelta(days=1), x // 3)
print(timedelta.max, timedelta.min, timedelta.resolution, timedelta(1) < timedelta(2), timedelta(hours=24) == timedelta(1), sum([timedelta(1), timedelta(2)], timedelta()), max(timedelta(1), timedelta(3)), sorted([date(2024, 1, 2), date(2023, 1, 1)]), copy.copy(dt) == dt, copy.deepcopy(a) == a, {d: 1}[date(2024, 2, 29)], 5 * timedelta(1), MINYEAR, MAXYEAR, UTC)
for f in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: time(24), lambda: time(1, 60), lambda: datetime(2024, 1, 1, 1, 1, 1, 1000000), lambda: date('x', 1, 1), lambda: d + 5, lambda: d - 5, lambda: d < 5, lambda: d < dt, lambda: a < dt, lambda: a - dt, lambda: d == dt, lambda: a == dt,
          lambda: date.fromisoformat('2024/01/01'), lambda: datetime.fromisoformat('x'), lambda: time.fromisoformat('25:00'), lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2024 x', '%Y'), lambda: datetime.strptime('2024', '%Q'), lambda: timezone(timedelta(days=1)), lambda: timezone(5), lambda: timedelta('x'), lambda: timedelta(10 ** 10),
          lambda: date.max + timedelta(1), lambda: timedelta(1) / 0, lambda: timedelta(1) + 1, lambda: date.fromordinal(0), lambda: d.replace(month=13), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: date(2024, 1), lambda: datetime.fromtimestamp(1e20), lambda: dt.isoformat('T', 'x'), lambda: timedelta(1) < 5, lambda: date.fromisocalendar(2024, 54, 1), lambda: d.strftime(5)):
    attempt(f)


class Fixed(tzinfo):
    def __init__(self, hours, name):
        self.hours = hours
        self.name = name

    def utcoffset(self, when):
        return timedelta(hours=self.hours)

    def dst(self, when):
        return timedelta(hours=1)

    def tzname(self, when):
        return self.name


f = datetime(2024, 6, 1, 12, tzinfo=Fixed(3, 'MY'))
print(f, f.tzname(), f.dst(), f.astimezone(timezone.utc), f.timetuple().tm_isdst, f'{f:%Z%z}', f.replace(tzinfo=None))


class MyDate(date):
    def hello(self):
        return 'hi'


m = MyDate(2024, 1, 1)
print(m.hello(), type(m + timedelta(1)).__name__, type(m.replace(day=2)).__name__, m == date(2024, 1, 1), repr(m), MyDate.fromordinal(5), isinstance(dt, date), issubclass(datetime, date))
match d:
    case date(year=y, month=2):
        print(y)
