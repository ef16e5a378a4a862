import datetime
from datetime import date, datetime as dt, timedelta as td, time as t, timezone as tz
print(date(2024, 2, 29), repr(date(2024, 2, 29)), date(2024, 2, 29).isocalendar())
print(dt(2024, 1, 1, 12, 30) + td(days=1, hours=5), dt(2024, 1, 1) - dt(2023, 1, 1))
print(td(days=1, seconds=5), repr(td(hours=25)), td(1) / 3, td(1) // td(hours=7), td(1.5) * 2)
print(dt.fromisoformat('2024-01-05T10:20:30+05:30'), dt.strptime('5 Jan 2024', '%d %b %Y'))
print(f'{dt(2024, 1, 5):%A %d %B %Y}', date(2024, 1, 5).strftime('%j'))
print(dt.now(), dt.utcnow(), dt.today(), date.today(), dt.now(tz.utc))
print(hash(date(2024, 2, 29)), hash(dt(2024, 2, 29, 1, 2, 3, 4)), hash(td(1, 2, 3)), hash(t(1, 2, 3)), hash(tz.utc))
print({date(2024, 1, i) for i in range(1, 8)})
print(sorted([dt(2024, 1, 2), dt(2023, 1, 1)]), min(date(2024, 1, 1), date(2023, 1, 1)))
print(tz(td(hours=2)), repr(tz.utc), dt(2024, 1, 1, tzinfo=tz.utc).astimezone(tz(td(hours=-5))))
for make in (lambda: date(2024, 13, 1), lambda: t(25), lambda: dt(2024, 1, 1) < dt(2024, 1, 1, tzinfo=tz.utc),
             lambda: date.fromisoformat('x'), lambda: td('x'), lambda: dt.strptime('x', '%Y'), lambda: date.max + td(1)):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
print(type(dt.now()), datetime.MINYEAR, datetime.UTC, dt.min, dt.max, td.max, t.min)
class Day(date):
    pass
print(Day(2024, 1, 1), type(Day(2024, 1, 1) + td(1)), repr(Day(2024, 1, 1)))
print(dt(2024, 1, 1, 5).timestamp(), dt.fromtimestamp(1.5), dt.fromtimestamp(1e9, tz.utc))
print(dt.combine(date(2024, 1, 1), t(5)), dt(2024, 1, 1).replace(hour=4), dt(2024, 1, 1).date(), dt(2024, 1, 1).time())
print(dt(2024, 1, 1).timetuple())
