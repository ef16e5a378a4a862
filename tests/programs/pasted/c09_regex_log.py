import re
from collections import defaultdict

lines = ["2024-05-01 10:00:01,123 [INFO] (main) Server started on port 8080",
         "2024-05-01 10:00:05,001 [WARNING] (db) slow query: 1532ms SELECT * FROM t",
         "2024-05-01 10:01:00,999 [ERROR] (http) GET /api/items/42 -> 500 in 12.5ms",
         "  continued: Traceback...",
         "2024-05-01 10:02:10,500 [INFO] (http) POST /api/items -> 201 in 7ms"]
rx = re.compile(r"^(?P<date>[\d-]+) (?P<time>[\d:]+),(?P<ms>\d{3}) \[(?P<level>\w+)\] \((?P<src>[^)]+)\) (?P<msg>.*)$")
by = defaultdict(list)
for n, line in enumerate(lines, 1):
    if m := rx.match(line):
        by[m["level"]].append((m["time"], m["src"], m["msg"][:20]))
    else:
        print("skip", n, line.strip())
for level in sorted(by):
    print(level, by[level])
req = re.compile(r"(?P<verb>GET|POST) (?P<path>/\S*) -> (?P<code>\d{3}) in (?P<dur>[\d.]+)ms")
for line in lines:
    for m in req.finditer(line):
        d = m.groupdict()
        print(d, float(d["dur"]), m.span(), m.start("path"), re.sub(r"/\d+", "/<id>", d["path"]))
text = "Call 555-1234 or (555) 987-6543, ext. 12; fax +1 555.222.3333."
print(re.findall(r"(?:\+\d\s)?\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}|\d{3}-\d{4}", text))
print(re.sub(r"\d(?=\d{4})", "*", text), re.sub(r"(\d{3})-(\d{4})", lambda m: m[2] + "-" + m[1], text, count=1))
print(re.split(r"[;,]\s*", text), re.split(r"(\s+)", "a  b c"), re.search(r"ext\.\s*(\d+)", text).group(1))
print(bool(re.fullmatch(r"\w+", "abc_1")), re.match("b", "abc"), re.search("b", "abc").start(), re.findall(r"(a)(b)?", "abaa"), re.findall(r"a|(b)", "ab"))
html = '<a href="x.html" class=big>X</a><a href=\'y\'>Y</a>'
print(re.findall(r"""href=(["'])(.*?)\1""", html), re.sub(r"<(/?)a\b[^>]*>", r"<\1b>", html))
print(re.sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second> \g<first>", "hello world"), re.sub(r"(.)\1", r"<\g<0>>", "aabbc"), re.escape("1+1=2?"), re.findall(re.escape("a.b"), "a.b axb"))
print(re.findall(r"^\w+", "one\ntwo", re.M), re.findall(r"(?i)HELLO", "Hello hello"), re.search(r"a.*?c", "abcabc").group(), re.search(r"a.*c", "abcabc").group(), re.findall(r"\b\d{1,2}\b", "1 22 333"))
p = re.compile(r"(\d+)\s*(?P<unit>kg|g)?", re.I | re.X)
print(p, p.groups, p.groupindex, p.flags, [m.groups(default="-") for m in p.finditer("5 KG 7g 9")], p.pattern)
m = re.match(r"(\w)(\w)?(\w)?", "ab")
print(m.groups(), m.group(0, 1, 3), m.lastindex, m.span(3), m.end(), m.regs, m)
for bad in ("(abc", "abc)", "[z-a]", "*x", "(?P<n>a)(?P<n>b)", "(?<n>a)", r"\k", "a{2,1}", "(?P<1a>x)", r"(\d+)\2", "[", "(?i-x)", "x**", "(?#comment"):
    try:
        re.compile(bad)
        print("ok", bad)
    except re.error as e:
        print(bad, "->", e)
