"""str methods with every parameter."""
s = "Hello, World"
print(s.center(20, "*"), s.ljust(15, "."), s.rjust(15), s.zfill(15), "-42".zfill(6), "+x".zfill(5), s.count("o"), s.count("o", 5), s.count("l", 3, 8), s.count(""), "".count(""), s.find("o", 5), s.find("z"), s.rfind("o"), s.rindex("l", 0, 5))
print(s.split(), s.split(","), s.split("o", 1), s.rsplit("o", 1), "a  b c".split(), "a  b c".split(" "), " a b ".split(None, 1), "a,b,,c,".split(","), "".split(), "".split(","), "abc".split("abc"), "a\nb\r\nc\x0bd".splitlines(), "a\nb\n".splitlines(True), "x".partition("-"), "a-b-c".partition("-"), "a-b-c".rpartition("-"))
print(s.replace("l", "L"), s.replace("l", "L", 2), "aaa".replace("", "-"), "aaa".replace("", "-", 2), "abc".replace("z", ""), s.lower(), s.upper(), s.swapcase(), "hello world it's".title(), "hELLO".capitalize(), "ß".upper(), "ß".casefold(), "ǆ".title(), "İ".lower().encode())
print("  x ".strip() + "|", "xxhixx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "01\t012\t".expandtabs(3) + "|")
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".startswith("b", 1), "abc".endswith("bc", 0, 2), "abc".endswith(()), "abc".startswith(""), "a".startswith("", 5))
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), " \t".isspace(), "Ab".istitle(), "AB".isupper(), "ab1".islower(), "a_1".isidentifier(), "1a".isidentifier(), "".isalpha(), "a\n".isprintable(), "aé".isascii(), "class".isidentifier())
print("abc".translate({97: "X", 98: None}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1, "b": "z"}), "-".join("abc"), "".join([]), ", ".join(map(str, range(3))), "abc".encode(), "é".encode("latin-1"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é€".encode("utf-16-le"), "a" * 3, 3 * "ab", "a" * -1)
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[10:2:-3], s[100:], s[-3:], s[:-3], s[5:2], "abc"[slice(None, 2)], "a" in "abc", "" in "abc", "abc" < "abd", "Z" < "a", "a" < "aa", max("hello"), sorted("hello"), "é" > "z")
for c in ("s.index('z')", "s.split('')", "s.partition('')", "s.center()", "s.center(5, 'ab')", "s.replace('a')", "'a'.join(['b', 1])", "s.encode('nope')", "'é'.encode('ascii')", "b'\\xff'.decode()", "s.startswith(1)", "s.startswith([1])", "s.strip(1)", "str.maketrans('a', 'bc')", "str.maketrans(1)", "s.find(1)", "s[1.0]", "s['a']", "s.zfill('x')", "s.splitlines(keepend=True)", "s.split(sep=None, maxsplit=1)", "s.split(maxsplit='a')", "s.upper(1)", "str(b'a', 'ascii')", "str(1, 'ascii')", "str(b'abc')", "str(object=5)", "str()", "s.expandtabs(tabsize=2)", "s.format_map({})", "'{x}'.format_map({'x': 1})", "'{y}'.format_map({})", "s.count()", "s.nope()", "s[0] = 'x'", "del s[0]", "s += 1", "s.count('a', 'b')"):
    try: r = eval(c) if not ("=" in c and c.startswith("s[") or c.startswith("del") or "+=" in c) else exec(c); print(c, repr(r))
    except Exception as e: print(c, type(e).__name__, e)
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\\\x00\x7f\xa0é\u200b\U0001F600\ud800"), ascii("é\u20ac\U0001F600"), "\N{GREEK SMALL LETTER ALPHA}\u00e9\x41\101\
continued", r"raw\n", b"by\x00\xff'", rb"\x", "con" "cat" 'ed', """tri"ple""")
print(len("é"), len("👍🏽"), ord("é"), chr(233), "naïve café".title(), "STRASSE".casefold() == "straße".casefold(), "ΑΣ".lower(), "ŉ".upper(), "ﬁ".upper())
class S(str):
    def __add__(self, o): return S(str.__add__(self, o))
    def __len__(self): return 99
print(S("a") + "b", type(S("a") + "b").__name__, type(S("a").upper()).__name__, len(S("abc")), S("x") == "x", {S("k"): 1}["k"], repr(S("q")), f"{S('w')!r:>5}", S("a").join(["1", "2"]), isinstance(S(), str))
