# A report from a log: patterns, counting, grouping, dates, formatted tables.
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
import statistics
import textwrap

LOG = """\
2024-03-01 09:00:01,120 INFO  web.auth: user=ann action=login ip=10.0.0.1 ms=120
2024-03-01 09:00:05,900 ERROR db.pool: timeout after 30s (conn=7)
2024-03-01 09:01:11,001 INFO  web.shop: user=bob action=buy item="red chair" price=49.90 ms=340
2024-03-01 09:02:00,000 WARN  db.pool: slow query: SELECT * FROM t WHERE x = 'a=b' ms=2100
garbage line
2024-03-01 10:15:30,450 INFO  web.auth: user=ann action=logout ip=10.0.0.1 ms=15
2024-03-01 10:59:59,999 ERROR web.shop: user=cid action=pay error="card declined" ms=800
"""
LINE = re.compile(r'^(?P<when>\S+ \S+) (?P<level>[A-Z]+)\s+(?P<source>[\w.]+): (?P<text>.*)$', re.M)
PAIR = re.compile(r'(\w+)=(?:"([^"]*)"|(\S+))')


class Entry(NamedTuple):
    when: datetime
    level: str
    source: str
    fields: dict
    text: str


def parse(text):
    for m in LINE.finditer(text):
        when = datetime.strptime(m['when'], '%Y-%m-%d %H:%M:%S,%f')
        fields = {k: q or v for k, q, v in PAIR.findall(m['text'])}
        yield Entry(when, m['level'], m['source'], fields, m['text'])


entries = list(parse(LOG))
print(len(entries), Counter(e.level for e in entries).most_common(), sorted(Counter(e.source.partition('.')[0] for e in entries).items()))
for hour, group in groupby(entries, key=lambda e: e.when.replace(minute=0, second=0, microsecond=0)):
    group = list(group)
    print(f'{hour:%H:%M} {len(group):>3} {"#" * len(group):<8}|', ', '.join(sorted({e.level for e in group})))
times = [int(e.fields['ms']) for e in entries if 'ms' in e.fields]
print(f'mean {statistics.fmean(times):.1f} median {statistics.median(times)} stdev {statistics.stdev(times):.3f} p90 {statistics.quantiles(times, n=10)[-1]:.2f}')
by_user = defaultdict(list)
for e in entries:
    if user := e.fields.get('user'):
        by_user[user].append(e.fields.get('action', '-'))
width = max(map(len, by_user))
for user, actions in sorted(by_user.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    print(f'{user:<{width}} | {" → ".join(actions)}')
gaps = [b.when - a.when for a, b in zip(entries, entries[1:])]
print(max(gaps), min(gaps), sum(gaps, timedelta()), [str(g) for g in gaps if g > timedelta(hours=1)])
print(textwrap.fill('; '.join(f'{e.source}: {e.text}' for e in entries if e.level == 'ERROR'), 60, initial_indent='! ', subsequent_indent='  '))
print(re.sub(r'\b(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}\b', r'\1.\2.x.x', LOG.splitlines()[0]), re.sub(r'(?<=user=)\w+', lambda m: m[0][0] + '*' * (len(m[0]) - 1), LOG).count('*'))
print(max(entries, key=attrgetter('when')).fields, entries[2].fields['item'], float(entries[2].fields['price']) * 2)
