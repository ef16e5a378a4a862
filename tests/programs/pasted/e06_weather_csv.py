import io
import statistics
from collections import defaultdict, namedtuple
from datetime import date
from itertools import groupby
from operator import attrgetter
CSV = """date,city,temp,rain
2024-01-01,Oslo,-3.5,0
2024-01-01,Rome,9,2.5
2024-01-02,Oslo,-1,1.25
2024-01-02,Rome,,0
2024-01-03,Oslo,bad,4
2024-02-01,Rome,12.25,0
"""
Row = namedtuple("Row", "date city temp rain")
def read(stream):
    header = next(stream).rstrip().split(",")
    assert tuple(header) == Row._fields, header
    for n, line in enumerate(stream, 2):
        parts = line.rstrip("\n").split(",")
        try:
            yield Row(date.fromisoformat(parts[0]), parts[1], float(parts[2]) if parts[2] else None, float(parts[3]))
        except ValueError as e:
            print(f"line {n}: {e}")
rows = list(read(io.StringIO(CSV)))
by_city = defaultdict(list)
for r in rows:
    by_city[r.city].append(r)
for city, rs in by_city.items():
    temps = [r.temp for r in rs if r.temp is not None]
    print(f"{city:>5}: n={len(rs)} mean={statistics.mean(temps):.2f} min={min(temps)} max={max(temps)} rain={sum(r.rain for r in rs)}")
for month, g in groupby(sorted(rows), key=lambda r: r.date.strftime("%Y-%m")):
    g = list(g)
    print(month, len(g), max(g, key=attrgetter("rain")))
out = io.StringIO()
print(*Row._fields, sep=";", file=out)
for r in sorted(rows, key=lambda r: (r.city, -r.rain)):
    print(*("" if v is None else v for v in r), sep=";", file=out)
print(out.getvalue(), end="")
pivot = {d: {r.city: r.temp for r in g} for d, g in groupby(rows, key=attrgetter("date"))}
cities = sorted(by_city)
print(" " * 10, *(f"{c:>6}" for c in cities))
for d, cells in pivot.items():
    print(d, *(f"{cells[c]:6.1f}" if cells.get(c) is not None else f"{'-':>6}" for c in cities))
def quote(s): return '"' + s.replace('"', '""') + '"' if any(c in s for c in ',"\n') else s
def unquote_line(line):
    cells, cur, quoted = [], "", False
    it = iter(line)
    for c in it:
        if quoted:
            if c == '"':
                nxt = next(it, ",")
                if nxt == '"':
                    cur += '"'
                    continue
                quoted = False
                cells.append(cur)
                cur = ""
            else:
                cur += c
        elif c == '"' and not cur: quoted = True
        elif c == ",":
            cells.append(cur)
            cur = ""
        else: cur += c
    if cur or not line.endswith('"'): cells.append(cur)
    return cells
line = ",".join(map(quote, ["a", "b,c", 'say "hi"', "", "end"]))
print(line, unquote_line(line))
