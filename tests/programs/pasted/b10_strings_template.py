import string
from string import Template, Formatter
import textwrap


LETTER = Template("""\
Dear ${title}$name,

You owe us $$${amount}. Pay by $due or ${unknown}.
""")
print(LETTER.safe_substitute(title="Dr. ", name="Who", amount="5.00", due="Monday"))
for kw in ({}, {"title": "", "name": "x", "amount": 1}):
    try:
        LETTER.substitute(kw)
    except KeyError as e:
        print("missing", e)
try:
    Template("cost: $5").substitute()
except ValueError as e:
    print(e)
try:
    Template("line\n  ${bad").substitute()
except ValueError as e:
    print(e)


class Braces(Template):
    pattern = r"""
    \{\{(?:
      (?P<escaped>\{\{)|
      (?P<named>[_a-z][_a-z0-9]*)\}\}|
      (?P<braced>[_a-z][_a-z0-9]*)\}\}|
      (?P<invalid>)
    )
    """


print(Braces("hi {{name}}, {{ x").safe_substitute(name="bob"), Braces("{{a}}-{{b}}").substitute(a=1, b=2))


class Dotted(Template):
    idpattern = r"[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)*"


print(Dotted("$user.name is $user.age").substitute({"user.name": "Al", "user.age": 3}), Dotted("$a.b").get_identifiers())


class Default(Formatter):
    def get_field(self, name, args, kwargs):
        try:
            return super().get_field(name, args, kwargs)
        except (KeyError, AttributeError, IndexError) as e:
            return f"<{type(e).__name__}:{name}>", name

    def check_unused_args(self, used, args, kwargs):
        unused = set(kwargs) - used
        if unused:
            print("unused", sorted(unused))


f = Default()
print(f.format("{} {} {a} {b.c} {d[0]} {e[k]}", 1, a="A", d=[9], e={}, z=1, b=2) if True else "")
print(Formatter().format("{0!r:>5}{1:{w}}{x:^{w}}", "a", 2, x="y", w=4))
try:
    Formatter().format("{}{1}", 1, 2)
except ValueError as e:
    print(e)
try:
    Formatter().format("{x}")
except KeyError as e:
    print("KeyError", e)
try:
    Formatter().format("{}")
except IndexError as e:
    print(e)
for fmt in ("a{b}c", "{0[x].y!s:>{w}}", "{{x}}", "{", "}", "{a!}", "{a!rr}", "{:{}{}}"):
    try:
        print(fmt, list(Formatter().parse(fmt)))
    except ValueError as e:
        print(fmt, e)
rows = [("Name", "Qty", "Price"), ("Widget", 5, 3.5), ("Gadget with a long name", 12, 1250)]
w = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(f"{c:<{w[i]}}" if isinstance(c, str) and i == 0 else f"{c!s:>{w[i]}}" for i, c in enumerate(r)))
print("+".join("-" * (x + 2) for x in w))
para = "Lorem ipsum dolor sit amet, consectetur-adipiscing elit -- sed do eiusmod_tempor https://example.com/a/very/long/url/that/does/not/fit incididunt."
for kw in ({"width": 30}, {"width": 30, "break_long_words": False}, {"width": 20, "break_on_hyphens": False}, {"width": 25, "max_lines": 2}, {"width": 40, "initial_indent": "  * ", "subsequent_indent": "    "}, {"width": 15, "max_lines": 1, "placeholder": "~"}):
    print(textwrap.wrap(para, **kw))
print(textwrap.shorten("Hello   world \n again", width=12), textwrap.shorten("Hello world", width=5, placeholder="..."), textwrap.dedent("\ta\n\t  b\n\n\tc"), textwrap.indent("x\n\ny", "- "), sep="|")
print(textwrap.TextWrapper(tabsize=4, expand_tabs=True, width=10).wrap("a\tb\tc\td"), textwrap.fill("a\nb\n\nc", 5, replace_whitespace=False), textwrap.wrap(""), textwrap.wrap("  lead", 4))
try:
    textwrap.shorten("abc def", 3, placeholder="....")
except ValueError as e:
    print(e)
print(str.maketrans("ab", "xy"), str.maketrans({"a": 1, 98: "q", "c": None}), "abc".translate(str.maketrans({"a": "AA", "b": None})), string.capwords("o'neil mc-donald  x"), string.ascii_uppercase[::5], string.Formatter().convert_field(5, "r"))
print("{:,}".format(10**9), "{:_x}".format(2**40), "{:e}".format(12345), "{:.3%}".format(0.12345), "{:+d} {: d}".format(3, 3), "{:08.2f}".format(-3.14159), "{:>+8}".format(7), "{0:{fill}{align}{width}}".format("c", fill="*", align="^", width=9), "{!r} {!s} {!a}".format("é", "é", "é"), "{:c}{:c}".format(72, 105), "{0[1]}{0[0]}".format("ab"), "{a[k][0]}".format(a={"k": [3]}), "{0.real} {0.imag}".format(1 + 2j), "{:b} {:o} {:X} {:#b}".format(10, 10, 255, 5))
