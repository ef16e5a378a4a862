from datetime import datetime, timedelta, timezone, date, time
import bisect
base = datetime(2024, 3, 1, tzinfo=timezone.utc)
events = sorted((base + timedelta(hours=h), name) for h, name in ((5, "e"), (1, "a"), (3, "c"), (3, "b")))
print(*(f"{t:%H:%M} {n}" for t, n in events))
times = [t for t, _ in events]
i = bisect.bisect_left(times, base + timedelta(hours=3))
j = bisect.bisect_right(times, base + timedelta(hours=3))
print(i, j, [n for _, n in events[i:j]])
tz = timezone(timedelta(hours=-3, minutes=-30), "NST")
local = base.astimezone(tz)
print(local, local.tzname(), local.utcoffset(), local == base, local.date(), base - local, hash(base) == hash(local), local.isoformat(), local.strftime("%c %Z %z"))
print(datetime.fromisoformat("2024-03-01T05:30:00+05:30").astimezone(timezone.utc), datetime(2024, 1, 1).replace(tzinfo=timezone.utc).timestamp(), datetime.fromtimestamp(0, tz), repr(tz), str(timezone.utc))
for bad in (lambda: base < datetime(2024, 1, 1), lambda: base - datetime(2024, 1, 1), lambda: timezone(timedelta(hours=25)), lambda: datetime(2024, 1, 32), lambda: datetime(2024, 1, 1, tzinfo="UTC"), lambda: date(10000, 1, 1), lambda: time(24), lambda: timedelta(days="1"), lambda: datetime.strptime("2024-01-01", "%d/%m/%Y"), lambda: base + 1, lambda: datetime.max + timedelta(1), lambda: date.today() - 1, lambda: datetime.fromisoformat("x"), lambda: base.replace(hour=25), lambda: timedelta(1) < 5):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def daterange(a, b, step=timedelta(days=1)):
    while a < b:
        yield a
        a += step
print([d.isoformat() for d in daterange(date(2024, 2, 27), date(2024, 3, 2))], [f"{d:%a}" for d in daterange(date(2024, 1, 1), date(2024, 1, 8))])
week = date(2024, 12, 30).isocalendar()
print(week, week.year, week[1], date.fromisocalendar(2025, 1, 1), (date(2025, 1, 1) - date(2024, 1, 1)).days, date(2024, 1, 1).toordinal(), date.min.isoformat(), timedelta.max.days)
dur = timedelta(days=2, hours=5, minutes=7, seconds=9, microseconds=1500)
print(dur, dur.days, dur.seconds, dur.microseconds, dur.total_seconds(), dur / timedelta(hours=1), dur // 2, -dur, abs(-dur), dur * 0.5, round(dur.total_seconds() / 60, 2), timedelta(hours=-1), str(timedelta(microseconds=1)), timedelta(weeks=1) == timedelta(7), divmod(dur, timedelta(hours=12)), sum([dur, dur], timedelta()), repr(dur))
print(datetime(2024, 5, 17, 14, 3, 2).strftime("%Y|%y|%m|%B|%b|%d|%j|%H|%I|%M|%S|%p|%A|%a|%w|%U|%%"), time(9, 5).strftime("%H.%M"), time.fromisoformat("12:30:45.123").isoformat("milliseconds"), datetime.combine(date(2024, 1, 1), time(1, 2), tz), time(5) < time(6), time(1, tzinfo=tz))
print(max(events), min(t for t, _ in events).time(), {d.month for d in daterange(date(2024, 1, 30), date(2024, 2, 2))}, sorted([date(2024, 5, 1), date(2023, 5, 1)], reverse=True)[0].year, datetime(2024, 1, 1) in [datetime(2024, 1, 1)], {date(2024, 1, 1): 1}[date(2024, 1, 1)], base.timetuple().tm_isdst, base.utctimetuple()[3])
