import textwrap
import string
from string import Template, Formatter

text = "The quick brown fox jumped over the lazy dog.  It was not amused; it had a long-standing feud with the fox-family, you see. Supercalifragilisticexpialidocious!"
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 25, break_long_words=False, break_on_hyphens=False))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), "|", textwrap.shorten(text, 30, placeholder=" (more)"))
print(textwrap.dedent("""
    def f():
        return 1

      odd
    """))
print(textwrap.indent("a\n\n  b\nc", "> "), textwrap.indent("a\n\nb", "+", lambda line: True))
print(textwrap.wrap("one two  three\tfour\nfive", 10, expand_tabs=False, replace_whitespace=False), textwrap.wrap("a b c d e f", 3, max_lines=2, placeholder="…"))
w = textwrap.TextWrapper(width=20, fix_sentence_endings=True, drop_whitespace=False)
print(w.wrap("End here. Start there!  Done."), w.fill("x"))
try:
    textwrap.wrap("hello", 0)
except ValueError as e:
    print(e)
t = Template("$who owes $$${amount} to ${who}s $x")
print(t.safe_substitute(who="Ann", amount=5), t.template)
try:
    t.substitute(who="Ann")
except KeyError as e:
    print("KeyError", e)
try:
    Template("bad $ here").substitute()
except ValueError as e:
    print(e)
print(Template("$a-$b").substitute({"a": 1}, b=2), t.get_identifiers(), t.is_valid(), Template("$").is_valid())


class Pct(Template):
    delimiter = "%"
    idpattern = "[a-z]+"


print(Pct("%name has 100%% of $5").substitute(name="bob"))


class Shout(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}?>")
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec.startswith("x"):
            return str(value) * int(spec[1:])
        return super().format_field(value, spec)


print(Shout().format("{name!u} {missing} {0:x3} {1!r:>8} {}" if False else "{name!u} {missing} {0:x3} {1!r:>8}", "ab", "c", name="ann"))
print(list(Formatter().parse("a {b!r:>{w}} {{c}} {0.x[1]}")))
print(Formatter().vformat("{0[k]} {1.real}", [{"k": "v"}, 5], {}))
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits, len(string.printable))
print(string.capwords("hello  wORLD foo"), string.capwords("a-b-c", "-"))
table = str.maketrans("abc", "xyz", "d")
print("abcd bad".translate(table), table)
