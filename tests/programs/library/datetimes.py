def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
from datetime import *
for a in [(2024, 1, 1), (2024, 1, 1, 24), (2024, 1, 1, 0, 60), (2024, 1, 1, 0, 0, 60), (2024, 1, 1, 0, 0, 0, 1000000), (2024, 1), (2024, 1, 1, 1, 2, 3, 4), (2024, 1, 1, 1, 2, 3, 4, timezone.utc), (2024, 1, 1, 0, 0, 0, 0, 'UTC'), ('x', 1, 1), (2024, 1, 32)]: t(datetime, *a)
t(datetime, 2024, 1, 1, fold=2); t(datetime, 2024, 1, 1, fold=1); t(datetime, 2024, 1, 1, tzinfo=5); t(datetime, 2024, 1, 1, bogus=5); t(datetime)
for s in ['2024-01-02', '2024-01-02T03', '2024-01-02T03:04', '2024-01-02 03:04:05', '2024-01-02T03:04:05.6', '2024-01-02T03:04:05.678', '2024-01-02T03:04:05.678901', '2024-01-02T03:04:05.6789012', '2024-01-02T03:04:05,678', '20240102T030405', '20240102T0304', '2024-W01-2T03:04', '2024W012T0304', '2024-01-02T03:04:05Z', '2024-01-02T03:04:05z', '2024-01-02T03:04+01:00', '2024-01-02T03:04-0530', '2024-01-02T03:04+05', '2024-01-02T03:04:05+01:02:03', '2024-01-02T03:04:05+01:02:03.000004', '2024-01-02T03:04:05+24:00', '2024-01-02T03:04:05-00:00', '2024-01-02T', '2024-01-02T3', '2024-01-02T03:4', '2024-01-02T24:00', '2024-01-02T03:04:05.', '2024-01-02T03:04:05 +01:00', '2024-01-02x03:04', '2024-01-02T03:04Zx', '2024-01-02T0304:05', '2024-01-02T03:0405', '2024', '', 'x', '2024-01-02T03:04:60', '2024-01-02T03:04:05+1', '2024-01-02T03:04:05+01:0', '2024-01-02\ud80003:04']: t(datetime.fromisoformat, s)
d = datetime(2024, 3, 10, 14, 5, 6, 789); u = d.replace(tzinfo=timezone.utc); e = d.replace(tzinfo=timezone(timedelta(hours=-5, minutes=-30), 'X'))
for x in (d, u, e): print(x, repr(x), x.isoformat(' '), x.isoformat(timespec='minutes'), x.date(), x.time(), x.timetz(), x.timetuple(), x.utctimetuple(), x.utcoffset(), x.dst(), x.tzname(), x.ctime(), x.toordinal(), x.isocalendar(), x.weekday())
for ts in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'bogus', 5): t(d.isoformat, 'T', ts)
t(d.isoformat, 'TT'); t(d.isoformat, sep='é'); t(d.isoformat, '')
for f in ('%Y-%m-%dT%H:%M:%S.%f%z', '%I:%M %p', '%Z', '%z', '%:z', '%c', '%x %X', '%f', '%-d', '%j', '%G %V', '%%f', '%y', '%s'[:0] + '%A', '%', 'a%', '%Q'): t(d.strftime, f); t(e.strftime, f)
print(timezone(timedelta(hours=1, seconds=30)), repr(timezone(timedelta(hours=1, seconds=30))), repr(timezone.utc), timezone(timedelta(0)), repr(timezone(timedelta(0))), repr(timezone(timedelta(0), 'n')), timezone.min, timezone.max, timezone(timedelta(0)) is timezone.utc, timezone(timedelta(0)) == timezone.utc, hash(timezone(timedelta(1) / 2)) == hash(timezone(timedelta(hours=12), 'x')), timezone(timedelta(hours=1), 'a') == timezone(timedelta(hours=1), 'b'))
t(timezone, timedelta(1)); t(timezone, 5); t(timezone, timedelta(0), 5); t(timezone); t(timezone.utc.utcoffset, 5); t(timezone.utc.utcoffset, None); t(timezone.utc.tzname, d); t(timezone.utc.fromutc, d); t(timezone.utc.fromutc, u); t(timezone(timedelta(hours=2)).fromutc, u); t(timezone.utc.dst, None); t(timezone.utc.__getinitargs__)
print(u == e, u - e, u < e, d - datetime(2024, 1, 1), u.astimezone(timezone(timedelta(hours=9))), e.astimezone(timezone.utc), u.timestamp(), e.timestamp(), hash(u) == hash(u.astimezone(e.tzinfo)), d == u, d != u)
t(lambda: d - u); t(lambda: d < u); t(lambda: d < date(2024, 1, 1)); t(lambda: d + 1); t(lambda: d - 1.5); t(lambda: d + d); t(lambda: datetime.max + timedelta(microseconds=1)); t(lambda: datetime.min - timedelta(1)); t(lambda: d < 'x'); t(lambda: d > None); t(u.astimezone, 5); t(datetime.min.replace(tzinfo=timezone.utc).astimezone, timezone(timedelta(hours=-1)))
t(d.replace, hour=25); t(d.replace, tzinfo=None); t(d.replace, fold=1); t(d.replace, 2023, 1, 1, 1, 1, 1, 1, None); t(d.replace, tzinfo='x'); t(d.replace, bogus=1)
t(datetime.combine, date(2024, 1, 1), time(1, 2, tzinfo=timezone.utc)); t(datetime.combine, date(2024, 1, 1), time(1, 2), timezone.utc); t(datetime.combine, 1, 2); t(datetime.combine, date(2024, 1, 1), time(1, fold=1)); t(datetime.combine, d, time.max, tzinfo=None)
t(datetime.fromtimestamp, 0, timezone.utc); t(datetime.fromtimestamp, 1.5, tz=timezone(timedelta(hours=1))); t(datetime.fromtimestamp, 1e18, timezone.utc); t(datetime.fromtimestamp, -1.000001, timezone.utc); t(datetime.fromtimestamp, 0.0000005, timezone.utc); t(datetime.fromtimestamp, 0.0000015, timezone.utc); t(datetime.fromtimestamp, float('nan'), timezone.utc); t(datetime.fromtimestamp, 0, 5); t(datetime.utcfromtimestamp, 1700000000.123456); t(datetime.utcfromtimestamp, -62135596800); t(datetime.utcfromtimestamp, -62135596801); t(datetime.utcfromtimestamp, 253402300800); t(datetime.fromordinal, 738000); t(datetime.fromisocalendar, 2024, 10, 7)
class TZ(tzinfo):
    def utcoffset(self, dt): print('utcoffset', dt and dt.month); return timedelta(hours=2 if dt is not None and 3 < dt.month < 10 else 1)
    def dst(self, dt): print('dst', dt and dt.month); return timedelta(hours=1 if dt is not None and 3 < dt.month < 10 else 0)
    def tzname(self, dt): print('tzname', dt and dt.month); return 'CEST' if dt and 3 < dt.month < 10 else 'CET'
