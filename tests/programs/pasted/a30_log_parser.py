import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import groupby, islice
from operator import itemgetter
import textwrap
import io

LOG = """\
127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326 "-" "Mozilla/5.0"
10.0.0.5 - alice [10/Oct/2023:13:55:40 +0000] "POST /login HTTP/1.1" 302 0 "http://x.org/" "curl/7.1"
10.0.0.5 - alice [10/Oct/2023:13:56:01 +0200] "GET /private/data.json?x=1&y=2 HTTP/1.1" 200 512 "-" "curl/7.1"
garbage line here
192.168.1.77 - - [10/Oct/2023:14:02:59 -0700] "GET /missing HTTP/1.0" 404 153 "-" "bot"
127.0.0.1 - - [11/Oct/2023:00:00:01 +0000] "HEAD / HTTP/1.1" 500 - "-" "Mozilla/5.0"
"""
PATTERN = re.compile(
    r'(?P<ip>\d{1,3}(?:\.\d{1,3}){3}) \S+ (?P<user>\S+) '
    r'\[(?P<when>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>[^ "?]*)(?:\?(?P<query>[^ "]*))? [^"]*" '
    r'(?P<status>\d{3}) (?P<size>\d+|-)(?: "(?P<ref>[^"]*)" "(?P<agent>[^"]*)")?')


def parse(lines):
    for number, line in enumerate(lines, 1):
        if (m := PATTERN.match(line)) is None:
            print(f"line {number}: cannot parse {line.rstrip()!r}")
            continue
        d = m.groupdict(default="")
        d["when"] = datetime.strptime(d["when"], "%d/%b/%Y:%H:%M:%S %z")
        d["status"] = int(d["status"])
        d["size"] = int(d["size"]) if d["size"].isdigit() else 0
        yield d


entries = list(parse(io.StringIO(LOG)))
print(Counter(e["status"] // 100 for e in entries))
print(Counter(map(itemgetter("ip"), entries)).most_common(1))
sizes = defaultdict(int)
for e in entries:
    sizes[e["agent"]] += e["size"]
print(dict(sizes), max(sizes, key=sizes.get))
entries.sort(key=lambda e: (e["when"].date(), -e["size"]))
for day, group in groupby(entries, key=lambda e: e["when"].date()):
    group = list(group)
    print(f"{day:%a %d %b %Y}: {len(group)} requests, {sum(e['size'] for e in group):,} bytes")
    for e in group:
        print(f"   {e['when'].isoformat():26} {e['method']:<5}{e['path']:<20}{e['status']:>4} {e['query'] or '-'}")
first, last = min(e["when"] for e in entries), max(e["when"] for e in entries)
print(last - first, (last - first) / 2, first.astimezone().tzinfo is not None, first.utcoffset())
print(dict(pair.split("=") for e in entries if e["query"] for pair in e["query"].split("&")))
report = "The server answered %d requests with %d errors in %s." % (len(entries), sum(e["status"] >= 400 for e in entries), last - first)
print(textwrap.fill(report, 32, initial_indent="> ", subsequent_indent="| "))
table = [("status", "n")] + sorted(Counter(e["status"] for e in entries).items())
widths = [max(len(str(row[i])) for row in table) for i in range(2)]
for row in table:
    print(" ".join(f"{cell!s:>{w}}" for cell, w in zip(row, widths)))
