# Dates have no room for attributes, unless a class of one's own gives it.
import datetime as d

for o in (d.date(2024, 1, 1), d.datetime(2024, 1, 1), d.time(1), d.timedelta(1), d.timezone.utc, d.tzinfo(), d.date(2024, 1, 1).isocalendar()):
    for f in (lambda: o.__dict__, lambda: setattr(o, 'foo', 1), lambda: type(o).__slots__):
        try:
            print(type(o).__name__, f())
        except Exception as e:
            print(type(o).__name__, type(e).__name__, e)


class A(d.date):
    pass


class B(d.datetime):
    __slots__ = ('q',)


a = A(2024, 1, 1)
a.x = 5
print(vars(a), a)
b = B(2024, 1, 1)
b.q = 1
print(b.q)
for change in (lambda: setattr(b, 'z', 1), lambda: setattr(a, 'year', 5), lambda: setattr(d.timedelta(1), 'days', 5), lambda: delattr(d.time(1), 'hour')):
    try:
        change()
    except AttributeError as e:
        print(e)
print(type(d.date.year), d.date.year, d.datetime.hour.__name__, d.time.tzinfo.__objclass__)