z = TZ()
w = datetime(2024, 7, 1, 12, tzinfo=z); print(w); print(w.tzname(), w.dst(), w.timetuple(), w.strftime('%Z %z')); print(w.astimezone(timezone.utc)); print(u.astimezone(z)); print(w == u); print(w - datetime(2024, 1, 1, tzinfo=z)); print(w + timedelta(200)); print(w.isoformat()); print(hash(w) == hash(w.astimezone(timezone.utc)))
class Bad(tzinfo):
    def utcoffset(self, dt): return 5
    def tzname(self, dt): return 5
class Big(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=25)
b = datetime(2024, 1, 1, tzinfo=Bad()); t(b.utcoffset); t(str, b); t(b.tzname); t(b.dst); t(repr, datetime(2024, 1, 1, tzinfo=Big()).replace(tzinfo=None)); t(datetime(2024, 1, 1, tzinfo=Big()).utcoffset); t(lambda: b == d); t(lambda: datetime(2024, 1, 1, tzinfo=tzinfo()).utcoffset()); t(tzinfo().tzname, None); t(tzinfo().dst, d); t(tzinfo().fromutc, d); t(tzinfo().fromutc, 5)
print(datetime.min, datetime.max, datetime.resolution, d.__reduce__(), u.__reduce__(), datetime(2024, 1, 1, fold=1).__reduce_ex__(4), datetime(2024, 1, 1, fold=1) == datetime(2024, 1, 1))
class DT(datetime):
    pass
q = DT(2024, 1, 1); print(repr(q), type(q + timedelta(1)), type(q.replace(day=2)), type(DT.fromisoformat('2024-01-01')), type(q.astimezone(timezone.utc)) if 0 else '', type(DT.combine(q, q.time())), type(DT.strptime('2024', '%Y')), type(q.date()), DT.min)
tm = time(1, 2, 3, 4); print(tm, repr(tm), repr(time()), repr(time(1)), time(1, 2), tm.isoformat('milliseconds'), tm.replace(hour=5), bool(time(0)), tm < time(2), time.min, time.max, time.resolution, tm.strftime('%H-%M %Y %j'), f'{tm:%S.%f}', time(1, tzinfo=timezone.utc), time(1, tzinfo=z).utcoffset(), hash(time(1)) == hash(time(1)), time(1, fold=1), repr(time(1, fold=1)), time(1) == 5)
t(time, 24); t(time, 1, 60); t(time, 1, 1, 1, -1); t(time, fold=3); t(lambda: time(1) < time(1, tzinfo=timezone.utc)); t(lambda: time(1) == time(1, tzinfo=timezone.utc)); t(lambda: time(1, tzinfo=timezone.utc) == time(2, tzinfo=timezone(timedelta(hours=1)))); t(lambda: time(1) + timedelta(1)); t(lambda: time(1) < 5); t(tm.isoformat, 'bogus')
for s in ['01', '01:02', '01:02:03', '010203', '0102', 'T01:02', 't0102', '01:02:03.4', '01:02:03.456789', '01:02Z', '01:02+01:30', '1', '01:2', '25:00', '', 'T', '01:02:03.', '01:02:03,5', '010203.5', '01:0203', '01:02-00:00:01', '0102030']: t(time.fromisoformat, s)
