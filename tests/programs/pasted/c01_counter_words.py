from collections import Counter
import re

text = """The cat sat on the mat. The dog, too, sat on the mat; the cat left!"""
words = re.findall(r"[a-z']+", text.lower())
c = Counter(words)
print(c)
print(c.most_common(3), c.most_common()[:-3:-1])
print(c["bird"], "bird" in c, c.pop("dog"), c.get("dog"))
c.update("cat cat".split())
c["new"] += 1
print(sorted(c.items(), key=lambda p: (-p[1], p[0])))
del c["new"]
print(Counter(a=3, b=1) + Counter(a=1, b=-2), Counter(a=3) - Counter(a=5), Counter("hello") & Counter("world"), Counter("hello") | Counter("world"))
print(Counter([1, 1, 2]) == Counter({1: 2, 2: 1}), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) < Counter(a=2))
print(list(Counter(x=2, y=1).elements()), sum(c.values()), c.total(), len(c), +Counter(a=-1, b=2), -Counter(a=-1))
print(Counter({"red": 4}), Counter(), Counter(x=1).copy(), dict(Counter("aab")), repr(Counter([(1, 2), (1, 2)])))
k = Counter("mississippi")
for letter, n in k.items():
    print(letter, n, "*" * n)
print(max(k, key=k.get), k.keys() - {"m"} == {"i", "s", "p"}, Counter.fromkeys if False else "")
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
k.subtract("mmm")
print(k["m"], k)
k.clear()
print(k, bool(k))
k += Counter("ab")
k -= Counter("a")
print(k)
