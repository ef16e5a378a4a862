from datetime import datetime, timedelta, date
from collections import defaultdict
from itertools import groupby

log = """2024-01-08 09:00 start coding
2024-01-08 11:30 stop
2024-01-08 12:15 start review
2024-01-08 17:45 stop
2024-01-09 08:50 start coding
2024-01-09 13:05 stop
2024-01-10 10:00 start meeting"""
events = []
for line in log.splitlines():
    d, t, what, *rest = line.split()
    events.append((datetime.fromisoformat(f"{d} {t}"), what, rest[0] if rest else None))
totals, open_task = defaultdict(timedelta), None
for when, what, task in events:
    match what, open_task:
        case "start", None:
            open_task = when, task
        case "stop", (since, task):
            totals[since.date(), task] += when - since
            open_task = None
        case _:
            print("odd", when, what)
for (day, task), spent in sorted(totals.items()):
    h, rem = divmod(spent.seconds, 3600)
    print(f"{day:%a %d %b} {task:<8} {h}h{rem // 60:02}m  {spent} {spent.total_seconds() / 3600:.2f}")
print(open_task)
print(sum(totals.values(), timedelta()), max(totals, key=totals.get), {k.isoformat(): str(sum((v for _, v in g), timedelta())) for k, g in groupby(((d, v) for (d, _), v in sorted(totals.items())), key=lambda p: p[0])})
d = date(2024, 1, 31)
print(d.replace(day=1), d - timedelta(days=31), (d.replace(day=1) + timedelta(days=32)).replace(day=1), d.strftime("%d.%m.%Y"), d.isocalendar(), d.isoweekday(), d.weekday(), d.timetuple().tm_yday)
print(datetime(2024, 2, 29) + timedelta(days=365), datetime(2024, 1, 1) - datetime(2023, 1, 1), (datetime(2024, 3, 10, 2) - datetime(2024, 3, 9, 3)).total_seconds(), datetime(2024, 1, 1, 5) > datetime(2024, 1, 1))
print(datetime.strptime("31/12/99 23:59", "%d/%m/%y %H:%M"), datetime.strptime("Jan 5, 2024", "%b %d, %Y").date(), datetime(2024, 7, 4, 15, 30).strftime("%A, %B %d, %Y at %I:%M%p"))
for bad in (lambda: datetime.strptime("5 Jan", "%d %b %Y"), lambda: date(2024, 2, 30), lambda: datetime.fromisoformat("yesterday"), lambda: date(2024, 1, 1) - 5, lambda: timedelta(hour=1), lambda: datetime(2024, 1, 1, 24), lambda: date.fromisoformat("2024-13-01")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print([f"{date(2024, m, 1):%b}" for m in range(1, 13)], [(date(2024, 1, 1) + timedelta(weeks=i)).isoformat() for i in range(3)], repr(timedelta(days=1, hours=2)), str(timedelta(seconds=59)), timedelta(days=-1), timedelta(hours=36) // timedelta(hours=5), timedelta(hours=36) % timedelta(hours=5), timedelta(minutes=1) * 2.5)
leap = [y for y in range(1996, 2013) if date(y, 12, 31).timetuple().tm_yday == 366]
print(leap, [d.day for d in (date(2024, 5, 1) + timedelta(n) for n in range(31)) if d.weekday() == 4])
