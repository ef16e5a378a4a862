s = "The quick brown Fox"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "ß".upper(), "ŉ".title(), "İ".lower(), "ǆ".title())
print(s.find("q"), s.find("z"), s.rfind("o"), s.count("o"), s.index("quick"), s.startswith(("A", "T")), s.endswith("x", 0, -1), s.count(""), "".count(""), "aaa".count("aa"))
print(s.split(), s.split("o"), s.split(None, 1), s.rsplit(" ", 2), " a  b ".split(), " a  b ".split(" "), "a,b,,c".split(","), "".split(), "".split(","), "a\nb\r\nc\x0bd".splitlines(), "a\n\nb\n".splitlines(True))
print("abc".partition("b"), "abc".rpartition("z"), "-".join("abc"), "-".join([]), "x".join(["a"]), "  pad ".strip(), "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "prefix_x".removeprefix("prefix_"), "a.py".removesuffix(".py"))
print("7".zfill(3), "-7".zfill(4), "+".zfill(3), "ab".center(7, "*"), "ab".center(6), "a".ljust(3, ".") + "|", "a".rjust(3) + "|", "a\tb\tcc\td".expandtabs(4), "\t".expandtabs(0) + "|")
print("abcabc".replace("b", "X", 1), "aaa".replace("", "-"), "aaa".replace("", "-", 2), "abc".translate({97: "1", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1}))
for w in ("abc", "ABC", "a1", "123", "½", "²", "", " ", "a b", "A b", "x_1", "1x", "é", "٣", "\n", "class"):
    print(repr(w), w.isalpha(), w.isdigit(), w.isnumeric(), w.isdecimal(), w.isalnum(), w.isspace(), w.isupper(), w.islower(), w.istitle(), w.isidentifier(), w.isprintable(), w.isascii())
print(s[::-1], s[4:9], s[-3:], s[:-15:-2], s[100:], s[3:3], "abc" * 2, 3 * "-", "a" < "b", "Z" < "a", "abc" < "abd", "" < "a", "é" > "z", "b" in "abc", "" in "")
print("é".encode(), "é".encode("latin-1"), "é".encode("ascii", "replace"), "é€".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"\xff".decode("utf-8", "replace"), "a".encode("utf-16"), "€".encode("utf-16-be"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".encode("nope"), lambda: b"ab\xe2\x82".decode("utf-8"), lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "a" + 1, lambda: "a" - "b", lambda: "abc"[5], lambda: "abc"["x"], lambda: "a".center(5, "ab"), lambda: "x" * "y", lambda: "".split(""), lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: "a".zfill("x"), lambda: "a".replace("a"), lambda: "a".startswith(1), lambda: "abc".foo, lambda: str.upper(5), lambda: "a" < 1, lambda: "%s" % (1, 2), lambda: str(b"x", "ascii", "strict", 1), lambda: "a".strip(1)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\t\n\\\x00\x7f\x80\xa0é\u200b\U0001F600"), ascii("é\U0001F600"), str(b"x"), repr(b"a'\"\n\xff"), "\N{GREEK SMALL LETTER ALPHA}", "\x41\101\u0041", r"\n", "a" "b", """x
y""")
print("{:c}".format(128512), len("😀"), "😀"[0], [c for c in "añ"], sorted("bAc"), max("abc"), "".join(reversed("abc")), list(enumerate("ab", 1)), "a-b_c".title(), "they're".title(), "x y".istitle())
