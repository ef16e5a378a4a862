import re

text = "Alice <alice@example.com>, Bob <bob.b@test.org>; 2024-03-15, 1999-12-31 and $3.50 or $12"
print(re.findall(r"[\w.]+@[\w.]+", text))
for m in re.finditer(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", text):
    print(m.group(), m["y"], m.groupdict(), m.span("d"), m.start(), m.lastgroup, m.lastindex)
print(re.sub(r"\$(\d+)(?:\.(\d+))?", lambda m: f"{m[1]} dollars {m[2] or '00'}", text))
print(re.sub(r"(\w+)@(\w+)", r"\2 at \g<1>", text, count=1))
print(re.subn("o", "0", text))
print(re.split(r"[,;]\s*", text))
print(re.split(r"(,|;)", "a,b;c", maxsplit=1), re.split(r"x*", "axbc"), re.split("", "ab"))
p = re.compile(r"""
    ^\s*
    (?P<key>[a-z]+)   # a name
    \s*[:=]\s*
    (?P<value>.*?)    # anything
    \s*$
""", re.VERBOSE | re.IGNORECASE | re.MULTILINE)
print(p.findall("Name: x\n  size = 10  \nbad line"))
print(p, p.flags, p.groups, p.groupindex, p.pattern[:10])
print(re.match(r"(a+)+b", "aaaa"), re.fullmatch(r"\d+", "12\n"), re.search(r"\d+\Z", "12\n"))
print(re.findall(r"(?<=\$)\d+", text), re.findall(r"\b\w(?!\w)", "a bc d"), re.findall(r"(?<!\d)\d\d(?!\d)", "1 12 123"))
print(re.findall(r"(\w)\1", "hello book"), re.sub(r"(?i)ALICE", "Eve", text)[:10])
print(re.search(r"(?P<q>['\"]).*?(?P=q)", "say \"it's\" ok").group())
print(re.findall(r"(?s)a.b", "a\nb a-b"), re.findall(r"(?m)^\w", "x\ny"), re.findall(r"(?x) a b # c", "ab"))
print(re.match(r"(?:(a)|b)(?(1)c|d)", "ac"), re.match(r"(?:(a)|b)(?(1)c|d)", "bc"))
print(re.escape("a.b*c[d]-#& \n"), re.compile("a", re.A | re.S).flags)
print(re.match(r"(?>a+)b", "aaab"), re.match(r"a++a", "aaa"), re.findall(r"a{2}|b{1,2}?|c{,2}", "aabbcc"))
m = re.match(r"(\w+) (\w+)?", "one ")
print(m.groups(), m.groups("none"), m.expand(r"<\1>"), m.regs, m.pos, m.endpos, m.string, m.re.pattern)
print(repr(m), m.group(1, 2), m.span(2), bool(m))
for bad in ("(", "a)", "[a", "*a", "a**", "(?P<1>a)", r"\1", "(?P=x)", "a{3,1}", "(?z)", r"\p", "(?<=a*)b", "[b-a]", "(?P<a>.)(?P<a>.)", "x{1}{2}", "(?i", "\\"):
    try:
        re.compile(bad)
        print("fine", bad)
    except re.error as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno, e.msg)
try:
    re.sub("a", r"\2", "a")
except re.error as e:
    print(e)
try:
    m.group(5)
except IndexError as e:
    print(e)
try:
    re.match("a", b"a")
except TypeError as e:
    print(e)
print(re.findall(rb"\d", b"a1b2"), re.sub(rb"(\d)", rb"<\1>", b"a1"))
print(re.RegexFlag.I | re.M, re.I, repr(re.compile("a.b", re.I | re.X)))
scanner = re.compile(r"\s*(?:(?P<num>\d+)|(?P<op>[-+*/()]))")
print([(m.lastgroup, m[m.lastgroup]) for m in scanner.finditer("12 + (3*4)")])
