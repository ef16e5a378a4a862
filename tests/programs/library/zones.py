def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))

from datetime import *
class Zone(tzinfo):
    def __init__(self, name, std, dst=0, start=None, end=None): self.n, self.std, self.d = name, timedelta(hours=std), timedelta(hours=dst); self.start, self.end = start, end
    def _in(self, dt): return self.start is not None and datetime(dt.year, *self.start) <= dt.replace(tzinfo=None, fold=0) < datetime(dt.year, *self.end)
    def utcoffset(self, dt): return self.std + (self.dst(dt) or timedelta(0)) if dt is not None else None
    def dst(self, dt): return (self.d if self._in(dt) else timedelta(0)) if dt is not None else None
    def tzname(self, dt): return self.n[bool(dt is not None and self.dst(dt))]
    def __repr__(self): return f'Zone({self.n[0]})'
    def __eq__(self, o): return isinstance(o, Zone) and self.n == o.n
    def __hash__(self): return hash(self.n)
ber = Zone(('CET', 'CEST'), 1, 1, (3, 31, 2), (10, 27, 3)); nyc = Zone(('EST', 'EDT'), -5, 1, (3, 10, 2), (11, 3, 1)); kol = Zone(('IST', 'IST'), 5.5)
for d in (datetime(2024, 1, 15, 12, tzinfo=ber), datetime(2024, 7, 15, 12, tzinfo=ber), datetime(2024, 3, 31, 2, 30, tzinfo=ber), datetime(2024, 10, 27, 2, 30, tzinfo=ber, fold=1)):
    print(d, d.tzname(), d.dst(), d.utcoffset(), d.timetuple().tm_isdst, d.utctimetuple()[:5]); print('  ', d.astimezone(nyc), d.astimezone(kol), d.astimezone(timezone.utc), d.astimezone(timezone.utc).astimezone(ber), d.timestamp()); print('  ', repr(d), d.strftime('%Z %z'), d.isoformat(), f'{d:%H%M%z}')
a, b = datetime(2024, 7, 1, 12, tzinfo=ber), datetime(2024, 7, 1, 6, tzinfo=nyc); print(a == b, a - b, a < b, hash(a) == hash(b), sorted([b, a, b - timedelta(minutes=1)])[0], max(a, b), a + timedelta(days=180), (a + timedelta(days=180)).utcoffset(), (a + timedelta(days=180)) - a, {a: 1}.get(b), a.replace(tzinfo=nyc) - a, a.time() == b.time(), a.timetz() == a.timetz(), a.timetz().tzinfo, a.date() == b.date())
t(lambda: a - datetime(2024, 1, 1)); t(lambda: a < datetime(2024, 1, 1)); t(lambda: a == datetime(2024, 7, 1, 12)); t(lambda: a.timetz() < time(1)); t(lambda: a.timetz() == time(12)); t(lambda: time(12, tzinfo=ber).utcoffset()); t(lambda: str(time(12, tzinfo=ber))); t(lambda: repr(time(12, tzinfo=ber))); t(lambda: time(12, tzinfo=timezone.utc) < time(13, tzinfo=timezone(timedelta(hours=3)))); t(lambda: time(12, tzinfo=timezone.utc).strftime('%H %Z %z')); t(lambda: ber.fromutc(datetime(2024, 1, 1))); t(lambda: ber.fromutc(datetime(2024, 7, 1, tzinfo=ber))); t(lambda: ber.fromutc(5))
class NoDst(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1)
class NoneOff(tzinfo):
    def utcoffset(self, dt): return None
    def dst(self, dt): return None
    def tzname(self, dt): return None
