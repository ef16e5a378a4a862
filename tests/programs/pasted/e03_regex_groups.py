import re
pat = re.compile(r"(?P<proto>\w+)://(?P<host>[^/:]+)(:(?P<port>\d+))?(?P<path>/.*)?")
for url in ("http://a.com", "https://b.org:8080/x/y?z", "bad"):
    m = pat.match(url)
    print(m and {**m.groupdict(), "n": m.lastindex, "g": m.groups()})
print(re.sub(r"(?P<d>\d+)", lambda m: str(int(m["d"]) * 2), "a1b22"), re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub(r"\bcat\b", "dog", "cat concat cat"), re.sub("a", r"\\n", "banana", count=2), re.sub(r"(a)|b", r"[\1]", "ab"))
print(re.split(r"([+\-*/])", "1+2*3"), re.split(r"\d", "a1b2c"), re.split(r"(?<=,)", "a,b,c"), re.split(r"\b", "hi you"), re.split("x", "abc"))
print(re.findall(r"\w+?", "abc"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"(?:ab)+", "ababxab"), re.findall(r"\$\{(\w+)\}", "${a} ${b}"), re.findall(r"(?=(\w\w))", "abcd"), re.findall(r"^\s*(\w+)\s*=\s*(.+?)\s*$", "a = 1\n b=2 ", re.M))
print(re.search(r"(?<=@)\w+", "me@host").group(), re.search(r"\w+(?=!)", "wow! no").group(), re.search(r"(?<!\w)on(?!\w)", "one on").span(), bool(re.search(r"^$", "")), re.search(r"\Aab\Z", "ab"), re.match(r".", "\n"), re.match(r".", "\n", re.S), re.search("(?m)^b", "a\nb").start())
print(re.compile(r"""
  (\d{3})   # area
  [-.\s]?
  (\d{4})   # number
""", re.X).findall("555-1234 5551234"), re.findall(r"[^\s,]+", "a, b,c"), re.findall(r"[\w.-]+@[\w-]+\.\w+", "x.y@z.com, q@w.org"), re.findall("[a-c-]", "a-d"), re.findall(r"[\]\[]", "[x]"), re.findall(r"\x41|\u0042|\103", "ABC"), re.findall(r"a{2}|a{3,}|b{,2}", "aaabb"), re.findall(r"\S+", " a  b "), re.findall(r"\D", "1a2"), re.findall(r"\W", "a b!"))
text = "The year 1999 and 2024; the DATE: 2024-01-31"
for m in re.finditer(r"(?P<y>\d{4})(-(?P<m>\d\d)-(?P<d>\d\d))?", text):
    print(m.group(0), m.start(), m.end(), m.span("m"), m["d"], m.groupdict(default="?"), m.expand(r"<\g<y>>"))
print(re.findall("the", text, re.I), re.findall("(?i:t)he", text), re.sub("(?i)the", "a", text), re.fullmatch(r"[a-z]+", "abc"), re.fullmatch(r"[a-z]+", "abc1"), re.subn(r"\d", "#", text)[1], re.escape("a+b (c) [d] {e} ^$|?*.\\ é_1"))
p = re.compile(r"(\w)(?P<x>\d)?")
print(p.groups, dict(p.groupindex), p.flags, p.pattern, p.search("a1").regs, p.match("a").group("x"), p.fullmatch("b2").groups(), p.sub("-", "a1 b"), p.scanner("a1b").match().group(), repr(p), p.split("a1 b2"), p.findall("a1b"), p.match("xa1", 1).group(), p.search("a1", 5))
m = p.match("z9")
print(m.string, m.re is p, m.pos, m.endpos, m.lastgroup, m.lastindex, m[0], m[1], m["x"], m.group(1, "x"), m.start(2), repr(m))
for fn in (lambda: m.group(3), lambda: m["q"], lambda: m.start("q"), lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.compile("(?P<x>a)(?P=y)"), lambda: re.compile("[a"), lambda: re.match(5, "a"), lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.compile("a", 5.0), lambda: re.sub("a", 5, "a"), lambda: re.compile(r"(?<=a+)b"), lambda: re.compile("(?P<1>a)"), lambda: re.compile("a{1,2}{3}"), lambda: re.compile(r"\8"), lambda: re.sub("a", r"\q", "a"), lambda: re.split("a", None), lambda: re.compile("(?x"), lambda: re.compile("((a)"), lambda: re.findall(), lambda: p.match()):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
print(re.I | re.M, re.IGNORECASE is re.I, re.A.value, int(re.X), re.RegexFlag(10), repr(re.S), re.compile("x", re.I | re.S), re.template if False else re.NOFLAG, re.compile(b"a").findall(b"banana"), re.sub(b"a", lambda m: m[0].upper(), b"banana"))
