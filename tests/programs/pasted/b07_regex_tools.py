import re
from collections import OrderedDict


def camel_to_snake(s):
    return re.sub(r"(?<!^)(?=[A-Z][a-z])|(?<=[a-z0-9])(?=[A-Z])", "_", s).lower()


def snake_to_camel(s, upper=False):
    out = re.sub(r"_+([a-z0-9])", lambda m: m.group(1).upper(), s)
    return out[:1].upper() + out[1:] if upper else out


print([camel_to_snake(s) for s in ("camelCase", "HTTPServerError", "getURL", "x1Y2", "A")], snake_to_camel("some_long__name_2x"), snake_to_camel("my_class", True))
print(re.sub(r"(?m)^[ \t]*#.*\n?", "", "code\n  # comment\nmore # kept\n#last"))
EMAIL = re.compile(r"^(?P<user>[a-z0-9._%+-]+)@(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})$", re.I)
for s in ("a.b+c@Example.co.uk", "bad@host", "no at.com", "x@y.z1"):
    m = EMAIL.fullmatch(s)
    print(s, m.groupdict() if m else None)
date = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b")
print(date.sub(r"\3-\2-\1", "on 1/2/2024 and 3.4.99"), date.findall("5-6-2024 7/8/24"))
print(re.sub(r"\b(\w+)(\s+\1\b)+", r"\1", "the the cat sat sat sat on on mat", flags=re.I))
print(re.split(r"\s*(?:,|;|\band\b)\s*", "apples, pears;plums and figs"), re.split(r"(\d)", "a1b2c"), re.split(r"\W+", "Words, words, words.", maxsplit=1))
md = "# Title\nSome *emph* and **strong** and `code` [link](http://x.y) ![img](a.png)\n## Sub"
rules = OrderedDict([(r"(?m)^(#{1,6})\s+(.*)$", lambda m: f"<h{len(m[1])}>{m[2]}</h{len(m[1])}>"), (r"\*\*(.+?)\*\*", r"<b>\1</b>"), (r"\*(.+?)\*", r"<i>\g<1></i>"), (r"`([^`]*)`", r"<code>\1</code>"), (r"!\[(.*?)\]\((.*?)\)", r'<img alt="\1" src="\2">'), (r"(?<!!)\[(?P<t>.*?)\]\((?P<u>.*?)\)", r'<a href="\g<u>">\g<t></a>')])
html = md
for pat, rep in rules.items():
    html, n = re.subn(pat, rep, html)
    print(n, end=" ")
print("\n" + html)
print(re.findall(r"<(\w+)[^>]*>(.*?)</\1>", html), re.sub(r"<[^>]+>", "", html))
csv = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
print([a.replace('""', '"') or b for a, b in csv.findall('one,"two, with comma",,"say ""hi""",5')])
num = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
print([float(x) for x in num.findall("1 -2.5 +.5e3 6.02E23 abc 7.")], num.fullmatch("1e") is None)
print(re.sub(r"(?<=\d)(?=(?:\d{3})+\b)", ",", "1234567 and 1000 and 12"), re.sub("(.)", r"\1\1", "abc"), re.sub(r"\s+", " ", "  a \n b\t"), re.sub("", "-", "abc"), re.sub(r"x*", "-", "abxd"))
ip = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
print([bool(ip.match(s)) for s in ("192.168.1.1", "256.1.1.1", "1.2.3", "1.2.3.4.5")])
pw = [r".{8,}", r"[a-z]", r"[A-Z]", r"\d", r"[^\w\s]"]
print({s: [bool(re.search(p, s)) for p in pw] for s in ("short", "LongEnough1", "Good#Pass1")})
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", "in 2024-05 ok")
print(m, m.groups(), m.groupdict("??"), m["year"], m.span("day"), m.start("month"), m.lastgroup, m.string[m.end():], m.re.groupindex, m.groups(default=0))
for mm in re.compile(r"\b\w").finditer("the end now", 4, 9):
    print(mm.span(), mm.pos, mm.endpos, end=" ")
p = re.compile("a|b")
print(p.match("cab", 1), p.search("ccc"), p.split("xaybz"), p.sub("_", "abc", 1), p == re.compile("a|b"), hash(p) == hash(re.compile("a|b")), p.match("xa", pos=1).group(), re.compile(p) is p, re.purge())
print(re.findall(r"[^\W\d_]+", "naïve_42 Ünï"), re.findall(r"\w+", "naïve", re.A), re.findall(r"[\u4e00-\u9fff]", "汉字abc"), re.match(r"\u00e9\x41\101", "éAA") is not None, re.findall(r"\bé", "é e"), re.search("ß", "STRASSE", re.I), re.search("k", "\u212a", re.I) is not None, re.findall(r"\d", "٣5"))
print(re.findall(r"""(?x)
    (\d+)  # number
    \s*    # space
    (kg|g) # unit
""", "5kg 10 g"), re.findall(r"(?i:a)b", "Ab aB ab"), re.findall(r"(?-i:a)b", "ab aB AB", re.I), re.findall(r"(?s:.)x", "\nx"), re.match(r"(?P<n>a)(?P=n)", "aa").lastindex)