n = datetime(2024, 1, 1, tzinfo=NoDst()); print(n.utcoffset(), n); t(n.dst); t(n.tzname); t(n.timetuple); t(n.strftime, '%Z'); t(n.strftime, '%z'); t(lambda: datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone(NoDst())); x = datetime(2024, 1, 1, tzinfo=NoneOff()); print(x, x.utcoffset(), x.tzname(), x.dst(), x.strftime('[%Z%z]'), x.timetuple().tm_isdst, x == datetime(2024, 1, 1), x - datetime(2024, 1, 1), x < datetime(2024, 1, 2), hash(x) == hash(datetime(2024, 1, 1))); t(lambda: x.astimezone(timezone.utc)); t(lambda: n.astimezone(NoneOff())); t(lambda: x - n)
for off in ('x', 5, timedelta(days=1), timedelta(days=-1), 1.5, timedelta(seconds=86399), timedelta(microseconds=1)):
    Z = type('Z', (tzinfo,), {'utcoffset': lambda s, d: off, 'dst': lambda s, d: off, 'tzname': lambda s, d: off}); z = datetime(2024, 1, 1, tzinfo=Z()); t(z.utcoffset); t(z.dst); t(z.tzname); t(str, z); t(z.strftime, '%z %Z')
for o in (timedelta(0), timedelta(hours=1), -timedelta(minutes=90), timedelta(seconds=30), timedelta(microseconds=-1), timedelta(hours=23, minutes=59, seconds=59, microseconds=999999)): z = timezone(o); print(z, repr(z), z.utcoffset(None), z.tzname(None), z.dst(None), datetime(2024, 1, 1, tzinfo=z).isoformat(), datetime(2024, 1, 1, tzinfo=z).strftime('%z %Z'), z == timezone(o, 'n'), hash(z) == hash(timezone(o, 'm')), datetime.fromisoformat(datetime(2024, 1, 1, tzinfo=z).isoformat()).tzinfo == z, datetime.strptime('+0130', '%z').tzinfo)
import copy; t(copy.copy, ber); print(copy.deepcopy(timezone.utc) is timezone.utc, timezone.utc == UTC, timezone.utc != 5, timezone.utc < 5 if 0 else '', datetime.now(timezone.utc).tzinfo, datetime.now(ber).tzinfo, datetime.now().tzinfo, datetime.fromtimestamp(0, ber), datetime.utcfromtimestamp(0), datetime.fromtimestamp(1e9, nyc).isoformat(), datetime.fromtimestamp(1720000000.75, kol)); t(lambda: timezone.utc < timezone.utc); t(type, tzinfo()); t(lambda: tzinfo().utcoffset(None)); t(lambda: timezone.utc.fromutc(a)); t(lambda: timezone.utc.utcoffset('x'))
class DT(datetime):
    def __new__(cls, *a, **k): self = super().__new__(cls, *a, **k); self.extra = 'E'; return self
    def __add__(self, o): r = super().__add__(o); return r
    def iso(self): return self.isocalendar()[:2]
d = DT(2024, 5, 5, 5, tzinfo=timezone.utc); print(type(d + timedelta(1)).__name__, (d + timedelta(1)).extra, type(d - timedelta(1)).__name__, type(d.replace(year=2023)).__name__, hasattr(d.replace(year=2023), 'extra'), type(d.astimezone(ber)).__name__, d.iso(), vars(d), type(DT.now()).__name__, type(DT.fromisoformat('2024-01-01')).__name__, type(DT.combine(d.date(), d.time())).__name__, type(d.date()).__name__, d == datetime(2024, 5, 5, 5, tzinfo=timezone.utc), repr(d), str(d), type(timedelta(1) + d).__name__, type(DT.fromtimestamp(0)).__name__, type(DT.strptime('2020', '%Y')).__name__, type(DT.utcnow()).__name__, type(DT.min).__name__)
class TD(timedelta):
    def hours(self): return self.total_seconds() / 3600
h = TD(hours=5); print(h.hours(), type(h + h).__name__, type(h * 2).__name__, type(-h).__name__, type(abs(h)).__name__, repr(h), h == timedelta(hours=5), type(h / 2).__name__, type(sum([h], TD())).__name__)
class T(time): pass
print(repr(T(1, 2)), type(T(1).replace(hour=2)).__name__, T(1) == time(1), type(T.fromisoformat('01:02')).__name__, T.min, vars(T(3)))
