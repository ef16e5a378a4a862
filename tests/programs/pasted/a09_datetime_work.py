from datetime import date, time, datetime, timedelta, timezone, tzinfo, MINYEAR, MAXYEAR, UTC

d = date(2024, 2, 28)
print(d + timedelta(days=2), d - date(2023, 2, 28), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal())
print(d.isocalendar().week, d.replace(year=2023), d.timetuple().tm_yday, d.ctime(), d.strftime("%A %d %B %Y, week %W %U %j"))
print(date.fromisoformat("2024-12-25"), date.fromordinal(738000), date.fromisocalendar(2024, 1, 1), date.min, date.max)
dt = datetime(2024, 5, 17, 14, 30, 15, 123456)
for f in ("%Y-%m-%d %H:%M:%S.%f", "%a %b %d %I:%M %p", "%c", "%x", "%X", "%y %-d" if False else "%y", "%%", "%Z%z|", "%G-W%V-%u", "%s" if False else "%w"):
    print(f, dt.strftime(f))
print(dt.isoformat(), dt.isoformat(" ", "minutes"), dt.isoformat(timespec="milliseconds"), dt.date(), dt.time(), repr(dt))
print(f"{dt:%d/%m/%y %H:%M}", "{:%B}".format(dt), str(dt), dt.timestamp() if False else "")
print(datetime.strptime("17 May 2024 02:30 PM", "%d %B %Y %I:%M %p"), datetime.strptime("2024-05-17T14:30:15.5+0200", "%Y-%m-%dT%H:%M:%S.%f%z"))
for text, fmt in (("2024-13-01", "%Y-%m-%d"), ("2024-01-01 x", "%Y-%m-%d"), ("2023-02-29", "%Y-%m-%d"), ("1", "%Q")):
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as e:
        print(e)
td = timedelta(days=1, hours=25, minutes=-30, seconds=1.5, weeks=1)
print(td, repr(td), td.total_seconds(), td.days, td.seconds, td.microseconds, -td, abs(-td), td * 2, td / 2, td // timedelta(hours=1), td % timedelta(hours=5), divmod(td, timedelta(days=2)))
print(timedelta(-1), timedelta(seconds=-1), timedelta(microseconds=5), timedelta.max, timedelta.resolution, bool(timedelta()), timedelta(hours=1) / timedelta(minutes=7))
est = timezone(timedelta(hours=-5), "EST")
a = datetime(2024, 1, 1, 12, tzinfo=est)
b = a.astimezone(timezone.utc)
print(a, b, a == b, a.utcoffset(), a.tzname(), repr(a), timezone.utc, UTC, repr(est), str(timezone(timedelta(hours=5, minutes=30))))
print(a.astimezone(timezone(timedelta(hours=9))), (a - b), a.isoformat(), b.strftime("%z %Z"), a.timestamp(), datetime.fromtimestamp(0, timezone.utc))
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: time(12, 60), lambda: date(2024, 13, 1), lambda: a - datetime(2024, 1, 1), lambda: a < datetime(2024, 1, 1),
            lambda: date.max + timedelta(1), lambda: timedelta(days=10**10), lambda: d + 1, lambda: timezone(timedelta(days=2)), lambda: date.fromisoformat("2024/01/01"), lambda: date("x", 1, 1), lambda: datetime.fromisoformat("nope"), lambda: date(0, 1, 1), lambda: date(2024, 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
t = time(9, 5, 3, 250000)
print(t, t.isoformat("seconds"), t.replace(hour=20), repr(t), t < time(10), time.fromisoformat("04:23:01.5"), time.min, time.max, time(1, tzinfo=UTC))
print(datetime.combine(d, t), datetime.fromisoformat("2024-05-17T01:02:03+05:30"), datetime.fromisoformat("20240517T0102"), datetime.min, datetime(2024, 1, 1) == date(2024, 1, 1))
print(sorted([date(2024, 3, 1), date(2023, 3, 1)]), max(dt, datetime(2025, 1, 1)), hash(d) == hash(date(2024, 2, 28)), {d: 1}[date(2024, 2, 28)])


class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def dst(self, dt):
        return timedelta(hours=1)

    def tzname(self, dt):
        return "FIX"


x = datetime(2024, 7, 1, 8, tzinfo=Fixed())
print(x, x.dst(), x.tzname(), x.astimezone(UTC), x.timetuple().tm_isdst, x.utctimetuple()[:6])
print(dt.replace(tzinfo=UTC, fold=1), (dt - timedelta(days=365)).year, dt.timetuple())
