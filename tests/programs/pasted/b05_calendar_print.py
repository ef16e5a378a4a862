from datetime import date, datetime, timedelta, time
from itertools import groupby, islice


def month_days(year, month):
    d = date(year, month, 1)
    d -= timedelta(days=d.weekday())
    while True:
        week = [d + timedelta(days=i) for i in range(7)]
        yield week
        d += timedelta(weeks=1)
        if (d.year, d.month) > (year, month):
            return


def show(year, month):
    print(f"{date(year, month, 1):%B %Y}".center(20).rstrip())
    print("Mo Tu We Th Fr Sa Su")
    for week in month_days(year, month):
        print(" ".join(f"{d.day:2}" if d.month == month else "  " for d in week).rstrip())


show(2024, 2)
show(2023, 10)


def add_months(d, n):
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    m += 1
    last = (date(y + m // 12, m % 12 + 1, 1) - timedelta(days=1)).day
    return d.replace(year=y, month=m, day=min(d.day, last))


print([str(add_months(date(2024, 1, 31), n)) for n in (-2, 1, 2, 13)])


def easter(year):
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)


print([easter(y).isoformat() for y in (2000, 2023, 2024, 2025)])


def business_days(start, end, holidays=()):
    d = start
    while d <= end:
        if d.weekday() < 5 and d not in holidays:
            yield d
        d += timedelta(1)


days = list(business_days(date(2024, 12, 20), date(2025, 1, 6), {date(2024, 12, 25), date(2025, 1, 1)}))
print(len(days), days[0], days[-1])
for (y, w), ds in groupby(days, key=lambda d: d.isocalendar()[:2]):
    print(y, f"W{w:02}", [f"{d:%a %d}" for d in ds])
born = date(1990, 2, 28)
today = date(2024, 2, 27)
age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age, (today - born).days, (today - born) // timedelta(weeks=1))
shifts = [(time(22), time(6)), (time(9, 30), time(17, 15))]
for a, b in shifts:
    x, y = datetime.combine(today, a), datetime.combine(today, b)
    if y < x:
        y += timedelta(days=1)
    print(a.strftime("%H:%M"), "-", b.isoformat("minutes"), y - x, (y - x).seconds / 3600, str(y - x).rjust(10, "."))
print(sum([timedelta(hours=8), timedelta(minutes=45)], timedelta()), max(timedelta(1), timedelta(hours=25)), timedelta(days=-1, hours=5), timedelta(minutes=90) // 4, timedelta(hours=1) * 1.5, round(timedelta(seconds=10) / timedelta(seconds=3), 3))
stamps = ["2024-03-01 10:00", "2024-03-01 10:07", "2024-03-01 11:30"]
parsed = [datetime.strptime(s, "%Y-%m-%d %H:%M") for s in stamps]
print([str(b - a) for a, b in zip(parsed, parsed[1:])], [p.replace(minute=p.minute // 15 * 15).time().isoformat("minutes") for p in parsed])
print(date(2024, 1, 1).strftime("%d/%m/%y|%e|%I|%b|%a|%w|%u|%V|%G|%C|%D|%F|%T|%R|%h|%n|%t|").split("|"))
print(datetime(2024, 1, 1, 13, 5).strftime("%I:%M:%S %p %f"), datetime.strptime("13:05:09.25", "%H:%M:%S.%f").time(), datetime.strptime("Mon Jan  5 2024", "%a %b %d %Y").date(), datetime.strptime("2024 60", "%Y %j").date(), datetime.strptime("2024-W05-3", "%G-W%V-%u").date())
