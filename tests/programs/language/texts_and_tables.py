text = "The rain in Spain stays mainly in the plain"
words = text.lower().split()
print({w: len(w) for w in words}, {len(w) for w in words} == {2, 3, 4, 5, 6}, [w[::-1] for w in words if "ai" in w], sorted(set(words), key=lambda w: (-words.count(w), w))[:3])
caesar = lambda s, k: "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello, world", 3), caesar(caesar("abc", 5), -5))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f"{s[i]}{j - i if j - i > 1 else ''}"); i = j
    return "".join(out)
print(rle("aaabbc"), rle(""), rle("abc"))
print("\n".join(f"{n:>3} {'even' if n % 2 == 0 else 'odd':<5}|{n**2:05d}|{n/3:.3f}|{n:b}" for n in range(1, 5)))
table = [("name", "qty"), ("apple", 3), ("fig", 12)]
width = max(len(str(c)) for row in table for c in row)
for row in table: print(" | ".join(f"{c!s:{'<' if isinstance(c, str) else '>'}{width}}" for c in row))
print("%-10s|%5.1f|%03d|%s" % ("left", 3.14159, 7, [1, 2]), "{:,}".format(1234567), "{0!r:>10}".format("x"), f"{'center':=^20}")
print(text.title(), text.swapcase()[:8], text.find("ain"), text.rfind("ain"), text.count("ain"), text.replace("ain", "AIN", 2), text.partition(" in "), text[4:8], text[-5:], text[::7])
import string
print(string.ascii_lowercase[:5], string.digits, string.punctuation[:5], string.capwords("a bc d"), string.Template("$x and ${y}").substitute(x=1, y=2))
import textwrap
print(textwrap.fill(text, 20), textwrap.dedent("  a\n   b"), textwrap.shorten(text, 20), textwrap.indent("a\nb", "> "), sep="\n")
print(str.maketrans("abc", "xyz"), "aabbcc".translate(str.maketrans("abc", "xyz", "b")), "é".encode(), b"caf\xc3\xa9".decode(), "a,b;c".replace(";", ",").split(","), "x".join(["1"] * 3), "tab\there".expandtabs(8), "MiXed".casefold(), "ab" < "abc", "a" * 3 + "b", "%" in "100%", "abc".isalpha() and not "a1".isalpha())
def is_palindrome(s): s = "".join(c for c in s.lower() if c.isalnum()); return s == s[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))
anagrams = {}
for w in ["listen", "silent", "enlist", "google", "elgoog"]: anagrams.setdefault("".join(sorted(w)), []).append(w)
print(list(anagrams.values()), [v for k, v in anagrams.items() if len(v) > 2])
vowels = sum(c in "aeiou" for c in text.lower()); print(vowels, f"{vowels / len(text):.1%}", max(text, key=text.count), min(words, key=len), *map(str.upper, words[:2]), sep="-")
