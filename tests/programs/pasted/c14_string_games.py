import random
import string

def is_palindrome(s):
    s = "".join(ch for ch in s.lower() if ch.isalnum())
    return s == s[::-1]
print([is_palindrome(s) for s in ("Racecar", "A man, a plan, a canal: Panama", "Python")])
def caesar(s, k):
    up, lo = string.ascii_uppercase, string.ascii_lowercase
    return s.translate(str.maketrans(up + lo, up[k:] + up[:k] + lo[k:] + lo[:k]))
enc = caesar("Hello, World!", 3)
print(enc, caesar(enc, -3 % 26))
def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha():
            base = ord("A" if c.isupper() else "a")
            out.append(chr((ord(c) - base + sign * (ord(key[i % len(key)].lower()) - 97)) % 26 + base))
            i += 1
        else:
            out.append(c)
    return "".join(out)
v = vigenere("Attack at Dawn!", "lemon")
print(v, vigenere(v, "lemon", -1))
morse = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
code = " ".join(morse[c] for c in "sos python" if c in morse)
print(code, "".join({v: k for k, v in morse.items()}[x] for x in code.split()))
print(" ".join(w[1:] + w[0] + "ay" for w in "pig latin is fun".split()), "hello"[::-1].title(), "".join(reversed("abc")), "a-b_c d".replace("-", " ").replace("_", " ").split())
print("".join(c.upper() if i % 2 else c.lower() for i, c in enumerate("alternating")), {c: "hello".count(c) for c in "helo"}, sorted("python"), "".join(dict.fromkeys("mississippi")))
def compress(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return out
print(compress("aaabbc"), compress("abc"), compress(""))
random.seed(7)
word = random.choice(["python", "hangman", "letters"])
guesses = iter("etaoinshrdlcumwfgypbvkjxqz")
shown, lives = ["_"] * len(word), 5
while "_" in shown and lives:
    g = next(guesses)
    if g in word:
        shown = [c if c == g or s != "_" else "_" for c, s in zip(word, shown)]
    else:
        lives -= 1
    print(f"{g}: {' '.join(shown)} ({lives})")
print("won" if lives else f"lost, it was {word}")
text = "the quick brown fox"
print(text.title(), text.capitalize(), text.swapcase(), text.center(30, "~"), text.partition(" "), text.rpartition(" "), text.find("q"), text.rfind("o"), text.count("o"), text.startswith("the"), text.endswith(("x", "y")), text.split("o"), text.index("brown"), text.zfill(25), text.expandtabs(), text.encode(), text.isalpha(), text.islower(), text.istitle())
print("%05.1f|%-8s|%+d|%x|%o|%e|%c|%%|%r" % (3.14159, "left", 5, 255, 8, 12345.678, "z", "q"), "{:<8}|{:>8}|{:^8}|{:08.3f}|{:,}|{:.1%}|{:b}".format("l", "r", "m", 3.14159, 1234567, 0.256, 10), f"{'x':*^9}{3:03d}{1e6:,.0f}{255:#x}")
print("tab\tnew\\n 'single' \"double\"", 'it''s', "a" "b", r"raw\n", """multi
line""", "\u00e9\x41\t|", len("\n"), repr("a\nb"), ascii("é"), "é" == "\u00e9", ord("A"), chr(8364), "abc" < "abd", "Z" < "a", max("hello"), min("hello"), "ab" * 3, "x" in "xyz", "abc"[-1], "abcdef"[1:5:2])
anagrams = lambda a, b: sorted(a.replace(" ", "").lower()) == sorted(b.replace(" ", "").lower())
print(anagrams("Dormitory", "dirty room"), anagrams("a", "b"), all(map(str.isdigit, "123")), "".join(filter(str.isalpha, "a1b2")), [*map(ord, "AZ")], "".join(map(chr, range(97, 105))), sum(map(int, "12345")), "1,2;3".translate({44: " ", 59: " "}).split())
print("\n".join("".join("*" if abs(4 - c) <= r else " " for c in range(9)).rstrip() for r in range(4)))
print("line1\nline2\r\nline3".splitlines(), "a,b,,c,".split(","), " x ".join("abc"), "aXbXc".split("X", 1), "abc".ljust(5, ".") + "|", "%s" % None, "%s %s" % ("a", [1]), str(None) + "!", "5" + str(5), "5" * 5, int("5") * 5)
