from collections import namedtuple, defaultdict, OrderedDict
from operator import itemgetter, attrgetter
import io

data = """name,dept,salary
Ann,eng,120.5
Bob,ops,80
Cid,eng,99.25
Dee,hr,70"""
f = io.StringIO(data)
Row = namedtuple("Row", next(f).strip().split(","))
rows = [Row(*line.strip().split(",")) for line in f]
rows = [r._replace(salary=float(r.salary)) for r in rows]
print(*rows, sep="\n")
by = defaultdict(list)
for r in rows:
    by[r.dept].append(r)
for dept, rs in sorted(by.items()):
    print(f"{dept:<5}{len(rs)} {sum(r.salary for r in rs) / len(rs):>8.2f} {max(rs, key=attrgetter('salary')).name}")
print(by)
print(sorted(rows, key=itemgetter(2), reverse=True)[0]._asdict())
print(rows[0] == ("Ann", "eng", 120.5), rows[0][1:], rows[0].count("eng"), Row.__doc__, Row.name.__doc__, Row._fields)
name, *rest = rows[1]
print(name, rest)
try:
    rows[0].salary += 1
except AttributeError as e:
    print(e)
try:
    Row("a", "b")
except TypeError as e:
    print(e)
Point3 = namedtuple("Point3", ["x", "y", "z"], defaults=(0, 0))
print(Point3(1), Point3._field_defaults, Point3(*range(3)), Point3(**{"x": 1, "z": 2}))


class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __str__(self):
        return f"({self.x}, {self.y})"


v = Vec(3, 4)
print(v, v.length, v + v, repr(v), isinstance(v, tuple), v._replace(x=0), Vec._make([9, 9]))
d = defaultdict(lambda: "n/a", a=1)
print(d["a"], d["b"], dict(d), d.default_factory())
d.default_factory = None
try:
    d["zzz"]
except KeyError as e:
    print("KeyError", e)
nested = defaultdict(lambda: defaultdict(int))
for a, b in ["xy", "xz", "xy"]:
    nested[a][b] += 1
print({k: dict(v) for k, v in nested.items()}, nested["x"])
groups = OrderedDict()
for w in ["apple", "bat", "avocado", "cat"]:
    groups.setdefault(w[0], []).append(w)
print(groups, list(groups.items())[-1])
