def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import datetime as D
from datetime import date, timedelta, datetime, time, timezone, tzinfo, MINYEAR, MAXYEAR
t(date, 2024, 2, 30); t(date, 0, 1, 1); t(date, 10000, 1, 1); t(date, 2024, 13, 1); t(date, 2024, 1); t(date, '2024', 1, 1); t(date, 2024.0, 1, 1); t(date, year=2024, month=2, day=29); t(date, 2024, 1, 1, 1); t(date, 2023, 2, 29); t(date, True, True, True)
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple(), d.ctime(), d.isoformat(), hash(d) == hash(date(2024, 2, 29)))
for s in ('%Y-%m-%d', '%A %B %d', '%a %b %e', '%j %U %W %V %G %u %w', '%y %C', '%H:%M:%S.%f', '%%', '%x', '%X', '%c', '%p', '%I', '%Z|%z', '', '%D %F %T %R %h %n %t %s'[:-3], 'é %d'): t(d.strftime, s); t(format, d, s)
for y in (2020, 2021, 2024, 2026, 2027, 1): print(y, date(y, 1, 1).isocalendar(), date(y, 12, 31).isocalendar(), date(y, 1, 1).strftime('%G-W%V-%u %U %W'))
ic = d.isocalendar(); print(ic.year, ic.week, ic.weekday, ic[0], tuple(ic), ic == (2024, 9, 4), type(ic), len(ic), ic < (2025, 1, 1))
for s in ['2024-02-29', '20240229', '2024-W09-4', '2024W094', '2024-W09', '2024W09', '2024-W53-1', '2020-W53-7', '2024-060', '2024-2-29', '2024/02/29', '', '2024-02-30', '24-02-29', '2024-13-01', '2024-W00-1', '2024-W09-8', '2024-W09-0', '0000-01-01', '2024-02-29T00:00', '２０２４-02-29', '2024-W1-1', '+2024-01-01']: t(date.fromisoformat, s)
t(date.fromisoformat, None); t(date.fromisoformat, 5); t(date.fromisocalendar, 2020, 53, 7); t(date.fromisocalendar, 2021, 53, 1); t(date.fromisocalendar, 2021, 0, 1); t(date.fromisocalendar, 2021, 1, 8); t(date.fromisocalendar, 0, 1, 1); t(date.fromisocalendar, 2021, 1); t(date.fromisocalendar, 9999, 53, 5); t(date.fromordinal, 1); t(date.fromordinal, 0); t(date.fromordinal, 3652059); t(date.fromordinal, 3652060); t(date.fromtimestamp, 86400 * 365); t(date.fromtimestamp, -1); t(date.fromtimestamp, 1e20); t(date.fromtimestamp, float('nan')); t(date.fromtimestamp, 'x')
t(d.replace, year=2023); t(d.replace, 2023, 1); t(d.replace, day=1); t(d.replace, bogus=1); t(d.replace, 2020, 2, 29, 1)
print(d + timedelta(1), d - timedelta(days=60, hours=23), d - date(2023, 2, 28), timedelta(3) + d, d + timedelta(hours=25))
t(lambda: d + 1); t(lambda: d + d); t(lambda: 1 - d); t(lambda: timedelta(1) - d); t(lambda: date.max + timedelta(1)); t(lambda: date.min - timedelta(1)); t(lambda: d < 5); t(lambda: d == 5); t(lambda: d < datetime(2024, 1, 1)); t(lambda: d == datetime(2024, 2, 29)); t(lambda: datetime(2024, 2, 29) == d); t(lambda: datetime(2024, 1, 1) - d); t(lambda: d - datetime(2024, 1, 1)); t(lambda: d * 2); t(lambda: -d)
print(date.min, date.max, date.resolution, MINYEAR, MAXYEAR, D.UTC is timezone.utc, d.__reduce__(), sorted([date(2024, 1, 2), date(2023, 1, 1)]), max(d, date.min), bool(date.min))
class MyDate(date):
    def __new__(cls, y, m, dd): print('new', y, m, dd); return super().__new__(cls, y, m, dd)
m = MyDate(2024, 1, 31); print(repr(m), type(m + timedelta(1)), type(m.replace(day=1)), type(MyDate.fromordinal(5)), type(MyDate.fromisoformat('2024-01-01')), type(m - timedelta(1)), m == date(2024, 1, 31), hash(m) == hash(date(2024, 1, 31)))
td = timedelta
for a in [{}, dict(days=1), dict(days=-1), dict(seconds=-1), dict(hours=25, minutes=61, seconds=61, milliseconds=1001, microseconds=1000001), dict(weeks=1.5), dict(days=0.1), dict(seconds=0.0000005), dict(microseconds=0.5), dict(microseconds=1.5), dict(days=1e9), dict(days=999999999, hours=24), dict(days=-999999999), dict(days='1'), dict(bogus=1), dict(seconds=1e400), dict(seconds=float('nan')), dict(days=1, seconds=-86400), dict(milliseconds=0.1), dict(microseconds=2**70)]: t(lambda: td(**a)); t(lambda: str(td(**a)))
x = td(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
print(x, -x, abs(-x), +x, x * 2, 2 * x, x * 0.5, x * 1.1, x / 2, x / 3, x / 0.7, x // 7, x // td(hours=1), x % td(hours=1), divmod(x, td(hours=1)), x / td(hours=1), x.total_seconds(), x.days, x.seconds, x.microseconds, bool(td()), hash(x) == hash(x * 1), x > td(1), x == 5)
t(lambda: x / 0); t(lambda: x // 0); t(lambda: x % td()); t(lambda: x / td()); t(lambda: x + 1); t(lambda: 1 / x); t(lambda: x * x); t(lambda: x * '2'); t(lambda: x < 1); t(lambda: x % 2); t(lambda: x // 2.0); t(lambda: td.max + td(1)); t(lambda: -td.max - td(2)); t(lambda: td(1) * float('inf')); t(lambda: td(1) * 1e10); t(lambda: td(1) / float('nan')); t(lambda: divmod(x, 2)); t(lambda: sum([x, x])); t(lambda: sum([x, x], td())); t(lambda: round(x)); t(lambda: int(x)); t(lambda: td(1, 2, 3, 4, 5, 6, 7)); t(lambda: td(1, 2, 3, 4, 5, 6, 7, 8)); print(td.min, td.max, td.resolution, repr(td.max), x.__reduce__()); t(lambda: td(microseconds=-1)); t(lambda: str(td(days=-1, microseconds=1))); t(lambda: str(td(2))); t(lambda: str(td(-1)))
for k in range(-3, 4): print(td(microseconds=k) / 2, td(microseconds=k) * 0.5, td(microseconds=k) // 2, end='; ')
print()
