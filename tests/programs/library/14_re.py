# re: patterns, matches, replacing, splitting, flags, and what is wrong with a pattern.
import re
import copy


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


# a tokenizer, as the documentation of every language has one
TOKENS = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z]+'), ('OP', r'[+\-*/]'),
          ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
tokenizer = re.compile('|'.join('(?P<%s>%s)' % pair for pair in TOKENS))


def tokenize(code):
    line, start = 1, 0
    for mo in tokenizer.finditer(code):
        kind, value, column = mo.lastgroup, mo.group(), mo.start() - start
        if kind == 'NEWLINE':
            start = mo.end()
            line += 1
            continue
        if kind == 'SKIP':
            continue
        yield kind, float(value) if '.' in value else value, line, column


for token in tokenize('total := total + price * 1.5;\nx := 2 ?'):
    print(token)

# matches
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?', '2026-11 and more')
print(m, m.group(), m.group(1, 'month', 4), m['year'], m[2], m.groups(), m.groups('none'), m.groupdict(''))
print(m.start(), m.end('month'), m.span(3), m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re.groups, m.regs)
print(dict(m.re.groupindex), m.expand(r'\2/\1 \g<year>\g<0>'), bool(m), copy.copy(m) is m, copy.deepcopy(m) is m)
attempt(m.group, 9)
attempt(m.group, 'nothing')
attempt(lambda: m['nothing'])
attempt(m.group, 1.5)
attempt(m.expand, r'\9')
print(re.search('x', 'abc'), re.fullmatch('a+', 'aab'), re.fullmatch('a|ab', 'ab'), re.match('b', 'ab'))
print(re.compile('b').search('abcb', 2), re.compile('^b').search('ab', 1), re.compile('b$').search('abc', 0, 2))

# finding, splitting, replacing
print(re.findall(r'\bf[a-z]*', 'which foot or hand fell fastest'), re.findall(r'(\w+)=(\d+)', 'set width=20 and height=10'),
      re.findall('(a)|b', 'ab'), re.findall('', 'ab'))
print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'a, b', 1), re.split('x*', 'axbc'), re.split('[a-f]+', '0a3B9', flags=re.I))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('x*', '-', 'abxd'), re.subn('a', 'b', 'banana', 2),
      re.sub(r'\d+', lambda mo: str(int(mo[0]) * 2), '3 apples and 10 pears'), re.sub('a', r'\n\t\\', 'bab'), re.sub('(?i)A', 'x', 'aA'))
print(re.sub(r'def\s+([a-zA-Z_]\w*)\s*\(\s*\):', r'static PyObject*\npy_\1(void)\n{', 'def myfunc():'))
print([mo.span() for mo in re.finditer('a|', 'aba')], next(re.finditer('b', 'abc')), type(re.finditer('a', 'a')).__name__)
print(re.escape('https://a.b?c=d&e [x]'), re.escape(b'a.b'), re.findall(b'[a-c]+', b'abcd'), re.sub(b'a', b'\\g<0>!', b'cab'))

# grammar
print(re.findall(r'(?<=-)\w+(?!\w)', 'spam-egg a-b'), re.findall(r'(?<!-)\b\w+', 'spam-egg'), re.match(r'(?:a|b)*?c', 'abac'),
      re.match(r'(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)', '<user@host.com>'), re.match(r'(?>a*)ab', 'aab'), re.match(r'a*+b', 'aab'),
      re.match(r'(.)(.)\2\1', 'abba'), re.match(r'(?P<q>[\'"]).*?(?P=q)', '"it\'s" x'))
print(re.findall(r'^\w', 'ab\ncd\n', re.M), re.findall(r'\w$', 'ab\ncd\n'), re.findall(r'\w$', 'ab\ncd\n', re.M), re.findall('.', 'a\nb', re.S),
      re.findall(r'\w+', 'naïve café', re.A), re.findall(r'\w+', 'naïve café'), re.match('STRASSE|É', 'é', re.I), re.findall(r'\d', '١2'))
verbose = re.compile(r"""
    \d +  # the integral part
    \.    # the point
    \d *  # digits behind it """, re.X)
print(verbose.match('3.14'), verbose.flags, verbose, re.compile('a', re.I | re.M | re.S), re.compile(b'a'), re.compile('(?i)a').flags)
print(re.compile('a') is re.compile('a'), re.compile('a') == re.compile('a'), re.compile('a') == re.compile('b'),
      hash(re.compile('a')) == hash(re.compile('a')), re.compile(re.compile('x')), re.Pattern, re.Match, isinstance(m, re.Match),
      re.Pattern[str])
print(re.I, re.IGNORECASE | re.MULTILINE, repr(re.NOFLAG), re.RegexFlag(0), int(re.S), re.A.name, re.RegexFlag.X.value)

# what is wrong
for text in ['(', 'a)', '[a', 'a**', '+a', 'a{3,2}', r'\q', r'(?P<1a>b)', '(?P<a>x)(?P<a>y)', '(?P=no)', r'(a)\2', '(?<=a+)b', '[z-a]', '(?z)',
             'a\n(?', '(?P<n', '(?i-', 'x(?i)', '\\', r'[\d-x]', r'\8', '(?(2)a)', '(?(1)a|b|c)', r'\x4', r'\400', '(?#', '(?a-i:x)(?au:y)', 'a??+']:
    try:
        print(repr(text), re.compile(text))
    except re.error as error:
        print(repr(text), '|', error, '|', error.msg, error.pos, error.lineno, error.colno, error.pattern)
attempt(re.compile, 5)
attempt(re.compile, re.compile('a'), re.I)
attempt(re.compile, 'a', re.A | re.U)
attempt(re.compile, b'a', re.U)
attempt(re.match, 'a', b'a')
attempt(re.match, b'a', 'a')
attempt(re.match, 'a', 5)
attempt(re.sub, 'a', r'\1', 'a')
attempt(re.sub, 'a', r'\g<x>', 'a')
attempt(re.sub, 'a', r'\q', 'a')
attempt(re.sub, 'a', 5, 'a')
attempt(re.sub, 'a', lambda m: 5, 'a')
attempt(lambda: re.Pattern())
attempt(lambda: m.nothing)
attempt(re.compile('a').match)
