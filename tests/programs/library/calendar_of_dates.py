def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
from datetime import date, datetime, timedelta, timezone, time
import itertools, collections
def month(y, m, first=0):
    d = date(y, m, 1); start = d - timedelta((d.weekday() - first) % 7); lines = [d.strftime('%B %Y').center(20), ' '.join('Mo Tu We Th Fr Sa Su'.split()[first:] + 'Mo Tu We Th Fr Sa Su'.split()[:first])]
    while start.month == m or start < d:
        lines.append(' '.join('%2d' % (start + timedelta(i)).day if (start + timedelta(i)).month == m else '  ' for i in range(7)).rstrip()); start += timedelta(7)
    return '\n'.join(lines)
for y, m in [(2024, 2), (2023, 10), (1999, 12), (2100, 2)]: print(month(y, m)); print(month(y, m, 6))
def easter(y):
    a = y % 19; b, c = divmod(y, 100); d, e = divmod(b, 4); f = (b + 8) // 25; g = (b - f + 1) // 3; h = (19 * a + b - d - g + 15) % 30; i, k = divmod(c, 4); l = (32 + 2 * e + 2 * i - h - k) % 7; m = (a + 11 * h + 22 * l) // 451; q, r = divmod(h + l - 7 * m + 114, 31); return date(y, q, r + 1)
print([f'{easter(y):%d %b}' for y in range(2020, 2030)])
print([d.isoformat() for d in (date(2024, 1, 13) + timedelta(i) for i in range(366)) if d.weekday() == 4 and d.day == 13])
def add_months(d, n):
    y, m = divmod(d.month - 1 + n, 12); y += d.year; m += 1
    for day in range(d.day, 0, -1):
        try: return d.replace(year=y, month=m, day=day)
        except ValueError as e: print('  ', e, day)
print([str(add_months(date(2024, 1, 31), n)) for n in (1, 2, 12, 13, -1, -2)])
def biz(a, b): return sum(1 for i in range((b - a).days) if (a + timedelta(i)).weekday() < 5)
print(biz(date(2024, 1, 1), date(2024, 12, 31)))
class EST(timezone.__base__):
    def utcoffset(self, dt): return timedelta(hours=-5) + self.dst(dt)
    def dst(self, dt):
        if dt is None: return timedelta(0)
        def sun(d): return d + timedelta((6 - d.weekday()) % 7)
        s = sun(datetime(dt.year, 3, 8)) + timedelta(hours=2); e = sun(datetime(dt.year, 11, 1)) + timedelta(hours=2); n = dt.replace(tzinfo=None)
        if s <= n < s + timedelta(hours=1): return timedelta(0) if dt.fold else timedelta(hours=1)
        if e - timedelta(hours=1) <= n < e: return timedelta(0) if dt.fold else timedelta(hours=1)
        return timedelta(hours=1) if s <= n < e else timedelta(0)
    def tzname(self, dt): return 'EDT' if self.dst(dt) else 'EST'
    def __repr__(self): return 'EST()'
z = EST()
for s in ['2024-03-10T01:59', '2024-03-10T02:30', '2024-03-10T03:00', '2024-11-03T00:59', '2024-11-03T01:30', '2024-11-03T02:00', '2024-07-04T12:00']:
    for fold in (0, 1):
        d = datetime.fromisoformat(s).replace(tzinfo=z, fold=fold); u = d.astimezone(timezone.utc); print(d, d.tzname(), u, u.astimezone(z), d == u, d.fold, repr(d))
for h in range(4, 9): u = datetime(2024, 11, 3, h, tzinfo=timezone.utc); l = u.astimezone(z); print(u.time(), l, l.fold, l.timestamp(), l.timetuple().tm_isdst)
a, b = datetime(2024, 11, 3, 1, 30, tzinfo=z), datetime(2024, 11, 3, 1, 30, tzinfo=z, fold=1); print(a == b, b - a, a.astimezone(timezone.utc) - b.astimezone(timezone.utc), hash(a) == hash(b), a < b, a == a.astimezone(timezone.utc), b == b.astimezone(timezone.utc), b.astimezone(timezone.utc) == b, {a: 1}.get(b))
for w in range(1, 54, 13): print(date.fromisocalendar(2020, w, 1), date.fromisocalendar(2020, w, 7), end=' ')
print(); print([(k, len(list(g))) for k, g in itertools.groupby((date(2024, 1, 1) + timedelta(i) for i in range(100)), key=lambda d: (d.year, d.month))]); print(collections.Counter((date(2024, 1, 1) + timedelta(i)).strftime('%a') for i in range(366)))
print(f'{timedelta(hours=30)!s:>20}|{timedelta(seconds=-5)}|{datetime(2024, 1, 2, 3, 4):%d/%m/%y %H.%M}|{date(2024, 1, 2):%A, %d. %B}|{time(5, 6):%I:%M %p}|{date(2024, 1, 2)!r}|{date(2024, 1, 2)}|{date(2024,1,2):>12}'); t(format, date(2024, 1, 2), 5); t(format, timedelta(1), 'x'); t(format, timezone.utc, 's'); t(lambda: '%s %r' % (timezone.utc, timezone.utc))
age = lambda b, n: n.year - b.year - ((n.month, n.day) < (b.month, b.day)); print(age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 29), date(2024, 2, 29)))
def human(td): s = int(td.total_seconds()); sign = '-' if s < 0 else ''; s = abs(s); d, s = divmod(s, 86400); h, s = divmod(s, 3600); m, s = divmod(s, 60); return f'{sign}{d}d {h:02}:{m:02}:{s:02}'
print(human(timedelta(days=3, hours=4, seconds=5)), human(-timedelta(hours=5)), [str(timedelta(seconds=x)) for x in (0, 59, 60, 3600, 86399, 86400, 90061, 0.5, 1e-6, -0.5)])
x = datetime(2024, 12, 31, 23, 59, 59, 999999); print(x + timedelta(microseconds=1), x.replace(microsecond=0), (x - datetime(1970, 1, 1)) // timedelta(seconds=1), (x - datetime(1970, 1, 1)) / timedelta(milliseconds=1), x.timetuple().tm_yday, divmod(x - datetime(2024, 1, 1), timedelta(weeks=1)))
match x:
    case datetime(year=y, month=12) if y > 2000: print('matched', y)
match date(2024, 1, 1):
    case datetime(): print('dt')
    case date(year=2024, day=d): print('date', d)
print(sorted([datetime(2024, 1, 1), datetime(2023, 1, 1), datetime(2024, 1, 1, 0, 0, 0, 1)]), min(date.max, date.min), {date(2024, 1, 1): 'a'}[date(2024, 1, 1)], date(2024, 1, 1) in [datetime(2024, 1, 1)], len({date(2024, 1, 1), datetime(2024, 1, 1)}))
