from datetime import *
import time as t


class Zone(tzinfo):
    """A zone with summer time from the last Sunday of March to that of October."""

    def __init__(self, hours, name):
        self.base, self.name = timedelta(hours=hours), name

    @staticmethod
    def last_sunday(year, month):
        d = datetime(year, month, 31, 1)
        return d - timedelta(days=(d.weekday() + 1) % 7)

    def is_summer(self, dt):
        naive = dt.replace(tzinfo=None)
        return self.last_sunday(dt.year, 3) + self.base <= naive < self.last_sunday(dt.year, 10) + self.base + timedelta(hours=1)

    def utcoffset(self, dt): return self.base + self.dst(dt)
    def dst(self, dt): return timedelta(hours=1) if dt is not None and self.is_summer(dt) else timedelta(0)
    def tzname(self, dt): return self.name + ("S" if self.dst(dt) else "") + "T"
    def __repr__(self): return f"Zone({self.name})"


cet, est = Zone(1, "CE"), Zone(-5, "E")
a = datetime(2024, 3, 31, 0, 30, tzinfo=cet)
for h in range(4):
    x = a + timedelta(hours=h)
    print(x, x.tzname(), x.astimezone(timezone.utc), x.astimezone(est).isoformat(), x.dst())
print(datetime(2024, 7, 1, 12, tzinfo=cet) - datetime(2024, 7, 1, 12, tzinfo=est), datetime(2024, 7, 1, 12, tzinfo=cet) == datetime(2024, 7, 1, 6, tzinfo=est), repr(datetime(2024, 1, 1, tzinfo=cet)))
u = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(u.astimezone(cet), u.astimezone(cet).strftime("%Y-%m-%d %H:%M %Z %z"), u.timestamp(), datetime.fromtimestamp(1700000000, tz=timezone.utc), datetime.fromtimestamp(1700000000.123456, cet), datetime.utcfromtimestamp(86400))
for tz in (timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(minutes=-90), "ODD"), timezone.utc, timezone(timedelta(seconds=30)), timezone.min, timezone.max):
    print(tz, repr(tz), tz.utcoffset(None), datetime(2024, 1, 1, tzinfo=tz).isoformat(), f"{datetime(2024, 1, 1, tzinfo=tz):%z|%Z}")
for s in ("2024-01-02", "2024-01-02T03:04", "2024-01-02 03:04:05", "2024-01-02T03:04:05.678", "2024-01-02T03:04:05.678901+02:00", "2024-01-02T03:04:05Z", "20240102T030405", "2024-W01-2", "2024-01-02T03", "2024-1-2", "bad", "2024-01-02T25:00", "2024-01-02T03:04:05.1234567"):
    try:
        print(s, "->", repr(datetime.fromisoformat(s)))
    except ValueError as e:
        print(s, "!", e)
for fn in (lambda: u - datetime(2024, 1, 1), lambda: u < datetime.now(), lambda: u == datetime(2024, 1, 1, 12), lambda: datetime(2024, 1, 1) + 5, lambda: timedelta(1) + date(2024, 1, 1), lambda: date(2024, 1, 1) - timedelta(1), lambda: date(2024, 1, 1) + date(2024, 1, 1), lambda: datetime(1, 1, 1) - timedelta(1), lambda: timedelta(days=999999999) + timedelta(1), lambda: timedelta("1"), lambda: timedelta(1) * "a", lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0), lambda: time(25), lambda: time(1, 2, 3, 10 ** 6), lambda: datetime(2024, 2, 30), lambda: datetime(2024, 1, 1).replace(month=13), lambda: date.fromtimestamp("x"), lambda: date.fromordinal(0), lambda: datetime.strptime("2024", "%Y-%m"), lambda: datetime.strptime("24:00", "%H:%M"), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: timezone(5), lambda: timezone(timedelta(hours=24)), lambda: datetime.combine(date(2024, 1, 1), 5), lambda: datetime("2024"), lambda: datetime(2024, 1), lambda: date(2024, 1, 1).isoformat(" "), lambda: time(1).utcoffset(), lambda: timedelta(days=1.5, hours=-36), lambda: timedelta(milliseconds=1, microseconds=1), lambda: date(2024, 1, 1) < 5, lambda: date(2024, 1, 1) == 5, lambda: datetime(2024, 1, 1) > date(2024, 1, 1), lambda: hash(timedelta(1)) == hash(timedelta(hours=24))):
    try:
        print(repr(fn()))
    except Exception as e:
        print(type(e).__name__, e)
print(date.resolution, datetime.resolution, time.resolution, timedelta.min, datetime.max, MINYEAR, MAXYEAR, UTC is timezone.utc)
d = datetime(2024, 12, 30, 23, 59, 59, 999999)
print(d.isocalendar(), d.date().isocalendar()[0], d.toordinal(), d.timetuple()[:9], d.replace(microsecond=0, hour=1), d.ctime(), d.isoformat(timespec="hours"), d.isoformat(sep="_", timespec="seconds"), d.time().replace(tzinfo=UTC), d.timetz(), d.weekday(), d.strftime("%j %U %W %V %G %u %w"), d.fold)
print(sorted([timedelta(2), timedelta(hours=5), timedelta(-1)]), min(date(2024, 1, 2), date(2023, 5, 5)), {date(2024, 1, 1): "x"}[datetime(2024, 1, 1).date()], isinstance(d, date), date.today.__name__, str(timedelta(days=2, hours=3, seconds=4, microseconds=5)), repr(timedelta(0)), timedelta(hours=-5), -timedelta(hours=5), abs(timedelta(-3)), +timedelta(1), bool(timedelta(0)), timedelta(1) == timedelta(seconds=86400), timedelta(seconds=3661).total_seconds())


class MyDate(date):
    def __str__(self): return self.strftime("%d.%m.%Y")
    @property
    def quarter(self): return (self.month - 1) // 3 + 1


m = MyDate(2024, 8, 9)
print(m, m.quarter, repr(m), m + timedelta(1), type(m + timedelta(1)).__name__, MyDate.fromisoformat("2024-02-03"), m.replace(day=1), f"{m}", f"{m:%Y}", m == date(2024, 8, 9))
