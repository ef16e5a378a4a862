def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import re
pats = [r'(', r')', r'[', r'[]', r'[^]', r'*', r'+a', r'?', r'a**', r'a+*', r'a{2}{3}', r'a{3,2}', r'a{,3}', r'a{}', r'a{1', r'a{99999999999}', r'(?', r'(?P', r'(?P<', r'(?P<>a)', r'(?P<1>a)', r'(?P<a', r'(?P<a>x)(?P<a>y)',
  r'(?P=a)', r'(?P=', r'(?P=a', r'(?Px)', r'(?<', r'(?<x)', r'(?<=a*)', r'(?<!a+b)', r'(?<=a|bc)', r'(?(1)a|b)', r'(a)(?(1)b|c|d)', r'(a)(?(2)b)', r'(?(', r'(?(x)a)', r'(?()a)', r'(?#', r'(?#abc', r'(?z)', r'(?-i)', r'(?i', r'(?-', r'(?i-', r'(?i-z:a)', r'(?a-u:x)', r'(?-a:x)', r'(?au:x)', r'(?L)a', r'(?L:a)', r'(?i-i:a)', r'x(?i)y', r'\1', r'(\1)', r'(a)\2', r'\8', r'\08', r'\400', r'\x1', r'\xg', r'\u12', r'\U0011', r'\U00110000', r'\N{foo}', r'\N', r'\N{', r'\N{}', r'\q', r'\Z\A\b\B', r'[\q]', r'[\1]', r'[\8]', r'[z-a]', r'[\d-z]', r'[a-\d]', r'[a', r'[a-', r'[[:alpha:]]', r'[a--b]', r'[a||b]', r'[a&&b]', '\\', r'(?<=(a)\1)', r'(?<=(?P<q>a)(?P=q))b', r'(?>a', r'a*+b', r'a?+', r'a{2,3}+', r'a*+*', r'a+++', r'(?=a)*', r'^*', r'$*', r'(?:)*', r'\b*', r'(?P<a b>x)', r'(?P<é>x)', r'(?P=é)', r'(?(a b)x)', r'(?(-1)x)', r'(a)(?(+1)x)', r'(a)(?( 1)x)', r'(a)(?(01)x)', r'(?P>a)', r'(?!', r'(?=a', r'(?:a', '(a\nb(', '\n\n[', r'(?x) a ( b', r'\x', r'[\x]', r'[\400]', r'[\u1]', r'(?i)(?z)', r'(?t)', r'(?T)', r'(?is:a', r'(?i-s', r'(?i-s:']
import warnings
for p in pats:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try:
            c = re.compile(p)
            print(repr(p), 'ok', c.groups, c.groupindex, c.flags)
        except re.error as e:
            print(repr(p), 'error', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
        except Exception as e:
            print(repr(p), type(e).__name__, e)
        for x in w:
            print('   warn', x.category.__name__, x.message)
import warnings
warnings.simplefilter("ignore")
for p in [b'(', b'\\u1234', b'\\N{DASH}', b'(?u)a', b'(?L)a', b'(?P<\xe9>a)', b'(?P=\xff)', b'\\777', b'[b-a]', b'(?(\xe9)a)']:
    try:
        c = re.compile(p); print(p, c.flags)
    except Exception as e:
        print(p, type(e).__name__, e)
for a in [('a', re.L), (b'a', re.U), ('a', re.A | re.U), ('a', 1.5), (5,), (None,), (['a'],), ('a', 'i')]:
    try:
        print(re.compile(*a))
    except Exception as e:
        print(a, type(e).__name__, e)
t(re.match, 'a', b'a')
t(re.match, b'a', 'a')
t(re.match, 'a', 5)
t(re.compile, re.compile('a'), re.I)
t(re.compile, re.compile('a'))
