import string
import sys
from collections import Counter
from types import SimpleNamespace, MappingProxyType

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age
of foolishness, it was the epoch of belief, it was the epoch of incredulity -- it was the season of Light!"""


def words(text):
    table = str.maketrans(dict.fromkeys(string.punctuation))
    yield from text.translate(table).lower().split()


counts = Counter(words(TEXT))
width = max(map(len, counts))
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
    print(f"{word:<{width}} {n:>3} {'#' * n}")
print(sum(counts.values()), len(counts), counts["was"] / counts.total())
bigrams = Counter(zip(list(words(TEXT)), list(words(TEXT))[1:]))
print(bigrams.most_common(3))
letters = Counter(c for c in TEXT.lower() if c.isalpha())
print("".join(c for c, _ in letters.most_common()), set(string.ascii_lowercase) - set(letters))
index = {}
for i, w in enumerate(words(TEXT)):
    index.setdefault(w[0], {}).setdefault(w, []).append(i)
for k in sorted(index):
    print(k, index[k])
ns = SimpleNamespace(**{k: len(v) for k, v in index.items()}, total=len(counts))
print(ns, ns == SimpleNamespace(**vars(ns)), ns.w)
ro = MappingProxyType(index)
try:
    ro["z"] = 1
except TypeError as e:
    print(e)
print(len(ro), "w" in ro, ro["b"], list(ro)[:3], ro.get("zz", "none"), ro | {"q": 1} == {**index, "q": 1})
longest = max(words(TEXT), key=lambda w: (len(w), w))
print(longest, longest.center(30, "."), longest[::-1].title(), " ".join(sorted(set(longest))))


def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in s)


secret = caesar(TEXT, 13)
print(secret[:40], caesar(secret, 13) == TEXT)
vowels = dict.fromkeys("aeiou", 0)
for c in TEXT:
    if c in vowels:
        vowels[c] += 1
print(vowels, max(vowels.items(), key=lambda kv: kv[1]), sep=" | ")
print(*sorted({len(w): w for w in words(TEXT)}.items(), reverse=True), sep="\n", file=sys.stdout, flush=True)
is_pal = lambda s: (t := [c for c in s.casefold() if c.isalnum()]) == t[::-1]
print([is_pal(s) for s in ("A man, a plan, a canal: Panama", "nope", "")])
print("%-10s|%10s|%s" % ("left", "right", TEXT[:9]), "{:>{}}".format("x", 5), TEXT.count("\n"), TEXT.splitlines()[1][-8:], TEXT.find("age"), TEXT.rindex("it"))
