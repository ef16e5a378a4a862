import textwrap
import string
from datetime import date

SAMPLE = """
    Python is an interpreted language.  It has dynamic typing; dynamic binding.
    Indentation matters!   Really-long-hyphenated-words-are-split-here maybe.

    A second paragraph, shorter.
"""
text = textwrap.dedent(SAMPLE).strip()
print(text)
paras = [" ".join(p.split()) for p in text.split("\n\n")]
for p in paras:
    print(textwrap.fill(p, width=34, initial_indent="  ", subsequent_indent="    "))
    print("-" * 34)
print(textwrap.indent(textwrap.fill(paras[0], 40), "| "))
print(textwrap.shorten(paras[0], 30), textwrap.shorten(paras[1], 100), textwrap.shorten(paras[0], 20, placeholder="..."))
w = textwrap.TextWrapper(width=24, break_long_words=False, break_on_hyphens=False, fix_sentence_endings=True)
print(w.wrap(paras[0]))
w.width = 60
w.max_lines = 1
print(w.fill(paras[0]))
def justify(s, width):
    for line in textwrap.wrap(s, width):
        words = line.split()
        if len(words) == 1:
            yield line
            continue
        gaps = width - sum(map(len, words))
        q, r = divmod(gaps, len(words) - 1)
        yield "".join(w + " " * (q + (i < r)) for i, w in enumerate(words[:-1])) + words[-1]
print(*justify(paras[0], 30), sep="\n")
def columns(items, width=40, n=3):
    w = width // n
    rows = -(-len(items) // n)
    for r in range(rows):
        print("".join(f"{x:<{w}}" for x in items[r::rows]).rstrip())
columns(sorted(string.ascii_lowercase[i] * (i % 5 + 1) for i in range(10)))
def box(s, title=""):
    lines = s.splitlines()
    w = max(map(len, lines + [title]))
    return "\n".join([f"┌{title:─^{w + 2}}┐", *(f"│ {l:<{w}} │" for l in lines), f"└{'─' * (w + 2)}┘"])
print(box(textwrap.fill(paras[1], 15), " T "))
invoice = [("Widget", 4, 3.5), ("Gadget, large", 1, 1250), ("Thing", 12, 0.333)]
print(f"{'Invoice':=^40}\n{date(2024, 3, 5):%d %B %Y}".expandtabs())
for name, n, price in invoice:
    print(f"{name:.<20}{n:>5}{price:>15,.2f}")
print(f"{'TOTAL':>25}{sum(n * p for _, n, p in invoice):>15,.2f}")
t = string.Template("$name owes ${amount}USD $$5 ${missing}")
print(t.safe_substitute(name="Al", amount=3), string.capwords("hello big world"), string.Template("${a}b$c").substitute(a=1, c=2))
try:
    t.substitute(name="x")
except KeyError as e:
    print("KeyError", e)
print(textwrap.dedent("  a\n   b\n  c"), textwrap.dedent("\tx\n  y"), repr(textwrap.dedent("  \n  a\n")), textwrap.indent("a\n \nb", "> "), textwrap.wrap("a" * 25, 10), textwrap.wrap("hello world", 5), textwrap.fill("x  y   z", 80))
table = str.maketrans({"a": "4", "e": "3", "o": "0"})
print("leet code are cool".translate(table), "abc".translate(str.maketrans("abc", "bca")), "x\ty".expandtabs(8), "12".rjust(5, "0"), "-7".zfill(4), "ab\n".rstrip("\n"), "..a..".strip("."))
