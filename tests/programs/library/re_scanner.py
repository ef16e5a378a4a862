import re
s = re.Scanner([(r"\d+\.\d*", lambda s, t: float(t)), (r"\d+", lambda s, t: int(t)), (r"[a-z_]+", lambda s, t: (s.match.span(), t)), (r"[-+*/=]", "op"), (r"\s+", None)])
print(s.scan("sum = 3*foo + 312.50+bar"))
print(s.scan(""), s.scan("?x"), s.scan("1 ?"), len(s.lexicon))
print(re.Scanner([(r"[A-C]+", lambda s, t: t)], re.I).scan("abCx"), re.Scanner([(r"a*", "empty")]).scan("aab"), re.Scanner([(r"(a)(b)?", lambda s, t: s.match.group())]).scan("aba"))
