# string, textwrap, and json with hooks and subclasses.
import json
import string
import textwrap
import collections
import enum
import io


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords('hello  big world'), string.capwords('a-b c', '-'))
t = string.Template('$who owes ${amount}$$ to $who, ${who}s')
print(t.substitute(who='tim', amount=5), t.safe_substitute(who='x'), t.substitute({'who': 'm', 'amount': 1}, amount=2), t.template, t.get_identifiers(), t.is_valid(), string.Template('$').is_valid())
attempt(t.substitute, who='x')
attempt(string.Template('a $1').substitute)
attempt(string.Template('a\nb $').substitute)


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


print(Percent('%a_b %ab %% %{c_d}').safe_substitute(a_b=1, c_d=2, ab=3))


class Fmt(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return value.upper() if spec == 'up' else super().format_field(value, spec)


f = Fmt()
print(f.format('{0} {missing} {x:up} {1!r:>5} {}', 'a', 'b', x='up') if False else f.format('{0} {missing} {x:up} {1!r:>5}', 'a', 'b', x='up'), string.Formatter().format('{0.real} {1[0]} {a}', 3, 'xy', a=1), string.Formatter().vformat('{} {}', (1, 2), {}), list(string.Formatter().parse('a{b!r:>{w}}c{{}}')))
attempt(string.Formatter().format, '{0} {}', 1)
attempt(string.Formatter().format, '{5}', 1)
text = 'The quick brown fox jumped over the lazy dog. Well-known e-mail hyphenated-words and averyveryverylongwordthatdoesnotfit.'
print(textwrap.wrap(text, 20), textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '), textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder='...'), textwrap.wrap(text, 12, break_long_words=False, break_on_hyphens=False), sep='\n')
print(repr(textwrap.dedent('''
    a
      b

    c
''')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda line: True)), textwrap.wrap('  lead\ttab  x', 8), textwrap.wrap('', 5), textwrap.wrap('a b c d e f', 3, max_lines=2, placeholder='~'), textwrap.wrap('x  y', 10, drop_whitespace=False), textwrap.wrap('a\nb  c', replace_whitespace=False), textwrap.wrap('One. Two.  Three', 20, fix_sentence_endings=True), textwrap.TextWrapper(width=10, tabsize=4, expand_tabs=True).wrap('a\tb c d'))
attempt(textwrap.wrap, 'abc', 0)
attempt(textwrap.shorten, 'hello world', 3)
print(textwrap.dedent('  a\n\tb'), repr(textwrap.dedent('   \n  x\n  y\n ')))


# json
class Size(enum.IntEnum):
    S = 1


class Custom:
    def __init__(self, v):
        self.v = v


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Custom):
            return {'custom': o.v}
        if isinstance(o, (set, complex)):
            return str(o)
        return super().default(o)


Point = collections.namedtuple('Point', 'x y')
print(json.dumps({'a': [1, 2.5, None, True], 'b': 'é"\\\n\x01€😀', 'c': {}, 'd': [], 'e': (1,)}), json.dumps('é€😀', ensure_ascii=False), json.dumps([1, {'z': 1, 'a': 2}], indent=2, sort_keys=True), json.dumps([1, 2], indent='--'), json.dumps({'a': 1}, separators=(',', ':')), json.dumps(Size.S), json.dumps(Point(1, 2)), json.dumps(float('inf')), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps(collections.OrderedDict(b=1, a=2)), json.dumps([]), json.dumps({}, indent=4), json.dumps(10 ** 30), json.dumps(-0.0), json.dumps(1e100))
print(json.dumps({'x': Custom(1), 'y': [Custom(Custom(2))]}, cls=Encoder), json.dumps(Custom(5), default=lambda o: o.v), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True), Encoder(indent=1).encode([Custom(1)]), list(json.JSONEncoder().iterencode([1, {'a': 2}])), json.JSONEncoder().encode('x'))
loop = []
loop.append(loop)
for value, options in ((Custom(1), {}), ({(1, 2): 3}, {}), (loop, {}), (float('nan'), {'allow_nan': False}), ({1, 2}, {}), (b'x', {}), ({'a': 1, 1: 2}, {'sort_keys': True}), ([Custom(1)], {'cls': Encoder, 'nothing': 1})):
    attempt(json.dumps, value, **options)
print(json.loads('{"a": [1, 2.5, -3e2, null, true, false, "\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), json.loads(' [ ] '), json.loads('"x"'), json.loads('NaN'), json.loads('[-Infinity, Infinity]'), json.loads(b'{"k": 1}'), json.loads('1'), json.loads('{"a": 1, "a": 2}'))
print(json.loads('{"x": 1.5, "y": [2]}', parse_float=str, parse_int=lambda s: int(s) * 10), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads('[NaN]', parse_constant=str.lower), json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder(strict=False).decode('"a\nb"'))
for bad in ('', '{', '[1,]', '{"a" 1}', '{a: 1}', "{'a': 1}", '[1 2]', 'nul', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '[1] 2', '{"a": }', '01', '1.', '-', '.5', '{"a": 1,}', '\ufeff[]', '[', '"\\', 'tru', '{"a"', '{"a":', '[1,', '1e', '+1', '[]]'):
    attempt(json.loads, bad)
attempt(json.loads, 5)
try:
    json.loads('[1,\n 2,\n oops]')
except json.JSONDecodeError as error:
    print(error, error.msg, error.pos, error.lineno, error.colno, repr(error.doc), isinstance(error, ValueError))
out = io.StringIO()
json.dump({'a': [1, 2]}, out, indent=1)
out.seek(0)
print(repr(out.getvalue()), json.load(out))
